//! Texts and dates.

use crate::i18n::Language;
use crate::model::written::Written;
use crate::model::{Date, text::is_control};
use crate::say;

use super::{ScalarFault, shown};

pub(super) fn text(text: &str, language: Language) -> ScalarFault {
    if text.trim().is_empty() {
        return empty(language);
    }
    if text.trim_end_matches('\n').contains('\n') {
        return ScalarFault {
            message: say!(language, "der Text geht über mehrere Zeilen", "the text runs over several lines"),
            help: say!(
                language,
                "Hier ist nur eine Zeile vorgesehen; schreiben Sie den Text in eine Zeile oder brechen Sie ihn mit „>“ um",
                "only one line fits here; write the text on one line, or fold it with \">\""
            ),
        };
    }
    control_character(text, language)
}

pub(super) fn prose(text: &str, language: Language) -> ScalarFault {
    if text.trim().is_empty() { empty(language) } else { control_character(text, language) }
}

fn empty(language: Language) -> ScalarFault {
    ScalarFault {
        message: say!(language, "der Text ist leer", "the text is empty"),
        help: say!(
            language,
            "Schreiben Sie einen Text oder lassen Sie die Zeile ganz weg",
            "write a text, or leave the line out"
        ),
    }
}

fn control_character(text: &str, language: Language) -> ScalarFault {
    let code = text.chars().find(|c| *c != '\n' && (is_control(*c) || matches!(c, '\u{2028}' | '\u{2029}')));
    let code = code.map_or(0, u32::from);
    ScalarFault {
        message: say!(
            language,
            "der Text enthält das unsichtbare Steuerzeichen U+{code:04X}",
            "the text contains the invisible control character U+{code:04X}"
        ),
        help: say!(
            language,
            "Löschen Sie das Zeichen; es kommt meist beim Kopieren aus einem anderen Programm mit",
            "delete the character; it usually comes along when copying from another program"
        ),
    }
}

pub(super) fn date(text: &str, language: Language) -> ScalarFault {
    let value = shown(text);
    let example = Date::parse(text.trim()).or_else(|| from_german(text)).map(|date| date.to_string());
    if let Some(date) = example {
        return ScalarFault {
            message: say!(
                language,
                "„{value}“ ist kein Datum in der Schreibweise Jahr-Monat-Tag",
                "\"{value}\" is not a date in the order year-month-day"
            ),
            help: say!(language, "Schreiben Sie {date}", "write {date}"),
        };
    }
    let message = if looks_like_a_date(text) {
        say!(
            language,
            "„{value}“ gibt es im Kalender nicht (möglich sind die Jahre 1900 bis 2199)",
            "\"{value}\" is not in the calendar (years from 1900 to 2199 are possible)"
        )
    } else {
        say!(language, "„{value}“ ist kein Datum", "\"{value}\" is not a date")
    };
    let help = say!(
        language,
        "Schreiben Sie ein Datum als Jahr-Monat-Tag, zum Beispiel 2027-01-31",
        "write a date as year-month-day, for example 2027-01-31"
    );
    ScalarFault { message, help }
}

/// Reads the ways in which people in Germany write dates: `12.03.2026`, `12.3.26`, `12. März 2026`, `2026-3-12`.
fn from_german(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/' | ','))
        .filter(|p| !p.is_empty())
        .collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year: u16 = year.parse().ok()?;
    let year = if year < 100 { 2000 + year } else { year };
    let month = month.parse::<u8>().ok().or_else(|| month_number(month))?;
    let day: u8 = day.parse().ok()?;
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

fn month_number(name: &str) -> Option<u8> {
    const STARTS: [&str; 12] = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
    let name = name.to_lowercase();
    let index = STARTS.iter().position(|start| name.starts_with(start))?;
    u8::try_from(index + 1).ok()
}

fn looks_like_a_date(text: &str) -> bool {
    let numbers = text.split(['.', '-', '/']).map(str::trim).collect::<Vec<_>>();
    numbers.len() == 3 && numbers.iter().all(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
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
    fn german_dates_get_their_spelling() {
        for (written, date) in [
            ("12.03.2026", "2026-03-12"),
            ("1.4.26", "2026-04-01"),
            ("12. März 2026", "2026-03-12"),
            ("2026-3-1", "2026-03-01"),
            ("31/12/2026", "2026-12-31"),
        ] {
            assert_eq!(german("date", written).1, format!("Schreiben Sie {date}"), "{written}");
        }
        let fault = check("date", "12.03.2026", En).unwrap_err();
        assert_eq!(fault.message, "\"12.03.2026\" is not a date in the order year-month-day");
        assert_eq!(fault.help, "write 2026-03-12");
    }

    #[test]
    fn impossible_dates_are_said_to_be_impossible() {
        for impossible in ["2026-02-30", "31.04.2026", "2026-13-01"] {
            assert!(german("date", impossible).0.contains("gibt es im Kalender nicht"), "{impossible}");
        }
        assert_eq!(german("date", "bald").0, "„bald“ ist kein Datum");
    }

    #[test]
    fn texts_say_what_disturbs() {
        assert_eq!(german("text", " ").0, "der Text ist leer");
        assert_eq!(german("text", "a\nb").0, "der Text geht über mehrere Zeilen");
        assert_eq!(german("text", "a\u{1b}b").0, "der Text enthält das unsichtbare Steuerzeichen U+001B");
        assert_eq!(german("prose", "a\n\u{7f}").0, "der Text enthält das unsichtbare Steuerzeichen U+007F");
        assert_eq!(german("prose", "").0, "der Text ist leer");
    }
}
