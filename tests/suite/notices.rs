//! The notices of a job advertisement: those of the municipality first, standard sentences by Land and facts where it has none.

use lotse::model::{DocumentKind, GenderStyle, Land};
use lotse::norms::lands;

use crate::documents::{markdown, prepared, project, templates};

/// The advertisement of a full post in a Land, with plain spaces.
fn advertisement(land: &str, more: &str, style: GenderStyle) -> String {
    let town = format!(
        "kind: organisation\nid: ort\nname: Stadt Ort\nland: {land}\napplicant_privacy: Aushang im Rathaus\nunits:\n  - {{ id: amt-1, name: Hauptamt }}\n"
    );
    let post = format!(
        "kind: position\nid: stelle-ort\ntitle: {{ feminine: Leiterin, masculine: Leiter, neutral: Leitung }}\nunit: amt-1\nfte: 1.0\nadvertisement:\n  kind: external\n  published: 2027-01-02\n  deadline: 2027-02-01\n{more}"
    );
    let analysis = project(&[("ort.yaml", &town), ("stelle.yaml", &post)]);
    let prepared = prepared(&analysis, DocumentKind::JobAd, "stelle-ort", style);
    markdown(&templates(&[]), &prepared).replace('\u{a0}', " ")
}

fn told(land: &str, more: &str) -> String {
    advertisement(land, more, GenderStyle::Pair)
}

#[test]
fn the_sentences_follow_land_and_facts() {
    let nw = told("NW", "  part_time: true\n  underrepresented: women\n");
    for sentence in [
        "Die Stelle kann auch in Teilzeit besetzt werden.",
        "Bewerbungen von Frauen sind ausdrücklich erwünscht. Bei gleicher Eignung werden Frauen nach Maßgabe des Landesgleichstellungsgesetzes Nordrhein-Westfalen bevorzugt berücksichtigt.",
        "Bewerbungen schwerbehinderter und ihnen gleichgestellter Menschen sind willkommen.",
        "Hinweise zum Datenschutz im Bewerbungsverfahren: Aushang im Rathaus",
    ] {
        assert!(nw.contains(sentence), "{sentence}\n{nw}");
    }
    let rp = told("RP", "  underrepresented: women\n");
    assert!(rp.contains("Frauen sind ausdrücklich erwünscht") && !rp.contains("bevorzugt"), "{rp}");
    assert!(!rp.contains("Teilzeit"), "{rp}");
    assert!(told("TH", "  underrepresented: men\n").contains("Bewerbungen von Männern"));
    for (land, who) in [("RP", "men"), ("RP", "neither"), ("SH", "women"), ("BW", "women"), ("NW", "unknown")] {
        let text = told(land, &format!("  underrepresented: {who}\n"));
        assert!(!text.contains("ausdrücklich erwünscht"), "{land} {who}\n{text}");
    }
}

#[test]
fn a_notice_of_its_own_comes_alone() {
    let own = "  part_time: true\n  underrepresented: women\n  notices:\n    - { kind: equality, text: Wir laden Frauen und schwerbehinderte Menschen ein. }\n    - { kind: other, text: Teilzeit und Datenschutz klären wir gern am Telefon. }\n";
    let text = told("NW", own);
    assert!(text.contains("Wir laden Frauen") && text.contains("klären wir gern"), "{text}");
    for standard in
        ["ausdrücklich erwünscht", "gleichgestellter Menschen", "Die Stelle kann auch", "Aushang im Rathaus"]
    {
        assert!(!text.contains(standard), "{standard}\n{text}");
    }
    // What a sentence about diversity names in passing is not a notice of its own.
    let diversity = "  notices:\n    - { kind: diversity, text: Ob Frauen oder Männer – Menschen mit Behinderung und alle anderen sind willkommen. }\n";
    assert!(told("NW", diversity).contains("gleichgestellter Menschen"));
}

#[test]
fn both_forms_stand_in_the_title_where_the_law_orders_them() {
    for land in Land::ALL {
        let text = advertisement(land.name(), "", GenderStyle::Neutral);
        let title = text.lines().find(|line| line.starts_with("# ")).expect("a title");
        let expected =
            if lands::of(*land).demands_pair() { "# Leiterin / Leiter (w/m/d)" } else { "# Leitung (w/m/d)" };
        assert_eq!(title, expected, "{}", land.name());
    }
}
