//! What the template of a council paper sees.

use indexmap::IndexMap;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::lotsen_concept::View;
use super::reader::Reader;
use super::{amounts, shared};
use crate::document::figures as written;
use crate::model::concept::{CostItem, CostKind, Costs, CouncilPaper, PaperKind};
use crate::model::{Concept, Eckpunkt, Money};
use crate::project::Defined;
use crate::source::Path;

pub(super) fn view<'p>(reader: &Reader<'p>, concept: &'p Defined<Concept>) -> Value {
    let view = View { reader, concept };
    let paper = concept.council.as_ref();
    json!({
        "organisation": shared::organisation(reader),
        "concept": {
            "title": concept.title,
            "version": concept.version,
            "date": view.date(concept.date),
        },
        "paper": head(reader, concept),
        "sequence": sequence(&view, paper),
        "proposal": paper.map(|paper| &paper.proposal[..]).unwrap_or_default(),
        "facts": facts(&view, paper),
        "goals": goals(&view),
        "variants": view.variants(),
        "demand": demand(&view),
        "finances": finances(&view, paper),
        "posts": view.chapter(Eckpunkt::Costs).get("posts"),
        "sustainability": prose(&view, "sustainability", paper.and_then(|paper| paper.sustainability.as_ref())),
        "participation": view.chapter(Eckpunkt::Participation).get("entries").cloned().unwrap_or_else(|| json!([])),
        "attachments": paper.map(|paper| &paper.attachments[..]).unwrap_or_default(),
        "decision": view.decision(),
    })
}

/// The head of the paper; its subject is the title of the concept where nothing else is said.
fn head(reader: &Reader<'_>, concept: &Defined<Concept>) -> Value {
    let paper = concept.council.as_ref();
    let kind = paper.and_then(|paper| paper.kind).unwrap_or(PaperKind::Decision);
    json!({
        "kind": reader.say(kind.label()),
        "decides": kind == PaperKind::Decision,
        "number": paper.and_then(|paper| paper.number.as_ref()),
        "subject": paper.and_then(|paper| paper.subject.as_ref()).unwrap_or(&concept.title),
        "public": paper.and_then(|paper| paper.public),
        "lead": reader.actor_of(paper.and_then(|paper| paper.lead.as_ref())),
        "rapporteur": paper.and_then(|paper| paper.rapporteur.as_ref()),
        "proposal_heading": paper.and_then(|paper| paper.proposal_heading.as_ref()),
    })
}

/// The boards that deal with the paper, in the order in which they do.
fn sequence(view: &View<'_, '_>, paper: Option<&CouncilPaper>) -> Vec<Value> {
    let boards = paper.map(|paper| &paper.sequence[..]).unwrap_or_default();
    boards
        .iter()
        .map(|one| {
            json!({
                "board": view.reader.actor(&one.board),
                "date": view.date(one.date),
                "purpose": view.reader.say(one.purpose.label()),
            })
        })
        .collect()
}

fn prose(view: &View<'_, '_>, name: &str, text: Option<&crate::model::Prose>) -> Value {
    view.reader.prose(&view.concept.definition, &Path::new("council").key(name), text)
}

/// What the matter is: as the paper says it, else the summary, else how the initial situation begins.
fn facts(view: &View<'_, '_>, paper: Option<&CouncilPaper>) -> Value {
    let concept = view.concept;
    if let Some(facts) = paper.and_then(|paper| paper.facts.as_ref()) {
        return prose(view, "facts", Some(facts));
    }
    if let Some(summary) = &concept.summary {
        return view.reader.prose(&concept.definition, &Path::new("summary"), Some(summary));
    }
    let chapter = view.chapter(Eckpunkt::InitialSituation);
    chapter.pointer("/texts/0").cloned().map_or(Value::Null, first_paragraph)
}

/// The first paragraph of prose that is no heading.
fn first_paragraph(mut prose: Value) -> Value {
    let text = prose.get("text").and_then(Value::as_str).unwrap_or_default();
    let first = text.split("\n\n").find(|part| !part.trim().is_empty() && !part.trim_start().starts_with('#'));
    match first.map(str::to_owned) {
        Some(first) => {
            prose["text"] = json!(first);
            prose
        }
        None => Value::Null,
    }
}

