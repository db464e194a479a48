//! What the Arbeitsvorgänge of a post say about its grade: arithmetic with written characteristics, and no grading.

use super::characteristic_without_base::missing_base;
use super::grades::{Graded, tariff};
use crate::i18n::Language;
use crate::model::{Characteristic, Count, Date, Position, Share, Subordinates, Text, WorkItem};
use crate::norms::{CAREERS, Certainty, Held, Named, Need, PayGroup, Row, TVOED_VKA, Work, named};
use crate::rules::{Context, wording};
use crate::say;

/// A grade of the general part together with Arbeitsvorgänge that say enough to be held against it.
#[derive(Debug, Clone)]
pub(super) struct Described<'p> {
    /// The grade.
    pub(super) graded: Graded<'p>,
    /// Its group.
    pub(super) group: PayGroup,
    /// The Fallgruppen of the group that Arbeitsvorgänge decide about.
    rows: Vec<&'static Row>,
    work: Work<'p>,
}

/// The grade of a post and its Arbeitsvorgänge, where they can be held against each other.
///
/// Nothing can be said where the shares do not make up the whole, where an Arbeitsvorgang does not say which knowledge
/// it needs, where a characteristic hangs in the air, where another part of the Entgeltordnung applies, or where the
/// group is decided by other things than Arbeitsvorgänge.
pub(super) fn described<'p>(cx: &Context<'_>, position: &'p Position) -> Option<Described<'p>> {
    let items = &position.work_items;
    let whole = items.iter().map(|item| item.share.tenths()).sum::<u32>() == Share::WHOLE.tenths();
    let complete = items.iter().all(|item| says_enough(item) && missing_base(item).is_none());
    if !whole || !complete {
        return None;
    }
    let (graded, group) = tariff(position)?;
    let rows = TVOED_VKA.rows(group, graded.grade.fallgruppe.as_ref().map(Text::as_str))?;
    let subordinates = academics(cx, position);
    // Fallgruppen of EG 14 and EG 15 count people; without their number nobody knows.
    let unknown = subordinates.is_none() && group.number >= 14;
    let work = Work { items, subordinates: subordinates.unwrap_or_default(), together: false };
    (graded.is_general() && !unknown).then_some(Described { graded, group, rows, work })
}

/// Whether an Arbeitsvorgang says which knowledge it needs, or that it needs a degree.
fn says_enough(item: &WorkItem) -> bool {
    use Characteristic::{DegreeRequired, ScientificDegreeRequired};
    let degree = item.characteristics.iter().any(|one| matches!(one, DegreeRequired | ScientificDegreeRequired));
    item.knowledge.is_some() || degree
}

impl<'p> Described<'p> {
    /// The date for which the table must hold.
    pub(super) fn day(&self, cx: &Context<'_>) -> Date {
        self.graded.grade.as_of.unwrap_or(cx.today)
    }

    /// The same where somebody has checked that the table holds on the day of the grade.
    pub(super) fn in_force(self, cx: &Context<'_>) -> Option<Described<'p>> {
        TVOED_VKA.holds_on(self.day(cx)).then_some(self)
    }

    /// The highest group whose characteristics are reached.
    pub(super) fn reached(&self) -> Option<PayGroup> {
        TVOED_VKA.reached(self.work)
    }

    /// Whether the Arbeitsvorgänge reach the group or a higher one. Knowledge that is thorough in several fields may be
    /// diverse when they are looked at together, so it counts as such here.
    pub(super) fn is_carried(&self) -> bool {
        let work = Work { together: self.work.items.len() > 1, ..self.work };
        self.rows.iter().any(|row| TVOED_VKA.meets(row, work)) || TVOED_VKA.reached(work) >= Some(self.group)
    }

    /// All that a group needs, by the Fallgruppe of which the least is missing.
    pub(super) fn needs(&self, group: PayGroup) -> Vec<Held<'static>> {
        if group == self.group {
            TVOED_VKA.best(self.rows.iter().copied(), self.work)
        } else {
            TVOED_VKA.best(TVOED_VKA.decided(group), self.work)
        }
    }

    /// What is needed for the group and not given.
    pub(super) fn missing(&self, language: Language) -> String {
        let held = self.needs(self.group).into_iter().filter(|held| !held.is_met());
        held.map(|held| words(language, &held)).collect::<Vec<_>>().join("; ")
    }

