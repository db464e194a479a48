//! Who does what in a process, against a count of every pair of statements.

#![expect(clippy::format_push_string, reason = "a YAML text is put together once per case")]

use std::collections::BTreeSet;

use lotse::i18n::Language;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::analysed::findings;

const ACTORS: [&str; 5] = ["alpha", "beta", "gamma", "delta", "epsilon"];

/// A process in numbers of actors; lists of which may be empty or the same actor twice.
#[derive(Debug, Clone)]
struct Plan {
    accountable: Option<usize>,
    responsible: Vec<usize>,
    informed: Vec<usize>,
    steps: Vec<(Option<usize>, Vec<usize>)>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let actor = || 0..ACTORS.len();
    let steps = vec((option::of(actor()), vec(actor(), 0..3)), 0..4);
    (option::of(actor()), vec(actor(), 0..4), vec(actor(), 0..4), steps).prop_map(
        |(accountable, mut responsible, mut informed, mut steps)| {
            once_each(&mut responsible);
            once_each(&mut informed);
            for (_, told) in &mut steps {
                once_each(told);
            }
            Plan { accountable, responsible, informed, steps }
        },
    )
}

/// Lists that name the same actor twice are another fault.
fn once_each(actors: &mut Vec<usize>) {
    let mut seen = BTreeSet::new();
    actors.retain(|actor| seen.insert(*actor));
}

impl Plan {
    /// The file, and the lines at which a finding must stand.
    fn written(&self) -> (String, BTreeSet<u32>) {
        let mut text = String::from("kind: process\nid: prozess\ntitle: Prozess\ncadence: once\n");
        let mut lines = BTreeSet::new();
        if let Some(actor) = self.accountable {
            text += &format!("accountable: {}\n", ACTORS[actor]);
        }
        if !self.responsible.is_empty() {
            text += &format!("responsible:\n{}", items("  ", &self.responsible));
        }
        if !self.informed.is_empty() {
            text += "informed:\n";
            for told in &self.informed {
                text += &items("  ", &[*told]);
                let does = self.responsible.iter().any(|doer| doer == told) || self.accountable == Some(*told);
                lines.extend(does.then(|| count(&text)));
            }
        }
        if !self.steps.is_empty() {
            text += "steps:\n";
        }
        for (at, (actor, told)) in self.steps.iter().enumerate() {
            text += &format!("  - id: s{at}\n    activity: Tun\n");
            if let Some(actor) = actor {
                text += &format!("    actor: {}\n", ACTORS[*actor]);
            }
            if !told.is_empty() {
                text += "    informed:\n";
            }
            for told in told {
                text += &items("      ", &[*told]);
                lines.extend((*actor == Some(*told)).then(|| count(&text)));
            }
        }
        let mut does_anything = !self.responsible.is_empty();
        for (actor, _) in &self.steps {
            does_anything |= actor.is_some();
        }
        if !does_anything {
            lines.insert(2);
        }
        (text, lines)
    }
}

fn items(indent: &str, actors: &[usize]) -> String {
    let lines: Vec<String> = actors.iter().map(|actor| format!("{indent}- {}\n", ACTORS[*actor])).collect();
    lines.concat()
}

fn count(text: &str) -> u32 {
    u32::try_from(text.lines().count()).expect("a short file")
}

fn organisation() -> String {
    let units = ACTORS.map(|actor| format!("  - {{id: {actor}, name: Amt}}\n"));
    format!("kind: organisation\nid: stadt\nname: Stadt\nunits:\n{}", units.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn each_contradiction_is_found_at_its_line_and_no_other(plan in plans()) {
        let (text, lines) = plan.written();
        let files = vec![
            ("organisation.yaml".to_owned(), organisation().into_bytes()),
            ("prozess.yaml".to_owned(), text.clone().into_bytes()),
        ];
        let found = findings(files, Language::De);
        let found: BTreeSet<u32> = found.iter().filter(|it| it.code == "L647").map(|it| it.line).collect();
        prop_assert_eq!(found, lines, "{}", text);
    }
}
