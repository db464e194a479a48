//! The characteristics of the Entgeltordnung as a ladder: which groups the Arbeitsvorgänge of a post reach.
//!
//! This is arithmetic with what people wrote down, and no grading: whether work meets a characteristic is for people to
//! say. Shares are counted in tenths of a percent, so that a third is exactly a third.

use std::sync::LazyLock;

use serde::Deserialize;
use smol_str::SmolStr;

use super::{Certainty, PayGroup, table};
use crate::i18n::Phrase;
use crate::model::{Characteristic, Date, Knowledge, WorkItem};

/// The general part of the Entgeltordnung of the municipalities.
pub static TVOED_VKA: LazyLock<Ladder> =
    LazyLock::new(|| table("tvoed-vka.yaml", include_str!("../../../profiles/norms/tvoed-vka.yaml")));

/// A part of an Entgeltordnung as a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// What the table renders, as one cites it.
    pub title: SmolStr,
    /// The first day on which it holds.
    pub from: Date,
    /// The last day of which somebody has checked it.
    pub to: Date,
    /// The day on which the sources were read.
    pub as_of: Date,
    /// How people write the name of the tariff.
    schemes: Vec<SmolStr>,
    /// All groups that the tariff has, those included about which the rows say nothing.
    pub groups: Vec<PayGroup>,
    /// The Fallgruppen, from low to high pay.
    rows: Vec<Row>,
}

/// A Fallgruppe.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The group to which it leads.
    pub group: PayGroup,
    /// Its number within the group, where there are several.
    pub fallgruppe: Option<SmolStr>,
    /// The group, or its Fallgruppe, that must be met as well: `9b`, `13.1`.
    builds_on: Option<Base>,
    /// What Arbeitsvorgänge must meet.
    #[serde(default)]
    needs: Vec<Need>,
    /// How many people of at least EG 13 must permanently report to the post.
    subordinates: Option<u32>,
    /// Whether something else than Arbeitsvorgänge decides about it, and how common that is.
    decided_by: Option<Elsewhere>,
    /// How sure the row is.
    pub certainty: Certainty,
    /// Where one can read it.
    pub source: SmolStr,
}

/// A group on which another one builds, or one Fallgruppe of it.
#[derive(Debug, Deserialize)]
#[serde(try_from = "SmolStr")]
struct Base {
    group: PayGroup,
    fallgruppe: Option<SmolStr>,
}

/// How common a Fallgruppe is about which Arbeitsvorgänge say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Elsewhere {
    Often,
    Rarely,
}

/// Characteristics, and the share of the working time in which Arbeitsvorgänge must meet them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    #[serde(default)]
    all: Vec<Feature>,
    #[serde(default)]
    any: Vec<Feature>,
    /// The share that is needed.
    pub share: Portion,
}

/// Something by which the Entgeltordnung tells work from other work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "SmolStr")]
pub enum Feature {
    /// At least this knowledge.
    Knowledge(Knowledge),
    /// This characteristic.
    Characteristic(Characteristic),
}

/// A part of the working time as the Entgeltordnung writes it: half of it, a third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "SmolStr")]
pub struct Portion {
    /// Of how many equal parts one is needed.
    pub parts: u32,
}

/// What the ladder judges.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// The Arbeitsvorgänge of a post, whose shares make up the whole.
    pub items: &'a [WorkItem],
    /// How many people of at least EG 13 permanently report to the post.
    pub subordinates: u32,
    /// Whether diverse knowledge counts as met where several Arbeitsvorgänge each need thorough knowledge: that it is
    /// diverse may show only when they are looked at together (§ 12 TVöD-VKA).
    pub together: bool,
}

/// What a need asks for and what the Arbeitsvorgänge give.
#[derive(Debug, Clone, Copy)]
pub struct Held<'t> {
    /// What is needed; without it, the people who report to the post.
    pub need: Option<&'t Need>,
    /// The share of the working time in tenths of a percent, or the number of people.
    pub reached: u32,
    /// The number of people that is needed, where people are counted.
    pub people: u32,
}

impl Held<'_> {
    /// Whether it is enough.
    pub fn is_met(&self) -> bool {
        self.need.map_or(self.reached >= self.people, |need| need.share.is_reached(self.reached))
    }
}

impl Ladder {
    /// Whether people mean this tariff by a name, however they separate its words.
    pub fn is_meant_by(&self, scheme: &str) -> bool {
        self.schemes.iter().any(|known| letters(known).eq(letters(scheme)))
    }

    /// Whether somebody has checked that the table holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// The Fallgruppen of a group that Arbeitsvorgänge decide about; `None` where they do not decide about the group.
    pub fn rows(&self, group: PayGroup, fallgruppe: Option<&str>) -> Option<Vec<&Row>> {
        let all = || self.rows.iter().filter(|row| row.group == group);
        let named: Vec<&Row> =
            all().filter(|row| fallgruppe.is_some() && row.fallgruppe.as_deref() == fallgruppe).collect();
        let rows = if named.is_empty() {
            if all().any(|row| row.decided_by == Some(Elsewhere::Often)) {
                return None;
            }
            all().filter(|row| row.decided_by.is_none()).collect()
        } else {
            named
        };
        (!rows.is_empty() && rows.iter().all(|row| row.decided_by.is_none())).then_some(rows)
    }

