//! L517 low-task-coverage: the tasks that an advertisement names cover less than 80 % of the working time.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use std::cmp::Reverse;

use super::advertised::ads;
use crate::model::Advertisement;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L517",
        name: "low-task-coverage",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Aufgaben, die eine Ausschreibung nennt, decken weniger als 80 % der Arbeitszeit.",
            en: "The tasks that an advertisement names cover less than 80 % of the working time.",
        },
        page: include_str!("../../../docs/rules/L517-low-task-coverage.md"),
        source: None,
    },
    check,
};

/// The least share of the working time that the advertised tasks cover, in percent.
const LEAST: u32 = 80;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let most = Advertisement::MOST_TASKS;
    for (position, _) in ads(cx) {
        let shares: Vec<u32> = position.work_items.iter().map(|item| item.share.tenths()).collect();
        let (all, count) = (shares.iter().sum::<u32>(), shares.len());
        let told = largest(shares, most);
        // Shares that do not make a whole are reported elsewhere; here the advertised part of them counts.
        if told * 100 >= LEAST * all {
            continue;
        }
        let (told, all) = (wording::percent(cx.language, told), wording::percent(cx.language, all));
        let message = say!(
            cx.language,
            "Die Ausschreibung nennt die {most} größten von {count} Arbeitsvorgängen; zusammen sind das {told} von {all} der Arbeitszeit",
            "The advertisement names the {most} largest of {count} Arbeitsvorgänge; together they are {told} of {all} of the working time"
        );
        report.at(position.key_place(&Path::new("work_items")), message).help(say!(
            cx.language,
            "Fassen Sie Arbeitsvorgänge zusammen, die zum selben Ergebnis führen, sodass acht Aufgaben mindestens 80 % der Arbeitszeit zeigen; wer sich bewirbt, liest die Aufgaben zuerst.",
            "Join Arbeitsvorgänge that lead to the same result, so that eight tasks show at least 80 % of the working time; the tasks are what applicants read first."
        ));
    }
}

/// The sum of the largest of some shares.
fn largest(mut shares: Vec<u32>, most: usize) -> u32 {
    shares.sort_unstable_by_key(|share| Reverse(*share));
    shares.iter().take(most).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_other_choice_covers_more(shares in prop::collection::vec(0u32..300, 0..10), most in 1usize..9) {
            let choices = (0u32..1 << shares.len()).filter(|choice| choice.count_ones() as usize <= most);
            let sum = |choice: u32| (0..shares.len()).filter(|at| choice >> at & 1 == 1).map(|at| shares[at]).sum::<u32>();
            let expected = choices.map(sum).max().unwrap_or(0);
            prop_assert_eq!(largest(shares.clone(), most), expected);
        }
    }
}
