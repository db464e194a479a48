//! The page on the law of the Länder is what the table says.

#![expect(clippy::disallowed_methods, reason = "the test reads and rewrites a file of the repository")]

use std::fmt::Write as _;

use lotse::norms::lands::{
    self, Binding, Invitation, InvitationRule, LandLaw, Mark, PartTimeDuty, PartTimeRule, TitleForm, Whom,
};

use crate::repository::root;

#[test]
fn the_page_on_the_law_of_the_laender_is_true() {
    let path = root().join("docs/laenderrecht.md");
    let page = page();
    if std::env::var_os("LOTSE_UPDATE").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == page, "docs/laenderrecht.md is out of date; LOTSE_UPDATE=1 cargo test generated rewrites it");
}

const HEAD: &str = "# Was die Länder für Stellenausschreibungen verlangen

Diese Seite entsteht aus `profiles/norms/laender.yaml` und sagt, worauf Hinweise und Regeln der Familie 5 beruhen. Sie ersetzt keinen
Blick in das Gesetz: Jede Zeile nennt den Stand des Textes, der gelesen wurde, und ein Gesetz kann seither geändert sein. (*English:
what the equality law of each Land asks of job advertisements, made from the table; „nicht gesehen“ means that the text was not seen, and
is never told as law.*)

- **nicht gesehen**: Der Text lag nicht vor. lotse behauptet dann nichts, sondern bittet einmal je Projekt zu prüfen (L522).
- **ungeprüft**: allgemein bekannt, aber nicht nachgelesen. Darauf stützt lotse höchstens einen Hinweis.
- **nicht geregelt**: Die gelesene Vorschrift sagt dazu nichts.
- Einen Satz zur Schwerbehinderung schreibt keines der gelesenen Gesetze vor; Grundlage sind §§ 164, 165 SGB IX und was das Haus zusagt.
";

fn page() -> String {
    let mut out = HEAD.to_owned();
    let read = lands::read_on().civil();
    let _ = write!(
        out,
        "\nZuletzt mit den Quellen verglichen: {:02}.{:02}.{}.\n\n| Land | Vorschrift | Bezeichnung der Stelle | Teilzeit | Einladung \
         | Kommunen | Stand |\n| --- | --- | --- | --- | --- | --- | --- |\n",
        read.day(),
        read.month(),
        read.year()
    );
    for law in lands::all() {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {} |",
            law.land.label().de,
            law.cited(),
            marked(title_form(law.title_form.rule), law.title_form.mark),
            part_time(&law.part_time),
            invitation(&law.equality),
            marked(binding(law.municipalities.rule), law.municipalities.mark),
            law.as_of.as_deref().unwrap_or("ohne Angabe"),
        );
    }
    out.push_str("\n## Was noch zu wissen ist\n\n");
    for law in lands::all() {
        let _ = writeln!(out, "{}", remark(law));
    }
    out
}

fn remark(law: &LandLaw) -> String {
    let note = law.note.as_deref().map(|note| format!(" {note}")).unwrap_or_default();
    format!("- **{}:**{note} Gelesen: {}.", law.land.label().de, law.source)
}

fn marked(text: &str, mark: Mark) -> String {
    match mark {
        Mark::Seen => text.to_owned(),
        Mark::Unchecked => format!("{text} (ungeprüft)"),
    }
}

fn title_form(form: TitleForm) -> &'static str {
    match form {
        TitleForm::Pair => "beide Formen",
        TitleForm::Feminine => "die weibliche Form muss vorkommen",
        TitleForm::All => "an alle gerichtet",
        TitleForm::Free => "nicht geregelt",
        TitleForm::Unknown => "nicht gesehen",
    }
}

fn part_time(duty: &PartTimeDuty) -> String {
    let rule = match duty.rule {
        PartTimeRule::Required if duty.only_underrepresented => "Hinweis, wo ein Geschlecht unterrepräsentiert ist",
        PartTimeRule::Required => "Hinweis",
        PartTimeRule::Check => "vor der Ausschreibung zu prüfen",
        PartTimeRule::Free => "nicht geregelt",
        PartTimeRule::Unknown => "nicht gesehen",
    };
    let leadership = if duty.leadership { ", auch für Leitungen" } else { "" };
    marked(&format!("{rule}{leadership}"), duty.mark)
}

fn invitation(invitation: &Invitation) -> String {
    let whom = match invitation.whom {
        Whom::Women => "Frauen",
        Whom::Sex => "das unterrepräsentierte Geschlecht",
    };
    let rule = match invitation.rule {
        InvitationRule::Unknown => return "nicht gesehen".to_owned(),
        InvitationRule::Always => format!("{whom}, immer"),
        InvitationRule::Underrepresented if invitation.whom == Whom::Sex => whom.to_owned(),
        InvitationRule::Underrepresented => format!("{whom}, wo sie unterrepräsentiert sind"),
    };
    let more = [
        (invitation.priority, "mit Hinweis auf den Vorrang"),
        (invitation.raises_share, "mit dem Ziel, ihren Anteil zu erhöhen"),
        (invitation.names_aim, "mit dem Ziel des Gesetzes"),
    ];
    let more: Vec<&str> = more.into_iter().filter_map(|(holds, words)| holds.then_some(words)).collect();
    marked(&[vec![rule.as_str()], more].concat().join("; "), invitation.mark)
}

fn binding(binding: Binding) -> &'static str {
    match binding {
        Binding::Bound => "ja",
        Binding::OwnRules => "eigene Vorschriften",
        Binding::Unknown => "nicht gesehen",
    }
}
