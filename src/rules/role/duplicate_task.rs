//! L216 duplicate-task: two roles have the same task, and nothing says what belongs to whom.

use std::collections::HashMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Role};
use crate::project::Defined;
use crate::rules::neighbours::{Boundaries, are_kin, normalised};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L216",
        name: "duplicate-task",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zwei Rollen haben dieselbe Aufgabe, ohne dass eine Abgrenzung sagt, was zu wem gehört.",
            en: "Two roles have the same task, and no boundary says what belongs to whom.",
        },
        page: include_str!("../../../docs/rules/L216-duplicate-task.md"),
        source: None,
    },
    check,
};

/// How many words a title must have to name the same task: „Berichten“ is done by many.
const TITLE_WORDS: usize = 3;

/// How many words a result must have to be the same one: an „abgestimmtes Konzept“ can be of many things.
const RESULT_WORDS: usize = 4;

/// A task of a role, by its number.
type At<'p> = (&'p Defined<Role>, usize);

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if ![Kind::Organisation, Kind::Role].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let mut titles: HashMap<String, At<'_>> = HashMap::new();
    let mut results: HashMap<String, At<'_>> = HashMap::new();
    let mut same: Vec<(At<'_>, At<'_>, &'static str)> = Vec::new();
    for role in cx.project.roles.own() {
        for (index, task) in role.tasks.iter().enumerate() {
            let result = task.result.as_ref().map_or("", |result| result.as_str());
            let texts = [(task.title.as_str(), "title", TITLE_WORDS), (result, "result", RESULT_WORDS)];
            for ((text, field, words), known) in texts.into_iter().zip([&mut titles, &mut results]) {
                if text.split_whitespace().count() < words {
                    continue;
                }
                let first = *known.entry(normalised(text)).or_insert((role, index));
                let told = |(_, (last, at), _): &(At<'_>, At<'_>, _)| last.id() == role.id() && *at == index;
                if first.0.id() != role.id() && !same.last().is_some_and(told) {
                    same.push((first, (role, index), field));
                }
            }
        }
    }
    if same.is_empty() {
        return;
    }
    let boundaries = Boundaries::of(cx.project);
    for (first, second, field) in same {
        if is_a_fault(&boundaries, first, second, field) {
            tell(cx, first, second, field, report);
        }
    }
}

/// Whether one of the two was written in the project, and they are neither inherited from the same place nor variants of
/// one role nor told apart.
fn is_a_fault(boundaries: &Boundaries<'_>, first: At<'_>, second: At<'_>, field: &str) -> bool {
    let ((role, index), (other, at)) = (first, second);
    let span = |role: &Defined<Role>, index: usize| role.span(&Path::new("tasks").index(index).key(field));
    let variants = role.lotsen_profile.is_some() && other.lotsen_profile.is_some();
    let (one, another) = (span(role, index), span(other, at));
    let written = one != another && !(one.file.is_catalogue() && another.file.is_catalogue());
    written && !variants && !are_kin(role, other) && !boundaries.between(role.id(), other.id())
}

fn tell(cx: &Context<'_>, first: At<'_>, second: At<'_>, field: &'static str, report: &mut Reporter<'_>) {
    let ((role, index), (other, at)) = (first, second);
    let (task, id) = (&other.tasks[at].id, role.id());
    let message = if field == "title" {
        say!(
            cx.language,
            "Die Aufgabe „{task}“ steht mit demselben Wortlaut bei der Rolle „{id}“, eine Abgrenzung zwischen beiden fehlt",
            "The task \"{task}\" stands with the same words at the role \"{id}\", and no boundary is drawn between the two"
        )
    } else {
        say!(
            cx.language,
            "Die Aufgabe „{task}“ hat dasselbe Ergebnis wie eine Aufgabe der Rolle „{id}“, eine Abgrenzung zwischen beiden fehlt",
            "The task \"{task}\" has the same result as a task of the role \"{id}\", and no boundary is drawn between the two"
        )
    };
    report
        .at(other.place(&Path::new("tasks").index(at).key(field)), message)
        .help(say!(
            cx.language,
            "Streichen Sie die Aufgabe bei einer der Rollen, oder ergänzen Sie unter „boundaries“ einen Eintrag zu „{id}“, der sagt, welcher Teil zu wem gehört.",
            "Drop the task at one of the roles, or add an entry about \"{id}\" under \"boundaries\" that says which part belongs to whom."
        ))
        .related(
            role.span(&Path::new("tasks").index(index).key(field)),
            say!(cx.language, "dieselbe Aufgabe", "the same task"),
        );
}
