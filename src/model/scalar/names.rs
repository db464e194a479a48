//! Ids and references.

use crate::i18n::Language;
use crate::model::id::{has_id_shape, is_device_name};
use crate::model::written::Written;
use crate::model::{Id, MAX_ID_LENGTH, Ref};
use crate::say;

use super::{ScalarFault, shown};

pub(super) fn id(text: &str, language: Language) -> ScalarFault {
    let value = shown(text);
    if text.len() > MAX_ID_LENGTH && has_id_shape(text) {
        let length = text.len();
        return ScalarFault {
            message: say!(
                language,
                "die Kennung „{value}“ hat {length} Zeichen, erlaubt sind {MAX_ID_LENGTH}",
                "the id \"{value}\" has {length} characters, {MAX_ID_LENGTH} are allowed"
            ),
            help: say!(language, "Wählen Sie eine kürzere Kennung", "choose a shorter id"),
        };
    }
    if is_device_name(text) {
        return ScalarFault {
            message: say!(
                language,
                "die Kennung „{value}“ ist unter Windows ein Gerätename und kann kein Dateiname sein",
                "the id \"{value}\" is a device name on Windows and cannot be the name of a file"
            ),
            help: say!(
                language,
                "Ergänzen Sie die Kennung, zum Beispiel zu „{value}-1“",
                "lengthen the id, for example to \"{value}-1\""
            ),
        };
    }
    let cause = cause(text, language);
    ScalarFault {
        message: say!(language, "„{value}“ ist keine Kennung: {cause}", "\"{value}\" is not an id: {cause}"),
        help: suggestion(&fixed(text), language),
    }
}

pub(super) fn reference(text: &str, language: Language) -> ScalarFault {
    let value = shown(text);
    let parts = text.split('.').map(fixed).collect::<Vec<_>>().join(".");
    let fixed = match text.strip_prefix("lotse:") {
        Some(rest) => format!("lotse:{}", rest.split('.').map(fixed).collect::<Vec<_>>().join(".")),
        None => parts,
    };
    let cause = if text.matches('.').count() > 1 {
        say!(language, "sie enthält mehr als einen Punkt", "it contains more than one dot")
    } else if text.contains(':') && !text.starts_with("lotse:") {
        say!(language, "vor dem Doppelpunkt darf nur „lotse“ stehen", "only \"lotse\" may stand before the colon")
    } else {
        cause(text.strip_prefix("lotse:").unwrap_or(text), language)
    };
    let help = if Ref::parse(&fixed).is_some() && fixed != text {
        say!(
            language,
            "Schreiben Sie die Kennung so, wie sie definiert ist, zum Beispiel „{fixed}“",
            "write the id as it is defined, for example \"{fixed}\""
        )
    } else {
        say!(
            language,
            "Schreiben Sie eine Kennung wie „cdo“, „cdo.strategie“ oder „lotse:cdo“",
            "write an id such as \"cdo\", \"cdo.strategie\" or \"lotse:cdo\""
        )
    };
    ScalarFault {
        message: say!(language, "„{value}“ ist keine Kennung: {cause}", "\"{value}\" is not an id: {cause}"),
        help,
    }
}

pub(super) fn uuid(text: &str, language: Language) -> ScalarFault {
    let value = shown(text);
    let last = text.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_lowercase();
    let help = if crate::model::Uuid::parse(&last).is_some() {
        say!(language, "Schreiben Sie {last}", "write {last}")
    } else {
        say!(
            language,
            "Schreiben Sie die UUID aus der Adresse des Eintrags, zum Beispiel c8fa4313-80b0-4f37-8b1b-1739707bc362",
            "write the UUID from the address of the entry, for example c8fa4313-80b0-4f37-8b1b-1739707bc362"
        )
    };
    ScalarFault { message: say!(language, "„{value}“ ist keine UUID", "\"{value}\" is not a UUID"), help }
}

