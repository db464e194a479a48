//! Money, time and what comes after: Eckpunkte 20 to 23.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::View;
use crate::document::figures as written;
use crate::document::view::amounts;
use crate::model::Ref;
use crate::model::concept::{Continuation, Costs, Deputies, PostsNeeded, Schedule};
use crate::project::costs::{self, Balance};

impl View<'_, '_> {
    /// The cost items and how they are paid for; sums are computed and stand below the tables.
    pub(super) fn costs(&self, chapter: &Costs) -> Value {
        let items: Vec<Value> = chapter
            .items
            .iter()
            .map(|item| {
                json!({
                    "title": item.title,
                    "kind": item.kind.map(|kind| self.reader.say(kind.label())),
                    "one_off": self.money(item.one_off),
                    "annual": self.money(item.annual),
                    "source": item.source,
                    "as_of": self.date(item.as_of),
                })
            })
            .collect();
        let funding: Vec<Value> = chapter
            .funding
            .iter()
            .map(|funding| {
                json!({
                    "title": funding.title,
                    "one_off": self.money(funding.one_off),
                    "annual": self.money(funding.annual),
                    "share": funding.share.map(|share| amounts::share(share, self.reader.language)),
                    "until": self.date(funding.until),
                    "reference": funding.reference,
                })
            })
            .collect();
        let (one_off, annual) = (costs::one_off(chapter), costs::annual(chapter));
        let open = |balance: Balance| balance.open().filter(|_| !funding.is_empty());
        json!({
            "items": items,
            "one_off": self.amount(Some(one_off.cost)),
            "annual": self.amount(Some(annual.cost)),
            "funding": funding,
            "funded_one_off": self.amount(Some(one_off.funded)),
            "funded_annual": self.amount(Some(annual.funded)),
            "open_one_off": self.amount(open(one_off)),
            "open_annual": self.amount(open(annual)),
            "posts": chapter.posts.as_ref().map(|posts| self.posts(posts)),
        })
    }

    fn amount(&self, amount: Option<Decimal>) -> Option<String> {
        amount.map(|amount| written::money(amount, self.reader.language))
    }

    fn posts(&self, posts: &PostsNeeded) -> Value {
        let names: Vec<String> = posts.positions.iter().map(|post| self.reader.position_name(post)).collect();
        json!({
            "fte": amounts::number(posts.fte.value(), self.reader.language),
            "year": posts.year.map(|year| year.to_string()),
            "reference": posts.reference,
            "positions": names,
        })
    }

    /// Phases and milestones by date; a milestone without a phase of its own stands for itself.
    pub(super) fn schedule(&self, chapter: &Schedule) -> Value {
        let phase_title = |reference: &Ref| {
            let name = reference.local().unwrap_or_else(|| reference.definition());
            let phase = chapter.phases.iter().find(|phase| phase.id == *name);
            self.reader.text_or_id(phase.map(|phase| &phase.title), reference)
        };
        let phases: Vec<Value> = chapter
            .phases
            .iter()
            .map(|phase| {
                json!({ "title": phase.title, "period": amounts::period(phase.from, phase.to, self.reader.language) })
            })
            .collect();
        let mut milestones: Vec<_> = chapter.milestones.iter().collect();
        milestones.sort_by_key(|milestone| milestone.date);
        let milestones: Vec<Value> = milestones
            .into_iter()
            .map(|milestone| {
                json!({
                    "title": milestone.title,
                    "date": self.date(Some(milestone.date)),
                    "phase": milestone.phase.as_ref().map(phase_title),
                    "responsible": self.reader.actor_of(milestone.responsible.as_ref()),
                })
            })
            .collect();
        json!({ "phases": phases, "milestones": milestones })
    }

    pub(super) fn continuation(&self, chapter: &Continuation) -> Value {
        json!({
            "owner": self.reader.actor_of(chapter.owner.as_ref()),
            "next_review": self.date(chapter.next_review),
            "procedure": chapter.procedure,
        })
    }

    pub(super) fn deputies(&self, chapter: &Deputies) -> Value {
        json!({
            "rule": chapter.rule,
            "process": self.process_title(chapter.process.as_ref()),
            "handover": chapter.handover,
            "ending": chapter.ending,
        })
    }
}
