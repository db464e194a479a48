//! Amounts and periods as a document says them, in its language.

use rust_decimal::Decimal;

use crate::document::figures as written;
use crate::i18n::Language;
use crate::model::{CountRange, Date, Days, HoursPerWeek, Money, Share, Text, Validity, WorkTime};
use crate::project::capacity::Bounds;
use crate::project::figures::{Figure, Unit};
use crate::say;

pub(super) fn number(value: Decimal, language: Language) -> String {
    written::number(value, language)
}

pub(super) fn share(share: Share, language: Language) -> String {
    written::percent(share.percent(), language)
}

pub(super) fn money(amount: Money, language: Language) -> String {
    written::money(amount.value(), language)
}

pub(super) fn date(date: Date, language: Language) -> String {
    written::date(date.civil(), language)
}

pub(super) fn per_week(hours: HoursPerWeek, language: Language) -> String {
    hours_a_week(Bounds::exactly(hours.value()), language)
}

/// Hours per week as they stand in a table or among facts.
pub(super) fn hours_a_week(hours: Bounds, language: Language) -> String {
    let hours = bounds(hours, language);
    say!(language, "{hours} h/Woche", "{hours} h/week")
}

pub(super) fn work_time(time: WorkTime, language: Language) -> String {
    match time {
        WorkTime::Share(part) => share(part, language),
        WorkTime::Hours(hours) => per_week(hours, language),
    }
}

pub(super) fn days(days: Days, language: Language) -> String {
    figure(Figure { value: Bounds::exactly(days.value()), unit: Unit::Days }, language)
}

pub(super) fn range(range: CountRange, language: Language) -> String {
    let bound = |count: crate::model::Count| Decimal::from(count.get());
    bounds(Bounds { min: bound(range.min), max: range.max.map(bound) }, language)
}

/// A number, „12 bis 15“, or „mindestens 12“.
pub(super) fn bounds(bounds: Bounds, language: Language) -> String {
    let min = number(bounds.min, language);
    match bounds.max {
        Some(max) if max == bounds.min => min,
        Some(max) => {
            let max = number(max, language);
            say!(language, "{min} bis {max}", "{min} to {max}")
        }
        None => say!(language, "mindestens {min}", "at least {min}"),
    }
}

/// A figure as prose inserts it, with the unit that belongs to it: „93,6 Stunden“, „4 Tage“, „25.000 Euro“, „24“.
pub(super) fn figure(figure: Figure, language: Language) -> String {
    let one = figure.value.exact() == Some(Decimal::ONE);
    let number = bounds(figure.value, language);
    match (figure.unit, language) {
        (Unit::Count | Unit::Fte, _) => number,
        (Unit::HoursPerWeek, Language::De) => format!("{number} {}", if one { "Stunde" } else { "Stunden" }),
        (Unit::HoursPerWeek, Language::En) => format!("{number} {}", if one { "hour" } else { "hours" }),
        (Unit::Days, Language::De) => format!("{number} {}", if one { "Tag" } else { "Tage" }),
        (Unit::Days, Language::En) => format!("{number} {}", if one { "day" } else { "days" }),
        (Unit::Money, _) => match figure.value.exact() {
            Some(amount) => written::money(amount, language),
            None => say!(language, "{number} Euro", "{number} euros"),
        },
    }
}

/// From when until when something applies; `None` where nothing is said.
pub(super) fn period(from: Option<Date>, to: Option<Date>, language: Language) -> Option<String> {
    let (from, to) = (from.map(|day| date(day, language)), to.map(|day| date(day, language)));
    Some(match (from, to) {
        (Some(from), Some(to)) => say!(language, "{from} bis {to}", "{from} to {to}"),
        (Some(from), None) => say!(language, "ab {from}", "from {from}"),
        (None, Some(to)) => say!(language, "bis {to}", "until {to}"),
        (None, None) => return None,
    })
}

pub(super) fn validity(valid: Option<&Validity>, language: Language) -> Option<String> {
    valid.and_then(|valid| period(valid.from, valid.to, language))
}

/// „a, b oder c“; `None` where there is nothing.
pub(super) fn any_of(items: &[Text], language: Language) -> Option<String> {
    let (last, first) = items.split_last()?;
    let first = first.iter().map(Text::as_str).collect::<Vec<_>>().join(", ");
    Some(if first.is_empty() {
        last.as_str().to_owned()
    } else {
        say!(language, "{first} oder {last}", "{first} or {last}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn amounts_are_written_as_in_a_letter() {
        let de = Language::De;
        let between = |min: i64, max: Option<i64>| Bounds { min: min.into(), max: max.map(Decimal::from) };
        assert_eq!(bounds(between(12, Some(15)), de), "12 bis 15");
        assert_eq!(bounds(between(12, None), de), "mindestens 12");
        assert_eq!(bounds(between(1200, Some(1200)), de), "1.200");
        assert_eq!(hours_a_week(Bounds::exactly(Decimal::new(390, 2)), de), "3,9 h/Woche");
        assert_eq!(days("0.5 days".parse().unwrap(), de), "0,5 Tage");
        assert_eq!(days("1 day".parse().unwrap(), de), "1 Tag");
        assert_eq!(plain(&work_time("10 %".parse().unwrap(), de)), "10 %");
        let day = |text: &str| Some(text.parse().unwrap());
        assert_eq!(plain(&period(day("2027-01-01"), None, de).unwrap()), "ab 1. Januar 2027");
        assert_eq!(period(None, None, de), None);
        let cost = Figure { value: Bounds::exactly(Decimal::new(25_000, 0)), unit: Unit::Money };
        assert_eq!(plain(&figure(cost, de)), "25.000 Euro");
        let hours = Figure { value: between(93, Some(101)), unit: Unit::HoursPerWeek };
        assert_eq!(figure(hours, de), "93 bis 101 Stunden");
    }
}
