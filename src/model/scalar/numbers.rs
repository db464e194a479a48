//! Quantities and whole numbers.

use crate::i18n::{Language, Phrase};
use crate::model::written::Written;
use crate::model::{Days, Fte, Hours, HoursPerWeek, Money, Share, WorkTime};
use crate::say;

use super::{ScalarFault, shown};

/// How a quantity is written.
struct Form {
    x_type: &'static str,
    what: Phrase,
    unit: &'static str,
    example: &'static str,
    /// Other ways to write the unit, in lower case.
    synonyms: &'static [&'static str],
    /// Reads a spelling and gives the usual one back.
    read: fn(&str) -> Option<String>,
}

fn read<T: Written + ToString>(text: &str) -> Option<String> {
    T::parse(text).map(|value| value.to_string())
}

const PERCENT: &[&str] = &["%", "prozent", "percent", "v. h.", "v.h.", "vh"];
const PER_WEEK: &[&str] = &[
    "h/week",
    "h/woche",
    "std/woche",
    "std./woche",
    "stunden/woche",
    "h pro woche",
    "std. pro woche",
    "stunden pro woche",
    "stunden je woche",
    "stunden in der woche",
    "wochenstunden",
    "h/w",
    "h/wk",
    "hours/week",
    "hours per week",
    "h per week",
    "h / week",
    "h / woche",
];

static FORMS: [Form; 7] = [
    Form {
        x_type: Share::X_TYPE,
        what: Phrase { de: "kein Anteil", en: "not a share" },
        unit: "%",
        example: "20 %",
        synonyms: PERCENT,
        read: read::<Share>,
    },
    Form {
        x_type: Hours::X_TYPE,
        what: Phrase { de: "keine Stundenzahl", en: "not a number of hours" },
        unit: "h",
        example: "39 h",
        synonyms: &["h", "std", "std.", "stunde", "stunden", "hour", "hours", "hrs"],
        read: read::<Hours>,
    },
    Form {
        x_type: HoursPerWeek::X_TYPE,
        what: Phrase { de: "keine wöchentliche Arbeitszeit", en: "not a weekly working time" },
        unit: "h/week",
        example: "3.9 h/week",
        synonyms: PER_WEEK,
        read: read::<HoursPerWeek>,
    },
    Form {
        x_type: WorkTime::X_TYPE,
        what: Phrase { de: "keine Arbeitszeit", en: "not a working time" },
        unit: "h/week",
        example: "3.9 h/week",
        synonyms: PER_WEEK,
        read: read::<WorkTime>,
    },
    Form {
        x_type: Money::X_TYPE,
        what: Phrase { de: "kein Geldbetrag", en: "not an amount of money" },
        unit: "EUR",
        example: "25000 EUR",
        synonyms: &["eur", "€", "euro", "euros", ",- €", ",-", ",- eur", ",- euro", "eur.", "t€"],
        read: read::<Money>,
    },
    Form {
        x_type: Days::X_TYPE,
        what: Phrase { de: "keine Zahl von Tagen", en: "not a number of days" },
        unit: "days",
        example: "5 days",
        synonyms: &["days", "day", "tag", "tage", "tagen", "d", "arbeitstag", "arbeitstage", "at", "working days"],
        read: read::<Days>,
    },
    Form {
        x_type: Fte::X_TYPE,
        what: Phrase { de: "kein Stellenumfang", en: "not a number of full posts" },
        unit: "",
        example: "0.8",
        synonyms: &["", "vzä", "fte", "vk", "stelle", "stellen", "vollzeit"],
        read: read::<Fte>,
    },
];

/// What a person wrote, taken apart.
struct Taken<'a> {
    number: &'a str,
    unit: &'a str,
}

pub(super) fn quantity(x_type: &str, text: &str, language: Language) -> ScalarFault {
    let value = shown(text);
    let form = form_of(x_type, text);
    let what = form.what.get(language);
    let taken = take_apart(text);
    let help = if let Some(spelling) = suggestion(form, text, &taken) {
        say!(language, "Schreiben Sie „{spelling}“", "write \"{spelling}\"")
    } else {
        let example = form.example;
        say!(language, "Schreiben Sie zum Beispiel „{example}“", "write for example \"{example}\"")
    };
    let message = match cause(form, text, &taken, language) {
        Some(cause) => say!(language, "„{value}“ ist {what}: {cause}", "\"{value}\" is {what}: {cause}"),
        None => say!(language, "„{value}“ ist {what}", "\"{value}\" is {what}"),
    };
    ScalarFault { message, help }
}

