//! What a grade pays by the municipality's own pay tables.

use crate::model::{Count, Date, Grade, Money, PayTable, Position, Text};

/// What a pay table says of a grade.
#[derive(Debug, Clone, Copy)]
pub struct TableRange<'p> {
    /// The table.
    pub table: &'p PayTable,
    /// The grade.
    pub grade: &'p Text,
    /// The lowest amount per month for a full post.
    pub min: Money,
    /// The highest amount per month for a full post.
    pub max: Money,
    /// The first and the last step, where there are several.
    pub steps: Option<(u32, u32)>,
}

/// The grade that counts: the assessed one, else the claimed one.
pub fn decisive(grade: &Grade) -> Option<&Text> {
    grade.assessed.as_ref().or(grade.claimed.as_ref())
}

/// What the tables pay for the grades of a post when it begins: one range for each grade that a table knows.
pub fn ranges<'p>(tables: &'p [PayTable], position: &'p Position, today: Date) -> Vec<TableRange<'p>> {
    let ad = position.advertisement.as_ref();
    let day = ad.and_then(|ad| ad.start.or(ad.published)).unwrap_or(today);
    position.grades.iter().filter_map(|grade| in_table(tables, grade, day)).collect()
}

fn in_table<'p>(tables: &'p [PayTable], grade: &'p Grade, day: Date) -> Option<TableRange<'p>> {
    let group = decisive(grade)?;
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
    Some(TableRange { table, grade: group, min, max, steps })
}

/// Whether two names differ at most in spaces and in upper and lower case: EG 9a, EG9a.
fn same(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

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