fn goals(view: &View<'_, '_>) -> Vec<Value> {
    let chapters = view.concept.value.chapters.as_ref();
    let goals = chapters.and_then(|chapters| chapters.goals.as_ref()).map(|chapter| &chapter.goals[..]);
    goals.unwrap_or_default().iter().map(|goal| json!(goal.title)).collect()
}

/// The hours per week that the tasks of the concept need, and how many people are to carry them; null where unknown.
fn demand(view: &View<'_, '_>) -> Value {
    let figures = view.reader.figures(&view.concept.definition);
    let language = view.reader.language;
    let Some(needed) = figures.get("capacity.promised") else { return Value::Null };
    json!({
        "hours": amounts::figure(needed, language),
        "persons": figures.get("capacity.lotsen").map(|persons| amounts::figure(persons, language)),
    })
}

fn finances(view: &View<'_, '_>, paper: Option<&CouncilPaper>) -> Value {
    let costs = view.concept.value.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref());
    let chapter = view.chapter(Eckpunkt::Costs);
    let fact = |name: &str| chapter.get(name).cloned().unwrap_or(Value::Null);
    json!({
        "kinds": costs.map(|costs| kinds(view, &costs.items)).unwrap_or_default(),
        "one_off": fact("one_off"),
        "annual": fact("annual"),
        "variant": costs.and_then(|costs| variant_of(view.concept, costs)),
        "funding": chapter.get("funding").cloned().unwrap_or_else(|| json!([])),
        "funded_one_off": fact("funded_one_off"),
        "funded_annual": fact("funded_annual"),
        "open_one_off": fact("open_one_off"),
        "open_annual": fact("open_annual"),
        "duty": paper.and_then(|paper| paper.duty).map(|duty| view.reader.say(duty.label())),
        "budget_line": paper.and_then(|paper| paper.budget_line.as_ref()),
    })
}

/// The costs by kind, in the order in which the kinds first appear.
fn kinds(view: &View<'_, '_>, items: &[CostItem]) -> Vec<Value> {
    let mut sums: IndexMap<CostKind, (Decimal, Decimal)> = IndexMap::new();
    for item in items {
        let (one_off, annual) = sums.entry(item.kind.unwrap_or(CostKind::Other)).or_default();
        *one_off += item.one_off.map_or(Decimal::ZERO, Money::value);
        *annual += item.annual.map_or(Decimal::ZERO, Money::value);
    }
    let amount = |sum: Decimal| (!sum.is_zero()).then(|| written::money(sum, view.reader.language));
    let row = |(kind, (one_off, annual)): (CostKind, (Decimal, Decimal))| {
        json!({
            "kind": view.reader.say(kind.label()),
            "one_off": amount(one_off),
            "annual": amount(annual),
        })
    };
    sums.into_iter().map(row).collect()
}

/// The only variant whose amounts are those of the cost chapter; `None` where there is no choice, or where several or none
/// cost the same.
fn variant_of<'c>(concept: &'c Concept, costs: &Costs) -> Option<&'c str> {
    let sum = |part: fn(&CostItem) -> Option<Money>| -> Decimal {
        costs.items.iter().filter_map(part).map(Money::value).sum()
    };
    let (one_off, annual) = (sum(|item| item.one_off), sum(|item| item.annual));
    if one_off.is_zero() && annual.is_zero() {
        return None;
    }
    let amount = |amount: Option<Money>| amount.map_or(Decimal::ZERO, Money::value);
    let variants = if concept.variants.len() > 1 { &concept.variants[..] } else { &[] };
    let same = |variant: &&crate::model::concept::Variant| {
        (amount(variant.one_off), amount(variant.annual)) == (one_off, annual)
    };
    let mut found = variants.iter().filter(same);
    found.next().filter(|_| found.next().is_none()).map(|variant| variant.title.as_str())
}
