//! Where the law of each Land speaks of the participation of staff councils.

use std::sync::LazyLock;

use serde::Deserialize;

use super::table;
use crate::model::{Date, Land};

/// What the law of one Land on the representation of staff says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Representation {
    /// The Land.
    pub land: Land,
    /// The law, as one cites it.
    pub law: String,
    /// Personnel matters, such as hiring and grading.
    pub personnel: Option<Norm>,
    /// Organisation, technical devices and methods of work.
    pub organisation: Option<Norm>,
    /// Weaker forms, administrative orders and general clauses.
    pub other: Option<Norm>,
    /// Norms of which nobody has looked up which is for what.
    pub general: Option<Norm>,
    /// Stand of the text that was read, where its source says so.
    pub as_of: Option<Date>,
    /// Where it was read; left out where nothing was.
    pub source: Option<String>,
}

/// Sections of a law.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// The sections, as one cites them.
    pub norm: String,
    /// Whether they were read in a source; otherwise they are general knowledge and have to be told as such.
    pub checked: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    read_on: Date,
    laender: Vec<Representation>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| table("personalvertretung.yaml", include_str!("../../profiles/norms/personalvertretung.yaml")));

/// What the law of a Land says, as far as somebody has looked.
pub fn representation(land: Land) -> Option<&'static Representation> {
    TABLE.laender.iter().find(|row| row.land == land)
}

/// The day on which the norms were looked up.
pub fn representation_read_on() -> Date {
    TABLE.read_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_land_stands_there_once_and_names_where_it_was_read() {
        for land in Land::ALL {
            assert_eq!(TABLE.laender.iter().filter(|row| row.land == *land).count(), 1, "{}", land.name());
        }
        for row in &TABLE.laender {
            let norms = [&row.personnel, &row.organisation, &row.other, &row.general];
            let is_checked = norms.into_iter().flatten().any(|norm| norm.checked);
            assert!(!is_checked || row.source.is_some(), "{}", row.law);
        }
    }

    #[test]
    fn what_nobody_has_looked_up_stays_unknown() {
        let hesse = representation(Land::He).expect("a row");
        assert!([&hesse.personnel, &hesse.organisation, &hesse.other, &hesse.general].into_iter().all(Option::is_none));
    }
}
