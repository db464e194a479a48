//! What lotse says of pay groups: the worked cases and rulings of the commentaries as whole posts.

use lotse::diagnostic::Severity;
use lotse::i18n::Language;

use crate::analysed::{Files, Reported, findings};

/// Work that needs this knowledge and meets these characteristics, with its share in percent.
type Item<'a> = (&'a str, &'a str, &'a str);

const DIVERSE: &str = "thorough-diverse";
const FULL: &str = "thorough-comprehensive";

fn post(number: usize, items: &[Item<'_>], grade: &str) -> (String, Vec<u8>) {
    let items = items.iter().enumerate().map(|(index, (share, knowledge, characteristics))| {
        let knowledge = if knowledge.is_empty() { String::new() } else { format!(", knowledge: {knowledge}") };
        format!("  - {{id: a{index}, result: R, share: {share} %{knowledge}, characteristics: [{characteristics}]}}\n")
    });
    let items: String = items.collect();
    let text = format!(
        "kind: position\nid: stelle-{number}\nunit: amt\nfte: 1.0\nwork_items:\n{items}grades:\n  - {{{grade}}}\n"
    );
    (format!("stelle-{number}.yaml"), text.into_bytes())
}

/// What the rules L310 to L323 say of posts.
fn said(posts: Vec<(String, Vec<u8>)>) -> Vec<Reported> {
    let organisation = "kind: organisation\nid: stadt\nname: Stadt\nunits: [{id: amt, name: Amt}]\n";
    let mut files: Files = vec![("organisation.yaml".to_owned(), organisation.into())];
    files.extend(posts);
    let mut found = findings(files, Language::De);
    found.retain(|finding| ("L310".."L330").contains(&finding.code) || finding.severity == Severity::Error);
    found
}

fn codes(items: &[Item<'_>], grade: &str) -> Vec<&'static str> {
    let grade = format!("scheme: TVöD-VKA, as_of: 2026-10-01, {grade}");
    said(vec![post(1, items, &grade)]).into_iter().map(|finding| finding.code).collect()
}

/// The group that the case gives is right, the next one is not carried.
fn leads_to(items: &[Item<'_>], group: &str, next: &str) {
    assert_eq!(codes(items, &format!("claimed: {group}")), [""; 0], "{group}");
    assert_eq!(codes(items, &format!("claimed: {next}")), ["L311"], "{next}");
}

#[test]
fn worked_cases_lead_to_their_group_and_not_to_the_next() {
    let sl = "independent";
    let case = |first: &'static str, third: &'static str, fourth: &'static str| {
        [
            ("35", DIVERSE, first),
            ("20", "thorough", ""),
            ("20", DIVERSE, third),
            ("15", DIVERSE, fourth),
            ("10", "thorough", ""),
        ]
    };
    leads_to(&case(sl, sl, sl), "EG 9a", "EG 9b");
    leads_to(&case("", sl, sl), "EG 8", "EG 9a");
    leads_to(&case("", sl, ""), "EG 7", "EG 8");
    leads_to(&case("", "", ""), "EG 6", "EG 7");
    leads_to(&[("25", DIVERSE, ""), ("35", DIVERSE, ""), ("40", "familiarisation", "")], "EG 6", "EG 7");
    leads_to(
        &[("14", "thorough", ""), ("52", DIVERSE, sl), ("34", FULL, "independent, responsible")],
        "EG 9a",
        "EG 9b",
    );
}

#[test]
fn rulings_lead_to_their_group_and_not_to_the_next() {
    // The patrol of a city is one Arbeitsvorgang.
    leads_to(&[("100", DIVERSE, "independent")], "EG 9a", "EG 9b");
    // Outdoor service whose notices others issue: no independent performance.
    leads_to(&[("70", DIVERSE, ""), ("30", "thorough", "")], "EG 6", "EG 8");
    // Objections and litigation in a Jobcenter.
    leads_to(&[("60", FULL, "independent, responsible"), ("40", FULL, "independent")], "EG 9c", "EG 10");
}

#[test]
fn lotse_is_silent_where_only_people_can_tell() {
    // Knowledge that is thorough in three fields may be diverse when they are looked at together.
    let fields = [("40", "thorough", ""), ("35", "thorough", ""), ("25", "thorough", "")];
    assert_eq!(codes(&fields, "claimed: EG 6"), [""; 0]);
    assert_eq!(codes(&fields, "claimed: EG 9b"), ["L311"]);
    assert_eq!(codes(&[("100", "thorough", "")], "claimed: EG 6"), ["L311"]);
    // Leading and case work of one field: which of them is an Arbeitsvorgang is what the court decided, without shares.
    assert_eq!(codes(&[("40", "", ""), ("60", "", "")], "claimed: EG 10"), [""; 0]);
    // Enforcement of a Landkreis, of which only the result is known.
    assert_eq!(codes(&[("60", "", "independent"), ("40", DIVERSE, "")], "claimed: EG 9a"), [""; 0]);
    // Other parts of the Entgeltordnung, and Fallgruppen that are decided by other things.
    let low = [("60", "thorough", ""), ("40", "thorough", "")];
    for grade in
        ["part: technical, claimed: EG 11", "claimed: EG 5, fallgruppe: \"1\"", "claimed: EG 13, fallgruppe: \"2\""]
    {
        assert_eq!(codes(&low, grade), [""; 0], "{grade}");
    }
}

#[test]
fn boundaries_are_exact() {
    let claimed = |first: &'static str, second: &'static str, group: &str| {
        codes(&[(first, DIVERSE, "independent"), (second, DIVERSE, "")], &format!("claimed: {group}"))
    };
    assert_eq!(claimed("33.3", "66.7", "EG 8"), ["L311"]);
    assert_eq!(claimed("33.4", "66.6", "EG 8"), [""; 0]);
    assert_eq!(claimed("19.9", "80.1", "EG 7"), ["L311"]);
    assert_eq!(claimed("20", "80", "EG 7"), [""; 0]);
    assert_eq!(claimed("49.9", "50.1", "EG 9a"), ["L311"]);
    // Shares that do not make up the whole are one fault, and not two.
    assert_eq!(claimed("33.3", "66.6", "EG 9a"), ["L301"]);
    assert_eq!(claimed("33.4", "66.7", "EG 9a"), ["L301"]);
}

#[test]
fn people_count_where_they_are_known() {
    let academic = [("100", FULL, "independent, scientific-degree-required")];
    let with = |subordinates: &str| {
        let (path, text) = post(1, &academic, "scheme: TVöD-VKA, claimed: EG 14, as_of: 2026-10-01");
        let text = format!("{}subordinates:\n{subordinates}", String::from_utf8(text).expect("UTF-8"));
        said(vec![(path, text.into_bytes())]).into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(with("  - {unit: amt, count: 3, grade: EG 13 bis EG 14}\n"), [""; 0]);
    assert_eq!(with("  - {unit: amt, count: 2, grade: EG 13}\n  - {unit: amt, count: 1, grade: A 14}\n"), [""; 0]);
    assert_eq!(with("  - {unit: amt, count: 9, grade: EG 9b bis EG 13}\n"), ["L311"]);
    // Without their grade nobody knows whether they count.
    assert_eq!(with("  - {unit: amt, count: 3}\n"), [""; 0]);
}

#[test]
fn a_table_that_no_longer_holds_is_said_once() {
    let items = [("60", DIVERSE, ""), ("40", DIVERSE, "")];
    let late = "scheme: TVöD-VKA, claimed: EG 9a, as_of: 2027-04-01";
    let found = said(vec![post(1, &items, late), post(2, &items, late)]);
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["L320"]);
    assert!(found[0].message.contains("2 Stellen"), "{}", found[0].message);
}

#[test]
fn no_finding_gives_a_grade() {
    let items = [("60", FULL, "independent, responsible"), ("40", FULL, "independent")];
    for claimed in ["EG 12", "EG 8"] {
        let found = said(vec![post(1, &items, &format!("scheme: TVöD-VKA, claimed: {claimed}, as_of: 2026-10-01"))]);
        assert_eq!(found.len(), 1, "{claimed}");
        let finding = &found[0];
        assert!(finding.message.starts_with("Plausibilitätshinweis, keine Bewertung: "), "{}", finding.message);
        // Each characteristic with the share that it reaches and the one that it needs, and where that stands.
        assert!(finding.help.contains("besonders verantwortungsvoll 60 % (nötig: die Hälfte)"), "{}", finding.help);
        assert!(finding.help.contains("Stand 22.11.2026"), "{}", finding.help);
    }
}
