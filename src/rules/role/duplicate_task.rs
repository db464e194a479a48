//! L216 duplicate-task: two roles have the same task, and nothing says what belongs to whom.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Role, Task, Text};
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

/// In how many roles a task may stand to be contested. What stands in more is a duty of all, such as writing reports.
const CONTESTED: usize = 3;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if ![Kind::Organisation, Kind::Role].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let titles = same(cx, TITLE_WORDS, |task| Some(&task.title)).into_iter().map(|pair| (pair, "title"));
    let results = same(cx, RESULT_WORDS, |task| task.result.as_ref()).into_iter().map(|pair| (pair, "result"));
    let mut pairs = titles.chain(results).peekable();
    if pairs.peek().is_none() {
        return;
    }
    let boundaries = Boundaries::of(cx.project);
    let mut told: HashSet<(&str, usize)> = HashSet::new();
    for ((first, second), field) in pairs {
        // Whoever copies a task copies its title and its result.
        if is_a_fault(&boundaries, first, second, field) && told.insert((second.0.id(), second.1)) {
            tell(cx, first, second, field, report);
        }
    }
}

/// Pairs of tasks of different roles in which a text of so many words is the same.
fn same<'p>(cx: &Context<'p>, words: usize, text: fn(&Task) -> Option<&Text>) -> Vec<(At<'p>, At<'p>)> {
    let text_of = |(role, index): At<'p>| text(&role.value.tasks[index]).map(|text| normalised(text));
    // A large project has more tasks than one wants to keep the words of, and hardly any stands twice.
    let mut all: Vec<(u64, At<'p>)> = Vec::new();
    for role in cx.project.roles.own() {
        for (index, task) in role.tasks.iter().enumerate() {
            let Some(text) = text(task).filter(|text| text.split_whitespace().count() >= words) else { continue };
            all.push((hash(&normalised(text)), (role, index)));
        }
    }
    // Stable, so that the tasks of a group stay in their order.
    all.sort_by_key(|(hash, _)| *hash);
    let groups = all.chunk_by(|(one, _), (other, _)| one == other);
    let contested = groups.filter(|group| (2..=CONTESTED).contains(&group.len()));
    let pairs = contested.flat_map(|group| group[1..].iter().map(|(_, other)| (group[0].1, *other)));
    pairs.filter(|(one, other)| one.0.id() != other.0.id() && text_of(*one) == text_of(*other)).collect()
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
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
            "Die Aufgabe „{task}“ steht wortgleich auch bei der Rolle „{id}“, eine Abgrenzung zwischen beiden fehlt",
            "The role \"{id}\" has the task \"{task}\" in the same words, and no boundary is drawn between the two"
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
