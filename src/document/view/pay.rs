//! What a post pays: its grades, and the amounts that the municipality itself has written down.

use serde_json::{Value, json};

use super::amounts;
use super::reader::Reader;
use crate::i18n::Language;
use crate::model::{Advertisement, Date, Grade, Money, Position, Text};
use crate::project::{self, pay::TableRange};
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
    let written = format!("{} {scheme}", project::pay::decisive(grade)?);
    Some(match grade.assessed {
        Some(_) => written,
        None => {
            say!(language, "{written} (vorbehaltlich der Stellenbewertung)", "{written} (subject to job evaluation)")
        }
    })
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
    let tables = reader.organisation().map(|it| &it.value.pay_tables[..]).unwrap_or_default();
    let found = project::pay::ranges(tables, position, reader.today);
    if found.is_empty() {
        return position.advertisement.as_ref().and_then(written).into_iter().collect();
    }
    found.into_iter().map(in_table).collect()
}

fn in_table(range: TableRange<'_>) -> Range<'_> {
    let TableRange { table, grade, min, max, steps } = range;
    Range { min, max, grade: Some(grade), steps, source: table.source.as_ref(), as_of: table.as_of }
}

/// The range that the advertisement gives itself.
fn written(ad: &Advertisement) -> Option<Range<'_>> {
    let salary = ad.salary.as_ref()?;
    let (source, as_of) = (salary.source.as_ref(), salary.as_of);
    Some(Range { min: salary.min, max: salary.max, grade: None, steps: None, source, as_of })
}