    /// The calculation for a group: each characteristic with the share that it reaches and the share that it needs.
    pub(super) fn calculation(&self, language: Language, group: PayGroup) -> String {
        self.needs(group).iter().map(|held| words(language, held)).collect::<Vec<_>>().join("; ")
    }
}

/// The table and its dates, and that a row rests on general knowledge where it does.
pub(super) fn basis(language: Language, described: &Described<'_>) -> String {
    let (title, as_of) = (&TVOED_VKA.title, wording::date(language, TVOED_VKA.as_of));
    let sure = described.rows.iter().all(|row| row.certainty == Certainty::Read);
    let group = described.group;
    let doubt = if sure {
        String::new()
    } else {
        say!(language, "; der Anteil für {group} ist nicht nachgelesen", "; the share for {group} was not looked up")
    };
    say!(
        language,
        "Grundlage: {title}, § 12 TVöD-VKA (Stand {as_of}{doubt}).",
        "Based on {title}, § 12 TVöD-VKA (as of {as_of}{doubt})."
    )
}

/// "besondere Schwierigkeit und Bedeutung 25 % (nötig: ein Drittel)".
fn words(language: Language, held: &Held<'_>) -> String {
    let Some(need) = held.need else {
        let (reached, people) = (held.reached, held.people);
        return say!(
            language,
            "ständig unterstellte Beschäftigte ab EG 13: {reached} (nötig: {people})",
            "staff of at least EG 13 who permanently report to the post: {reached} (needed: {people})"
        );
    };
    let (label, reached, needed) =
        (label(language, need), wording::percent(language, held.reached), portion(language, need.share.parts));
    say!(language, "{label} {reached} (nötig: {needed})", "{label} {reached} (needed: {needed})")
}

fn label(language: Language, need: &Need) -> String {
    let (labels, one_suffices) = need.labels();
    let labels: Vec<&str> = labels.iter().map(|label| label.get(language)).collect();
    if one_suffices {
        labels.join(&say!(language, " oder ", " or "))
    } else {
        labels.join(&say!(language, " und ", " and "))
    }
}

fn portion(language: Language, parts: u32) -> String {
    match parts {
        2 => say!(language, "die Hälfte", "half"),
        3 => say!(language, "ein Drittel", "a third"),
        4 => say!(language, "ein Viertel", "a quarter"),
        5 => say!(language, "ein Fünftel", "a fifth"),
        _ => format!("1/{parts}"),
    }
}

/// How many people of at least EG 13 report to a post; `None` where an entry does not say enough.
fn academics(cx: &Context<'_>, position: &Position) -> Option<u32> {
    position.subordinates.iter().try_fold(0u32, |sum, one| Some(sum.saturating_add(academics_of(cx, one)?)))
}

fn academics_of(cx: &Context<'_>, one: &Subordinates) -> Option<u32> {
    let position = one.position.as_ref().and_then(|reference| cx.project.positions.get(reference.as_str()));
    let lowest = match &one.grade {
        Some(text) => lowest(text.as_str()),
        None => tariff(position?).map(|(_, group)| Named::Tariff(group))?,
    };
    let counts = match lowest {
        Named::Tariff(group) => group.number >= 13,
        Named::Service(group) => CAREERS.bands.last().is_some_and(|band| band.service.contains(group)),
        Named::Unclear => return None,
    };
    if !counts {
        return Some(0);
    }
    let numbers = || u32::try_from(position?.numbers.len()).ok().filter(|count| *count > 0);
    one.count.map(Count::get).or_else(numbers)
}

/// The lower end of a grade or of a range of grades: „EG 8 bis EG 10“.
fn lowest(text: &str) -> Named {
    let first = text.split(" bis ").next().unwrap_or(text);
    named(first.split(['–', '/']).next().unwrap_or(first))
}

/// The highest of the characteristics that lead beyond EG 9b.
pub(super) fn highest(item: &WorkItem) -> Option<Characteristic> {
    use Characteristic::{DifficultAndImportant, HighQuality, HigherResponsibility, Responsible};
    let high = [HigherResponsibility, HighQuality, DifficultAndImportant, Responsible];
    high.into_iter().find(|one| item.characteristics.contains(one))
}