    /// The Fallgruppen of a group about which Arbeitsvorgänge can say something.
    pub fn decided(&self, group: PayGroup) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.group == group && row.decided_by.is_none())
    }

    /// The highest group of which a Fallgruppe is met.
    pub fn reached(&self, work: Work<'_>) -> Option<PayGroup> {
        let decided = self.rows.iter().filter(|row| row.decided_by.is_none());
        decided.rev().find(|row| self.meets(row, work)).map(|row| row.group)
    }

    /// Whether all is met that a Fallgruppe needs.
    pub fn meets(&self, row: &Row, work: Work<'_>) -> bool {
        row.needs.iter().all(|need| need.share.is_reached(need.reached(work)))
            && row.subordinates.is_none_or(|people| work.subordinates >= people)
            && row.builds_on.as_ref().is_none_or(|base| self.base(base).any(|row| self.meets(row, work)))
    }

    /// All that a Fallgruppe needs, beginning with the group on which it builds.
    pub fn held<'t>(&'t self, row: &'t Row, work: Work<'_>) -> Vec<Held<'t>> {
        let mut held = row.builds_on.as_ref().map(|base| self.best(self.base(base), work)).unwrap_or_default();
        held.extend(row.needs.iter().map(|need| Held { need: Some(need), reached: need.reached(work), people: 0 }));
        held.extend(row.subordinates.map(|people| Held { need: None, reached: work.subordinates, people }));
        held
    }

    /// What the Fallgruppe needs of which the least is missing; of several, the first.
    pub fn best<'t>(&'t self, rows: impl IntoIterator<Item = &'t Row>, work: Work<'_>) -> Vec<Held<'t>> {
        let all = rows.into_iter().map(|row| self.held(row, work));
        all.min_by_key(|held| held.iter().filter(|held| !held.is_met()).count()).unwrap_or_default()
    }

    fn base<'t>(&'t self, base: &'t Base) -> impl Iterator<Item = &'t Row> {
        let named = |row: &&Row| base.fallgruppe.is_none() || row.fallgruppe == base.fallgruppe;
        self.decided(base.group).filter(named)
    }

    /// How many groups of the ladder one lies above another: negative where it lies below.
    pub fn distance(&self, from: PayGroup, to: PayGroup) -> Option<isize> {
        let mut steps: Vec<PayGroup> = self.rows.iter().map(|row| row.group).collect();
        steps.dedup();
        let at = |group| steps.iter().position(|step| *step == group);
        at(to)?.checked_signed_diff(at(from)?)
    }
}

impl Need {
    /// The share of the working time in which it is met, in tenths of a percent. An Arbeitsvorgang counts as a whole.
    fn reached(&self, work: Work<'_>) -> u32 {
        let met = work.items.iter().filter(|item| {
            self.all.iter().all(|feature| feature.is_met(item, work.together))
                && (self.any.is_empty() || self.any.iter().any(|feature| feature.is_met(item, work.together)))
        });
        met.map(|item| item.share.tenths()).sum()
    }

    /// The characteristics in words: those that one Arbeitsvorgang must meet together, or those of which one suffices.
    pub fn labels(&self) -> (Vec<Phrase>, bool) {
        let features = self.all.iter().chain(&self.any);
        (features.map(|feature| feature.label()).collect(), self.all.is_empty())
    }
}

impl Feature {
    fn is_met(self, item: &WorkItem, together: bool) -> bool {
        match self {
            Feature::Knowledge(Knowledge::ThoroughDiverse) if together => item.knowledge >= Some(Knowledge::Thorough),
            Feature::Knowledge(least) => item.knowledge >= Some(least),
            Feature::Characteristic(one) => item.characteristics.contains(&one),
        }
    }

    fn label(self) -> Phrase {
        match self {
            Feature::Knowledge(knowledge) => knowledge.label(),
            Feature::Characteristic(characteristic) => characteristic.label(),
        }
    }
}

impl Portion {
    /// Whether a share in tenths of a percent is enough: a third is 333.3… tenths, and 333 are less.
    pub fn is_reached(self, tenths: u32) -> bool {
        tenths * self.parts >= 1000
    }
}

impl TryFrom<SmolStr> for Base {
    type Error = String;

    /// Reads `9b` and `13.1`.
    fn try_from(name: SmolStr) -> Result<Self, Self::Error> {
        let (group, fallgruppe) = name.split_once('.').map_or((&*name, None), |(group, number)| (group, Some(number)));
        Ok(Base { group: PayGroup::try_from(SmolStr::from(group))?, fallgruppe: fallgruppe.map(SmolStr::from) })
    }
}

impl TryFrom<SmolStr> for Feature {
    type Error = String;

    fn try_from(name: SmolStr) -> Result<Self, Self::Error> {
        let knowledge = Knowledge::from_name(&name).map(Feature::Knowledge);
        let characteristic = || Characteristic::from_name(&name).map(Feature::Characteristic);
        knowledge.or_else(characteristic).ok_or_else(|| format!("{name} is no characteristic"))
    }
}

impl TryFrom<SmolStr> for Portion {
    type Error = String;

    fn try_from(text: SmolStr) -> Result<Self, Self::Error> {
        let parts =
            text.strip_prefix("1/").and_then(|parts| parts.parse().ok()).filter(|parts| (1..=1000).contains(parts));
        parts.map(|parts| Portion { parts }).ok_or_else(|| format!("{text} is no part of the working time"))
    }
}

/// The letters and digits of a name, in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests;
