use super::*;
use crate::diagnostic::RuleInfo;
use crate::source::FileId;

static SHARES: RuleInfo = RuleInfo {
    code: "L301",
    name: "shares-not-100",
    severity: Severity::Error,
    summary: Phrase { de: "Anteile ergeben nicht 100 %", en: "shares do not add up to 100 %" },
    page: "",
    source: None,
};

fn span(sources: &Sources, file: FileId, needle: &str) -> Span {
    let start = sources.file(file).text.find(needle).expect("the text has the needle");
    Span { file, start: at(start), end: at(start + needle.len()) }
}

fn at(byte: usize) -> u32 {
    u32::try_from(byte).expect("short")
}

fn finding(diagnostic: Diagnostic) -> Finding {
    Finding { diagnostic, document: Some(0), path: Some("/share".into()), fingerprint: "f00d".into() }
}

fn show(sources: &Sources, findings: &[Finding], format: Format, language: Language) -> String {
    let not_judged = if findings.is_empty() { vec!["L720".to_owned()] } else { Vec::new() };
    let summary = Summary::new(findings, sources.project_len(), not_judged);
    let report = Report {
        sources,
        findings,
        summary: &summary,
        language,
        color: false,
        width: 100,
        quiet: false,
        strict: false,
        registry: &[&SHARES],
        root: "stadt",
    };
    let mut out = Vec::new();
    write(&report, format, &mut out).expect("a vector takes everything");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn text(sources: &Sources, findings: &[Finding]) -> String {
    show(sources, findings, Format::Text, Language::De)
}

#[test]
fn a_finding_shows_its_line_what_it_contradicts_and_the_next_step() {
    let mut sources = Sources::default();
    let role = sources.add_catalogue("roles/cdo.yaml", "kind: role\nid: cdo\n");
    let file = sources.add("stellen/größe 🚀.yaml", "id: x\ntitel: „Bürger“ 🚀 日本\nshare: 35 %\nrest: 1\n");
    let diagnostic = Diagnostic::new(&SHARES, span(&sources, file, "35 %"), "die Anteile ergeben 95 % statt 100 %")
        .help("Anteile so ändern, dass sie 100 % ergeben")
        .related(span(&sources, file, "日本"), "davon hier 60 %")
        .related(span(&sources, role, "cdo"), "die Rolle des Katalogs");
    insta::assert_snapshot!(text(&sources, &[finding(diagnostic.clone())]));
    insta::assert_snapshot!(show(&sources, &[finding(diagnostic.clone())], Format::Text, Language::En));
    insta::assert_snapshot!(show(&sources, &[finding(diagnostic.clone())], Format::Concise, Language::De));
    insta::assert_snapshot!(show(&sources, &[finding(diagnostic.clone())], Format::Json, Language::De));
    for format in [Format::Sarif, Format::Github, Format::Gitlab, Format::Junit] {
        let shown = show(&sources, &[finding(diagnostic.clone())], format, Language::De);
        // A release changes the number of the version and nothing else.
        let shown = shown.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        insta::assert_snapshot!(format!("as_{}", format.name()), shown);
    }
}

#[test]
fn an_inherited_value_is_shown_where_it_stands() {
    let mut sources = Sources::default();
    let role = sources.add_catalogue("roles/cdo.yaml", "kind: role\nid: cdo\n");
    let file = sources.add("cdo.yaml", "extends: lotse:cdo\n");
    let place = crate::diagnostic::Place {
        span: span(&sources, file, "lotse:cdo"),
        inherited_from: Some(span(&sources, role, "id: cdo")),
    };
    insta::assert_snapshot!(text(&sources, &[finding(Diagnostic::new(&SHARES, place, "geerbt"))]));
}

#[test]
fn tabs_windows_line_breaks_and_empty_places() {
    let mut sources = Sources::default();
    let file = sources.add("a.yaml", "a:\r\n\tb: 1\r\nc:\r\n");
    let end = at(sources.file(file).text.len());
    let tab = Diagnostic::new(&SHARES, span(&sources, file, "b: 1"), "Tabulator");
    let after_colon = span(&sources, file, "c:").end;
    let empty = Diagnostic::new(&SHARES, Span { file, start: after_colon, end: after_colon }, "leer");
    let last = Diagnostic::new(&SHARES, Span { file, start: end, end }, "Ende");
    let whole = Diagnostic::new(&SHARES, Span::top(file), "die ganze Datei");
    let several = Diagnostic::new(&SHARES, Span { file, start: 0, end }, "mehrere Zeilen");
    insta::assert_snapshot!(text(&sources, &[tab, empty, last, whole, several].map(finding)));
}

#[test]
fn a_line_of_three_megabytes_is_cut() {
    let mut sources = Sources::default();
    let long = format!("a: {}share: 35 %{}\nb: 2\n", "ä ".repeat(1_000_000), "ö".repeat(500_000));
    let file = sources.add("a.yaml", &long);
    let inside = Diagnostic::new(&SHARES, span(&sources, file, "35 %"), "innen");
    let all = Diagnostic::new(&SHARES, Span { file, start: 3, end: 2_000_000 }, "fast alles")
        .related(span(&sources, file, "b: 2"), "und hier");
    let out = text(&sources, &[inside, all].map(finding));
    assert!(out.len() < 2_000, "{} bytes", out.len());
    insta::assert_snapshot!(out);
}

#[test]
fn nothing_a_terminal_obeys_comes_through() {
    let mut sources = Sources::default();
    let file = sources.add("a\u{1b}[2J.yaml", "x: \u{1b}]0;t\u{7}\u{202e}abc\u{9b}31m\n");
    let diagnostic = Diagnostic::new(&SHARES, span(&sources, file, "abc"), "Wert „\u{1b}[31m\u{202e}\n“")
        .help("\u{9b}1m")
        .related(span(&sources, file, "x"), "\u{2066}");
    for format in Format::ALL {
        let out = show(&sources, &[finding(diagnostic.clone())], format, Language::De);
        assert!(!out.chars().any(|c| c != '\n' && plain::is_unsafe(c)), "{out:?}");
    }
    insta::assert_snapshot!(text(&sources, &[finding(diagnostic)]));
}

#[test]
fn without_findings_it_says_what_was_looked_at() {
    let mut sources = Sources::default();
    sources.add("a.yaml", "");
    insta::assert_snapshot!(text(&sources, &[]));
    insta::assert_snapshot!(show(&sources, &[], Format::Text, Language::En));
    insta::assert_snapshot!(show(&sources, &[], Format::Json, Language::En));
    assert_eq!(show(&sources, &[], Format::Concise, Language::De), "");
}

#[test]
fn a_failure_is_a_json_document_too() {
    insta::assert_snapshot!(failure(Format::Json, "„a\u{9b}“ kann nicht gelesen werden", Some("a")));
}