/// Why a text is no id: the first thing that one sees.
fn cause(text: &str, language: Language) -> String {
    if text.is_empty() {
        return say!(language, "sie ist leer", "it is empty");
    }
    let disturbing = text.chars().find(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.')));
    match disturbing {
        Some(c) if c.is_whitespace() => say!(language, "sie enthält ein Leerzeichen", "it contains a space"),
        Some('_') => say!(language, "sie enthält einen Unterstrich", "it contains an underscore"),
        Some(c) if c.is_ascii_uppercase() => {
            say!(language, "sie enthält den Großbuchstaben „{c}“", "it contains the capital letter \"{c}\"")
        }
        Some(c) if c.is_alphabetic() => say!(language, "sie enthält „{c}“", "it contains \"{c}\""),
        Some(c) => {
            let code = u32::from(c);
            if c.is_control() {
                say!(language, "sie enthält das Zeichen U+{code:04X}", "it contains the character U+{code:04X}")
            } else {
                say!(language, "sie enthält das Zeichen „{c}“", "it contains the character \"{c}\"")
            }
        }
        None if !text.starts_with(|c: char| c.is_ascii_lowercase()) => {
            say!(language, "sie beginnt nicht mit einem Buchstaben", "it does not begin with a letter")
        }
        None if text.contains('.') => say!(language, "sie enthält einen Punkt", "it contains a dot"),
        None => say!(
            language,
            "zwischen zwei Wörtern steht genau ein Bindestrich, am Ende keiner",
            "exactly one hyphen stands between two words, and none at the end"
        ),
    }
}

fn suggestion(fixed: &str, language: Language) -> String {
    if Id::parse(fixed).is_some() {
        say!(language, "Schreiben Sie „{fixed}“", "write \"{fixed}\"")
    } else {
        say!(
            language,
            "Eine Kennung besteht aus Kleinbuchstaben a–z, Ziffern und Bindestrichen, zum Beispiel „amt-10“",
            "an id consists of lower-case letters a–z, digits and hyphens, for example \"amt-10\""
        )
    }
}

/// The id that is nearest to a text: umlauts written out, everything else that disturbs turned into hyphens.
fn fixed(text: &str) -> String {
    let mut id = String::new();
    for c in text.to_lowercase().chars().take(4 * MAX_ID_LENGTH) {
        match c {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            'a'..='z' => id.push(c),
            '0'..='9' if !id.is_empty() => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.truncate(MAX_ID_LENGTH);
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language::{De, En};
    use crate::model::scalar::check;

    fn german(x_type: &str, text: &str) -> (String, String) {
        let fault = check(x_type, text, De).unwrap_err();
        (fault.message, fault.help)
    }

    #[test]
    fn ids_get_their_spelling() {
        for (written, id, cause) in [
            ("Digital Lotsin", "digital-lotsin", "sie enthält den Großbuchstaben „D“"),
            ("büro", "buero", "sie enthält „ü“"),
            ("amt 10", "amt-10", "sie enthält ein Leerzeichen"),
            ("amt_10", "amt-10", "sie enthält einen Unterstrich"),
            ("amt--10", "amt-10", "zwischen zwei Wörtern steht genau ein Bindestrich, am Ende keiner"),
            ("amt.10", "amt-10", "sie enthält einen Punkt"),
        ] {
            let expected = (format!("„{written}“ ist keine Kennung: {cause}"), format!("Schreiben Sie „{id}“"));
            assert_eq!(german("id", written), expected);
        }
        assert!(german("id", "10").1.starts_with("Eine Kennung besteht aus"));
        let fault = check("id", "Ämter", En).unwrap_err();
        assert_eq!(fault.help, "write \"aemter\"");
    }

    #[test]
    fn long_ids_and_device_names_are_named() {
        assert!(german("id", &"a".repeat(65)).0.ends_with("hat 65 Zeichen, erlaubt sind 64"));
        assert!(german("id", "con").0.contains("Gerätename"));
        assert_eq!(german("id", "com1").1, "Ergänzen Sie die Kennung, zum Beispiel zu „com1-1“");
    }

    #[test]
    fn references_get_their_spelling() {
        assert!(german("ref", "CDO").1.ends_with("„cdo“"));
        assert!(german("ref", "cdo.Strategie entwickeln").1.ends_with("„cdo.strategie-entwickeln“"));
        assert!(german("ref", "lotse:Digital_Lotse").1.ends_with("„lotse:digital-lotse“"));
        assert!(german("ref", "kgst:cdo").0.contains("vor dem Doppelpunkt darf nur „lotse“ stehen"));
        assert!(german("ref", "a.b.c").0.contains("mehr als einen Punkt"));
        assert!(german("ref", "").0.contains("sie ist leer"));
    }

    #[test]
    fn uuids_are_taken_out_of_addresses() {
        let address = "http://data.europa.eu/esco/skill/c8fa4313-80b0-4f37-8b1b-1739707bc362";
        assert_eq!(german("uuid", address).1, "Schreiben Sie c8fa4313-80b0-4f37-8b1b-1739707bc362");
    }
}
