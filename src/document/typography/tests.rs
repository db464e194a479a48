use proptest::prelude::*;

use super::*;
use crate::document::parse;

fn german(text: &str) -> String {
    set_text(text, Language::De).replace('\u{a0}', "~")
}

fn english(text: &str) -> String {
    set_text(text, Language::En).replace('\u{a0}', "~")
}

#[test]
fn german_texts_are_set_as_a_careful_writer_would() {
    for (written, expected) in [
        (r#"Die "Digital-Lotsin" (sog. "Lotsin") hilft."#, "Die „Digital-Lotsin“ (sog. „Lotsin“) hilft."),
        (r#""Er sagt 'ja' dazu""#, "„Er sagt ‚ja‘ dazu“"),
        ("Wie geht's? Das ist Hans' Idee", "Wie geht’s? Das ist Hans’ Idee"),
        ("Idee - Probe - Betrieb", "Idee – Probe – Betrieb"),
        ("9--12 Uhr und so -- wie gesagt", "9–12~Uhr und so – wie gesagt"),
        ("lotse --strict und Digital-Lotse, ---", "lotse --strict und Digital-Lotse, ---"),
        ("und so weiter...", "und so weiter…"),
        (
            "z.B. und z. B., Z.B. d.h. i.d.R. o.Ä. i. V. m. u. a.",
            "z.~B. und z.~B., Z.~B. d.~h. i.~d.~R. o.~Ä. i.~V.~m. u.~a.",
        ),
        ("§12 Abs.2 Nr. 3 und §§ 4, 5", "§~12 Abs.~2 Nr.~3 und §§~4, 5"),
        ("12 %, 12%, 39 h, 25.000 Euro, 3€, 12%ige", "12~%, 12~%, 39~h, 25.000~Euro, 3~€, 12%ige"),
        ("EG 12, EG 9a, A 12, IT 5", "EG~12, EG~9a, A~12, IT 5"),
        ("am 12. März 2026, am 3. Tag", "am 12.~März 2026, am 3. Tag"),
        ("5\" breit", "5\" breit"),
        ("Lotsin / Lotse, und/oder", "Lotsin~/ Lotse, und/oder"),
        ("Abs. kursiv, 12 hohe Häuser", "Abs. kursiv, 12 hohe Häuser"),
    ] {
        assert_eq!(german(written), expected);
    }
}

#[test]
fn english_texts_have_their_own_marks() {
    assert_eq!(english(r#"the "guide's" role - it's 12% of 39 h"#), "the “guide’s” role – it’s 12% of 39~h");
    assert_eq!(english("on 12 March 2026, 'quoted'"), "on 12~March 2026, ‘quoted’");
}

#[test]
fn a_quotation_may_cross_emphasis_but_code_and_addresses_stay() {
    let mut blocks = parse::user_text(
        "\"**wichtig**\" und `\"z.B.\"`, § **12**, [https://a.de/x--y](https://a.de/x--y) \"`x`\"",
        1,
        None,
    );
    apply(&mut blocks, Language::De);
    let text = format!("{blocks:?}").replace("\\u{a0}", "~");
    for expected in ["„", "“ und ", "\\\"z.B.\\\"", "Text(\"12\")", "https://a.de/x--y", " „"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

proptest! {
    #[test]
    fn setting_twice_is_setting_once(text in "[a-zA-Z0-9 \"'.%§–„“‚‘€\\-\u{a0}zBdhNr]{0,40}") {
        for language in Language::ALL {
            let once = set_text(&text, language);
            prop_assert_eq!(set_text(&once, language), once);
        }
    }

    #[test]
    fn nothing_but_marks_and_spaces_changes(text in "\\PC{0,60}") {
        let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(kept(&set_text(&text, Language::De)), kept(&text));
    }

    #[test]
    fn setting_a_document_twice_is_setting_it_once(text in "([a-z0-9\"'. *_`\\-§]{0,12}\n?){0,6}") {
        let mut blocks = parse::user_text(&text, 1, None);
        apply(&mut blocks, Language::De);
        let once = blocks.clone();
        apply(&mut blocks, Language::De);
        prop_assert_eq!(blocks, once);
    }
}