/// The form that is meant; working time written in percent is meant as a share.
fn form_of(x_type: &str, text: &str) -> &'static Form {
    let lower = text.to_lowercase();
    let in_percent = PERCENT.iter().any(|unit| lower.ends_with(unit));
    let x_type = if x_type == WorkTime::X_TYPE && in_percent { Share::X_TYPE } else { x_type };
    FORMS.iter().find(|form| form.x_type == x_type).unwrap_or(&FORMS[0])
}

fn take_apart(text: &str) -> Taken<'_> {
    let text = text.trim();
    let text = text.strip_prefix(['€', '+']).map_or(text, str::trim_start);
    let end = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}')))
        .map_or(text.len(), |(at, _)| at);
    let number = text[..end].trim();
    // „5.000,-- Euro“: the comma belongs to the dashes.
    let unit = text[end..].trim().trim_start_matches(['-', '–']).trim();
    Taken { number: number.trim_end_matches([',', '.']), unit }
}

fn cause(form: &Form, text: &str, taken: &Taken<'_>, language: Language) -> Option<String> {
    let (unit, wrong) = (form.unit, shown(taken.unit));
    if text.trim_start().starts_with('-') && taken.number.is_empty() {
        return Some(say!(language, "negative Werte gibt es hier nicht", "there are no negative values here"));
    }
    if taken.number.is_empty() {
        return Some(say!(language, "die Zahl fehlt", "the number is missing"));
    }
    if taken.unit.is_empty() && !unit.is_empty() {
        return Some(say!(language, "die Einheit {unit} fehlt", "the unit {unit} is missing"));
    }
    if has_thousands_separator(taken.number) {
        return Some(say!(language, "Tausender werden nicht getrennt", "thousands are not separated"));
    }
    if taken.number.contains(',') {
        return Some(say!(
            language,
            "vor den Nachkommastellen steht in YAML ein Punkt, kein Komma",
            "in YAML, a point stands before the decimals, not a comma"
        ));
    }
    if !taken.unit.is_empty() && taken.unit != unit && !(unit == "days" && taken.unit == "day") {
        return Some(if unit.is_empty() {
            say!(language, "hier steht eine Zahl ohne Einheit", "a number without a unit belongs here")
        } else {
            say!(language, "die Einheit heißt {unit}, nicht „{wrong}“", "the unit is {unit}, not \"{wrong}\"")
        });
    }
    let number = taken.number.parse::<rust_decimal::Decimal>().ok()?;
    if form.x_type == Share::X_TYPE && number > rust_decimal::Decimal::ONE_HUNDRED {
        return Some(say!(language, "mehr als 100 % gibt es nicht", "there is no more than 100 %"));
    }
    let decimals = number.normalize().scale();
    match form.x_type {
        Share::X_TYPE if decimals > 1 => Some(say!(language, "mehr als eine Nachkommastelle", "more than one decimal")),
        Days::X_TYPE if decimals > 0 => {
            Some(say!(language, "nur ganze und halbe Tage sind möglich", "only whole and half days are possible"))
        }
        Fte::X_TYPE if decimals > 3 => {
            Some(say!(language, "mehr als drei Nachkommastellen", "more than three decimals"))
        }
        _ if decimals > 2 => Some(say!(language, "mehr als zwei Nachkommastellen", "more than two decimals")),
        _ => None,
    }
}

/// The right spelling, where it is clear which one is meant.
fn suggestion(form: &Form, text: &str, taken: &Taken<'_>) -> Option<String> {
    let unit = taken.unit.to_lowercase();
    let known_unit = taken.unit.is_empty() || form.synonyms.contains(&unit.as_str());
    if !known_unit || text.trim_start().starts_with('-') || unit == "t€" {
        return None;
    }
    let number = plain_number(taken.number)?;
    let spelling = if form.unit.is_empty() { number } else { format!("{number} {}", form.unit) };
    (form.read)(&spelling)
}

fn has_thousands_separator(number: &str) -> bool {
    let points = number.matches('.').count();
    let is_group = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    number.contains([' ', '\u{a0}', '\u{202f}', '\''])
        || points > 1
        || points == 1 && (number.contains(',') || number.rsplit('.').next().is_some_and(is_group))
        || number.matches(',').count() > 1
}

/// A number with a decimal point, out of the German or the English way to write it.
fn plain_number(number: &str) -> Option<String> {
    let mut number: String = number.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) if point < comma => number = number.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => number = number.replace(',', ""),
        (None, Some(_)) => number = number.replace(',', "."),
        (Some(_), None) if has_thousands_separator(&number) => number = number.replace('.', ""),
        _ => {}
    }
    let plain = number.trim_start_matches('0');
    let plain = if plain.is_empty() || plain.starts_with('.') { format!("0{plain}") } else { plain.to_owned() };
    let value: rust_decimal::Decimal = plain.parse().ok()?;
    Some(if value.is_integer() { value.trunc().to_string() } else { value.normalize().to_string() })
}

