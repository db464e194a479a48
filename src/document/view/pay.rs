//! What a post pays: its grades, and the amounts that the municipality itself has written down.

use serde_json::{Value, json};

use super::amounts;
use super::reader::Reader;
use crate::i18n::Language;
use crate::model::{Advertisement, Count, Date, Grade, Money, PayTable, Position, Text};
use crate::say;

/// What is paid per month, from the lowest to the highest step.
pub(super) struct Range<'p> {
    /// The lowest amount.
    pub(super) min: Money,
    /// The highest amount.
    pub(super) max: Money,
    /// The grade, where the amounts come from a pay table.
    grade: Option<&'p Text>,
    /// The first and the last step of the table.
    steps: Option<(u32, u32)>,
    source: Option<&'p Text>,
    as_of: Option<Date>,
}

/// The grades of a post and what they pay. The amounts come from the pay table that holds when the post begins, else from
/// the advertisement; nothing is computed from elsewhere.
pub(super) fn pay(reader: &Reader<'_>, position: &Position) -> Value {
    let language = reader.language;
    let grades: Vec<String> = position.grades.iter().filter_map(|grade| graded(grade, language)).collect();
    let ranges: Vec<Value> = ranges(reader, position).iter().map(|range| told(range, language)).collect();
    json!({ "grades": grades, "ranges": ranges })
}

/// A grade with its pay scheme; one that is not assessed yet says so.
fn graded(grade: &Grade, language: Language) -> Option<String> {
    let scheme = &grade.scheme;
    let written = format!("{} {scheme}", counts(grade)?);
    Some(match grade.assessed {
        Some(_) => written,
        None => {
            say!(language, "{written} (vorbehaltlich der Stellenbewertung)", "{written} (subject to job evaluation)")
        }
    })
}

/// The grade that counts: the assessed one, else the claimed one.
fn counts(grade: &Grade) -> Option<&Text> {
    grade.assessed.as_ref().or(grade.claimed.as_ref())
}

fn told(range: &Range<'_>, language: Language) -> Value {
    let (min, max) = (amounts::money(range.min, language), amounts::money(range.max, language));
    // The currency stands once: 4.100 bis 5.200 Euro.
    let first = min.strip_suffix("\u{a0}Euro").unwrap_or(&min);
    let amount = if min == max { max } else { say!(language, "{first} bis {max}", "{first} to {max}") };
    json!({
        "grade": range.grade,
        "amount": amount,
        "steps": range.steps.map(|(first, last)| say!(language, "{first} bis {last}", "{first} to {last}")),
        "source": range.source,
        "as_of": range.as_of.map(|date| amounts::date(date, language)),
    })
}

/// What is paid per month for a full post, one range for each grade that a pay table knows.
pub(super) fn ranges<'p>(reader: &Reader<'p>, position: &'p Position) -> Vec<Range<'p>> {
    let ad = position.advertisement.as_ref();
    let day = ad.and_then(|ad| ad.start.or(ad.published)).unwrap_or(reader.today);
    let tables = reader.organisation().map(|it| &it.value.pay_tables[..]).unwrap_or_default();
    let found: Vec<_> = position.grades.iter().filter_map(|grade| in_table(tables, grade, day)).collect();
    if found.is_empty() { ad.and_then(written).into_iter().collect() } else { found }
}

fn in_table<'p>(tables: &'p [PayTable], grade: &'p Grade, day: Date) -> Option<Range<'p>> {
    let group = counts(grade)?;
    let holds = |table: &&PayTable| {
        same(&table.scheme, &grade.scheme)
            && table.from.is_none_or(|from| from <= day)
            && table.to.is_none_or(|to| day <= to)
    };
    let newest = tables.iter().filter(holds).map(|table| table.from).max()?;
    // A table may be written in several parts; what an older one says of a grade that the newest lacks holds no longer.
    let parts = tables.iter().filter(holds).filter(|table| table.from == newest);
    let (table, row) = parts
        .flat_map(|table| table.rows.iter().map(move |row| (table, row)))
        .find(|(_, row)| same(&row.grade, group))?;
    let min = row.steps.iter().copied().min_by_key(|amount| amount.value())?;
    let max = row.steps.iter().copied().max_by_key(|amount| amount.value())?;
    let first = row.first_step.map_or(1, Count::get);
    let last = first.saturating_add(u32::try_from(row.steps.len()).ok()?.saturating_sub(1));
    let steps = (first < last).then_some((first, last));
    Some(Range { min, max, grade: Some(group), steps, source: table.source.as_ref(), as_of: table.as_of })
}

/// The range that the advertisement gives itself.
fn written(ad: &Advertisement) -> Option<Range<'_>> {
    let salary = ad.salary.as_ref()?;
    let (source, as_of) = (salary.source.as_ref(), salary.as_of);
    Some(Range { min: salary.min, max: salary.max, grade: None, steps: None, source, as_of })
}

/// Whether two names differ at most in spaces and in upper and lower case: EG 9a, EG9a.
fn same(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(tables: &Value, grade: &str, day: &str) -> Option<(String, String)> {
        let tables: Vec<PayTable> = serde_json::from_value(tables.clone()).unwrap();
        let grade: Grade = serde_json::from_value(json!({ "scheme": "TVöD-VKA", "claimed": grade })).unwrap();
        let range = in_table(&tables, &grade, day.parse().unwrap())?;
        Some((range.min.value().to_string(), range.max.value().to_string()))
    }

    #[test]
    fn the_table_of_the_day_says_what_is_paid() {
        let row = |grade: &str, low: &str, high: &str| json!({ "grade": grade, "steps": [low, high] });
        let tables = json!([
            { "scheme": "TVöD-VKA", "from": "2025-04-01", "rows": [row("EG 11", "3900 EUR", "5500 EUR"), row("EG 5", "3000 EUR", "3500 EUR")] },
            { "scheme": "TVöD-VKA", "from": "2026-05-01", "to": "2027-03-31", "rows": [row("EG 12", "4200 EUR", "6300 EUR")] },
            { "scheme": "TVöD-VKA", "from": "2026-05-01", "to": "2027-03-31", "rows": [row("EG11", "4000 EUR", "5650 EUR")] },
        ]);
        let amounts = |low: &str, high: &str| Some((low.to_owned(), high.to_owned()));
        assert_eq!(found(&tables, "EG 11", "2026-04-30"), amounts("3900", "5500"));
        assert_eq!(found(&tables, "EG 11", "2026-05-01"), amounts("4000", "5650"));
        assert_eq!(found(&tables, "EG 12", "2027-03-31"), amounts("4200", "6300"));
        assert_eq!(found(&tables, "EG 5", "2026-05-01"), None);
        assert_eq!(found(&tables, "EG 11", "2025-03-31"), None);
    }
}
