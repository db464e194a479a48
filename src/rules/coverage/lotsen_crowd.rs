//! L712 lotsen-crowd: a unit has many Lotsen, and nothing says why.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L712",
        name: "lotsen-crowd",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Einheit hat mehr als drei Lotsinnen und Lotsen, ohne dass ein Grund genannt ist.",
            en: "A unit has more than three Lotsinnen and Lotsen, and no reason is given.",
        },
        page: include_str!("../../../docs/rules/L712-lotsen-crowd.md"),
        source: None,
    },
    check,
};

/// How many Lotsinnen and Lotsen a unit has at most in the programmes that we know.
const USUAL: u32 = 3;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let numbers = concept.chapters.as_ref().and_then(|chapters| chapters.numbers.as_ref());
        let Some(numbers) = numbers.filter(|numbers| numbers.rule.is_none()) else { continue };
        // A unit may have several entries, one for each role or employer.
        let mut units: BTreeMap<&str, (u32, bool, usize)> = BTreeMap::new();
        for (index, unit) in numbers.units.iter().enumerate() {
            let entry = units.entry(unit.unit.as_str()).or_default();
            *entry = (entry.0.saturating_add(unit.number.min.get()), entry.1 || unit.source.is_some(), index);
        }
        let crowded = units.into_iter().filter(|(_, (number, explained, _))| *number > USUAL && !explained);
        for (unit, (number, _, index)) in crowded {
            let known = cx.project.organisation().and_then(|it| it.units.iter().find(|it| it.id.as_str() == unit));
            let unit = known.map_or(unit, |unit| unit.name.as_str());
            let path = Path::new("chapters").key("numbers").key("units").index(index).key("number");
            let message = say!(
                cx.language,
                "Für „{unit}“ sind mindestens {number} Lotsinnen und Lotsen vorgesehen, üblich sind höchstens {USUAL} je Einheit",
                "At least {number} Lotsinnen and Lotsen are planned for \"{unit}\", usually there are at most {USUAL} in a unit"
            );
            report.at(concept.place(&path), message).help(say!(
                cx.language,
                "Prüfen Sie, ob die Einheit so viele braucht. Wenn ja, nennen Sie den Grund unter „source“ bei der Einheit oder die Regel der Verteilung unter „rule“.",
                "Check whether the unit needs that many. If so, name the reason under \"source\" of the unit, or the rule of distribution under \"rule\"."
            ));
        }
    }
}
