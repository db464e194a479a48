//! Values as findings print them, in the spelling of each language.

use rust_decimal::Decimal;

use crate::i18n::Language;
use crate::model::Date;
use crate::say;

/// A number with the separators of the language: `1.234,5` in German, `1,234.5` in English.
pub(super) fn number(language: Language, value: Decimal) -> String {
    let (thousands, point) = match language {
        Language::De => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = value.abs().normalize().to_string();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(if value.is_sign_negative() && !value.is_zero() { "−" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// "99,5 %", "99.5 %", of tenths of a percent.
pub(super) fn percent(language: Language, tenths: u32) -> String {
    format!("{} %", number(language, Decimal::new(tenths.into(), 1)))
}

/// "0,5 Prozentpunkte", "0.5 percentage points", of tenths of a percent.
pub(super) fn points(language: Language, tenths: u32) -> String {
    let number = number(language, Decimal::new(tenths.into(), 1));
    if tenths == 10 {
        say!(language, "{number} Prozentpunkt", "{number} percentage point")
    } else {
        say!(language, "{number} Prozentpunkte", "{number} percentage points")
    }
}

/// "3,9 Stunden pro Woche", "3.9 hours per week".
pub(super) fn weekly(language: Language, hours: Decimal) -> String {
    let one = hours == Decimal::ONE;
    let number = number(language, hours);
    if one {
        say!(language, "{number} Stunde pro Woche", "{number} hour per week")
    } else {
        say!(language, "{number} Stunden pro Woche", "{number} hours per week")
    }
}

/// "12.03.2026", "2026-03-12".
pub(super) fn date(language: Language, date: Date) -> String {
    let day = date.civil();
    match language {
        Language::De => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        Language::En => date.to_string(),
    }
}

/// "„a“, „b“ und „c“".
pub(super) fn names<'a>(language: Language, names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| say!(language, "„{name}“", "\"{name}\"")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => {
            let rest = rest.join(", ");
            say!(language, "{rest} und {last}", "{rest} and {last}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Written as _;

    #[test]
    fn values_are_spelt_as_in_the_language() {
        let day = Date::parse("2026-03-12").unwrap();
        assert_eq!(percent(Language::De, 995), "99,5 %");
        assert_eq!(percent(Language::En, 1000), "100 %");
        assert_eq!(weekly(Language::De, Decimal::new(390, 2)), "3,9 Stunden pro Woche");
        assert_eq!(weekly(Language::En, Decimal::ONE), "1 hour per week");
        assert_eq!((date(Language::De, day), date(Language::En, day)), ("12.03.2026".into(), "2026-03-12".into()));
        assert_eq!(names(Language::De, ["a", "b", "c"]), "„a“, „b“ und „c“");
    }
}