pub(super) fn whole(text: &str, low: u32, high: u32, language: Language) -> ScalarFault {
    let value = shown(text);
    let help = if low == 0 && high > 9999 {
        say!(
            language,
            "Schreiben Sie eine ganze Zahl ohne Tausenderpunkt, zum Beispiel 1200",
            "write a whole number without separators, for example 1200"
        )
    } else {
        say!(
            language,
            "Schreiben Sie eine ganze Zahl von {low} bis {high}",
            "write a whole number from {low} to {high}"
        )
    };
    let message = match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => {
            say!(language, "{value} liegt nicht zwischen {low} und {high}", "{value} is not between {low} and {high}")
        }
        _ => say!(language, "„{value}“ ist keine ganze Zahl", "\"{value}\" is not a whole number"),
    };
    ScalarFault { message, help }
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
    fn quantities_get_their_spelling() {
        for (x_type, written, spelling) in [
            ("share", "20", "20 %"),
            ("share", "0,5 %", "0.5 %"),
            ("share", "20 Prozent", "20 %"),
            ("share", " 20 %", "20 %"),
            ("share", "05 %", "5 %"),
            ("fte", "0,5", "0.5"),
            ("fte", "0.8 VZÄ", "0.8"),
            ("money", "1.234,50", "1234.50 EUR"),
            ("money", "1.234,50 €", "1234.50 EUR"),
            ("money", "25.000 EUR", "25000 EUR"),
            ("money", "1.000.000 Euro", "1000000 EUR"),
            ("money", "25 000 EUR", "25000 EUR"),
            ("money", "25000", "25000 EUR"),
            ("money", "5.000,-- Euro", "5000 EUR"),
            ("money", "€ 300", "300 EUR"),
            ("hours", "39 Std.", "39 h"),
            ("hours-per-week", "3,9 Stunden pro Woche", "3.9 h/week"),
            ("hours-per-week", "2", "2 h/week"),
            ("work-time", "1 h/Woche", "1 h/week"),
            ("work-time", "12,5 Prozent", "12.5 %"),
            ("days", "3 Tage", "3 days"),
            ("days", "0,5 days", "0.5 days"),
        ] {
            assert_eq!(german(x_type, written).1, format!("Schreiben Sie „{spelling}“"), "{written}");
        }
    }

    #[test]
    fn the_cause_is_named() {
        for (x_type, written, cause) in [
            ("share", "20", "„20“ ist kein Anteil: die Einheit % fehlt"),
            ("share", "120 %", "„120 %“ ist kein Anteil: mehr als 100 % gibt es nicht"),
            ("share", "33.33 %", "„33.33 %“ ist kein Anteil: mehr als eine Nachkommastelle"),
            ("share", "-5 %", "„-5 %“ ist kein Anteil: negative Werte gibt es hier nicht"),
            (
                "fte",
                "0,5",
                "„0,5“ ist kein Stellenumfang: vor den Nachkommastellen steht in YAML ein Punkt, kein Komma",
            ),
            ("money", "1.234,50 EUR", "„1.234,50 EUR“ ist kein Geldbetrag: Tausender werden nicht getrennt"),
            ("money", "300 USD", "„300 USD“ ist kein Geldbetrag: die Einheit heißt EUR, nicht „USD“"),
            ("hours", "39 h/week", "„39 h/week“ ist keine Stundenzahl: die Einheit heißt h, nicht „h/week“"),
            ("days", "0.3 days", "„0.3 days“ ist keine Zahl von Tagen: nur ganze und halbe Tage sind möglich"),
            ("work-time", "viel", "„viel“ ist keine Arbeitszeit: die Zahl fehlt"),
        ] {
            assert_eq!(german(x_type, written).0, cause);
        }
        assert_eq!(german("money", "300 USD").1, "Schreiben Sie zum Beispiel „25000 EUR“");
        assert_eq!(check("share", "20", En).unwrap_err().message, "\"20\" is not a share: the unit % is missing");
    }

    #[test]
    fn whole_numbers_say_their_bounds() {
        assert_eq!(german("room-level", "4").0, "4 liegt nicht zwischen 0 und 3");
        assert_eq!(german("weight", "hoch").1, "Schreiben Sie eine ganze Zahl von 1 bis 4");
        assert_eq!(german("count", "1.200").0, "„1.200“ ist keine ganze Zahl");
    }

    #[test]
    fn accepted_spellings_and_unknown_types_pass() {
        for (x_type, text) in [("share", "20 %"), ("money", "1234.5 EUR"), ("fte", "0.8"), ("colour", "red")] {
            assert_eq!(check(x_type, text, De), Ok(()));
        }
    }
}
