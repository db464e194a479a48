//! L705 function-with-two-owners: two roles have the last word about the same function, and nothing tells them apart.

use std::collections::{BTreeMap, HashSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{EcosystemFunction, InstructionRight, Kind, Role, Spectrum};
use crate::project::Defined;
use crate::rules::lines::{Line, Lines};
use crate::rules::neighbours::{Boundaries, are_kin};
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L705",
        name: "function-with-two-owners",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zwei Rollen haben bei derselben Funktion das letzte Wort, ohne dass sie voneinander abgegrenzt sind.",
            en: "Two roles have the last word about the same function, and no boundary separates them.",
        },
        page: include_str!("../../../docs/rules/L705-function-with-two-owners.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Role];
    if !known.into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let roles: Vec<&Defined<Role>> = cx.project.roles.own().collect();
    let claims: Vec<Vec<(EcosystemFunction, Spectrum)>> = roles.iter().map(|role| claims(role)).collect();
    let (lines, boundaries) = (Lines::of(cx.project), Boundaries::of(cx.project));
    let above: Vec<HashSet<&str>> = roles.iter().map(|role| above(&lines, role)).collect();
    let is_clear = |one: usize, other: usize| {
        let (first, second) = (roles[one], roles[other]);
        let both_lead = [first, second].into_iter().all(|role| leads(&lines, role));
        both_lead
            || above[one].contains(second.id().as_str())
            || above[other].contains(first.id().as_str())
            || are_kin(first, second)
            || boundaries.between(first.id(), second.id())
    };
    for ((first, second), functions) in rivals(&claims, is_clear) {
        tell(cx, roles[first], roles[second], &functions, report);
    }
}

/// The functions about which a role has a task that shapes or decides, each with the furthest that one reaches.
fn claims(role: &Role) -> Vec<(EcosystemFunction, Spectrum)> {
    let mut furthest: BTreeMap<EcosystemFunction, Spectrum> = BTreeMap::new();
    for task in &role.tasks {
        let Some(spectrum) = task.spectrum.filter(|spectrum| *spectrum > Spectrum::Coordinate) else { continue };
        for function in &task.functions {
            let known = furthest.entry(*function).or_insert(spectrum);
            *known = spectrum.max(*known);
        }
    }
    furthest.into_iter().collect()
}

/// Whether a role has an area of its own: it heads a unit or leads people, and the plan of the administration divides
/// these areas.
fn leads(lines: &Lines<'_>, role: &Defined<Role>) -> bool {
    let instructs = role.mandate.as_ref().and_then(|mandate| mandate.instruction);
    instructs == Some(InstructionRight::Disciplinary) || !lines.headed_by(role.id()).is_empty()
}

/// All roles above one, in both lines.
fn above<'p>(lines: &Lines<'p>, role: &'p Defined<Role>) -> HashSet<&'p str> {
    let both = [Line::Disciplinary, Line::Functional].into_iter();
    both.filter_map(|line| lines.above(role, line).map(|next| lines.upward(next, line))).flatten().collect()
}

/// Pairs of roles that answer for the same functions, by their numbers.
///
/// The owners of a function are those that decide about it. Shaping alone is shared work: a culture is shaped by many.
/// Each owner is held against the first one before it from which nothing tells it apart.
fn rivals(
    claims: &[Vec<(EcosystemFunction, Spectrum)>],
    is_clear: impl Fn(usize, usize) -> bool,
) -> BTreeMap<(usize, usize), Vec<EcosystemFunction>> {
    let mut pairs: BTreeMap<(usize, usize), Vec<EcosystemFunction>> = BTreeMap::new();
    for function in EcosystemFunction::ALL {
        let decides = |role: &usize| claims[*role].contains(&(*function, Spectrum::Decide));
        let owners: Vec<usize> = (0..claims.len()).filter(decides).collect();
        for (at, second) in owners.iter().enumerate() {
            if let Some(first) = owners[..at].iter().find(|first| !is_clear(**first, *second)) {
                pairs.entry((*first, *second)).or_default().push(*function);
            }
        }
    }
    pairs
}

fn tell(
    cx: &Context<'_>,
    first: &Defined<Role>,
    second: &Defined<Role>,
    functions: &[EcosystemFunction],
    report: &mut Reporter<'_>,
) {
    let names = wording::names(cx.language, functions.iter().map(|function| function.label().get(cx.language)));
    let (one, other) = (first.id(), second.id());
    let message = say!(
        cx.language,
        "Über die Funktion {names} entscheiden „{one}“ und „{other}“, eine Abgrenzung oder Unterstellung zwischen beiden fehlt",
        "Both \"{one}\" and \"{other}\" decide about the function {names}, and there is neither a boundary nor a reporting line between them"
    );
    let path = |role: &Role| {
        let decides = |task: &crate::model::Task| {
            task.spectrum == Some(Spectrum::Decide) && task.functions.contains(&functions[0])
        };
        let index = role.tasks.iter().position(decides).unwrap_or_default();
        Path::new("tasks").index(index).key("spectrum")
    };
    report
        .at(second.place(&path(second)), message)
        .help(say!(
            cx.language,
            "Ergänzen Sie bei „{other}“ unter „boundaries“ einen Eintrag zu „{one}“, der sagt, wer worüber entscheidet, oder nehmen Sie bei einer der beiden „spectrum“ zurück.",
            "Add an entry about \"{one}\" under \"boundaries\" of \"{other}\" that says who decides about what, or lower \"spectrum\" of one of the two."
        ))
        .related(first.span(&path(first)), say!(cx.language, "entscheidet ebenfalls", "decides as well"));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SPECTRA: [Spectrum; 2] = [Spectrum::Shape, Spectrum::Decide];

    proptest! {
        /// The slow way: a second owner is at fault if any owner before it is not told apart from it.
        #[test]
        fn agrees_with_comparing_every_pair(
            claimed in proptest::collection::vec(proptest::collection::btree_map(0..10usize, 0..2usize, 0..4), 0..7),
            clear in proptest::collection::btree_set((0..7usize, 0..7usize), 0..20),
        ) {
            let claims: Vec<Vec<_>> = claimed
                .iter()
                .map(|role| role.iter().map(|(at, far)| (EcosystemFunction::ALL[*at], SPECTRA[*far])).collect())
                .collect();
            let is_clear = |one: usize, other: usize| clear.contains(&(one, other)) || clear.contains(&(other, one));
            let found = rivals(&claims, is_clear);
            for (at, function) in EcosystemFunction::ALL.iter().enumerate() {
                for second in 0..claimed.len() {
                    let owns = |role: usize| claimed[role].get(&at) == Some(&1);
                    let slow = owns(second) && (0..second).any(|first| owns(first) && !is_clear(first, second));
                    let told = found.iter().filter(|((_, other), all)| *other == second && all.contains(function));
                    prop_assert_eq!(told.count(), usize::from(slow));
                }
            }
            prop_assert!(found.keys().all(|(first, second)| first < second && !is_clear(*first, *second)));
        }
    }
}
