//! Who extends whom: overlays applied along the chains, circles found and shown as a path.

use std::collections::HashMap;

use smol_str::SmolStr;

use super::deviations;
use super::draft::{Draft, State};
use super::faults::EXTENDS_CYCLE;
use super::heirs::Heirs;
use super::kinds::shapes;
use super::overlay::overlay;
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::say;
use crate::source::Node;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Lays every heir over its parent, parents first.
pub(crate) fn resolve(drafts: &mut [Draft], heirs: &Heirs, language: Language, found: &mut Vec<Diagnostic>) {
    let mut by_id: HashMap<SmolStr, usize> = HashMap::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        if let Some(id) = &draft.id {
            by_id.entry(id.clone()).or_insert(index);
        }
    }
    let mut marks = vec![Mark::New; drafts.len()];
    for start in 0..drafts.len() {
        resolve_chain(start, drafts, heirs, &by_id, &mut marks, language, found);
    }
}

/// Follows the parents of one draft up to the first that is done, then applies the overlays downwards.
fn resolve_chain(
    start: usize,
    drafts: &mut [Draft],
    heirs: &Heirs,
    by_id: &HashMap<SmolStr, usize>,
    marks: &mut [Mark],
    language: Language,
    found: &mut Vec<Diagnostic>,
) {
    let mut chain = Vec::new();
    let mut at = Some(start);
    while let Some(index) = at {
        match marks[index] {
            Mark::Done => break,
            Mark::Open => {
                let begin = chain.iter().position(|member| *member == index).unwrap_or(0);
                report_cycle(&chain[begin..], drafts, language, found);
                for member in &chain[begin..] {
                    drafts[*member].state = State::Broken;
                }
                break;
            }
            Mark::New => {}
        }
        marks[index] = Mark::Open;
        chain.push(index);
        at = drafts[index].parent.as_ref().and_then(|parent| by_id.get(parent)).copied();
    }
    for index in chain.into_iter().rev() {
        marks[index] = Mark::Done;
        let Some(parent) = drafts[index].parent.clone() else {
            deviations::check(&drafts[index], None, language, found);
            continue;
        };
        let parent = by_id.get(&parent).copied().filter(|parent| drafts[*parent].kind == drafts[index].kind);
        match parent {
            Some(parent) if parent != index && drafts[parent].state == State::Sound => {
                let shapes = shapes(drafts[index].kind);
                if let Some(followed) = heirs.follow_removals(&drafts[index].tree, &drafts[parent].tree, shapes) {
                    drafts[index].tree = followed;
                }
                deviations::check(&drafts[index], Some(&drafts[parent].tree), language, found);
                drafts[index].tree = overlay(&drafts[parent].tree, &drafts[index].tree, shapes);
            }
            _ if drafts[index].state == State::Sound => drafts[index].state = State::Orphan,
            _ => {}
        }
    }
}

fn report_cycle(members: &[usize], drafts: &[Draft], language: Language, found: &mut Vec<Diagnostic>) {
    // The path begins at the same member wherever the search came from.
    let Some(first) = members.iter().enumerate().min_by_key(|(_, index)| **index).map(|(at, _)| at) else { return };
    let ordered: Vec<usize> = members[first..].iter().chain(&members[..first]).copied().collect();
    let names: Vec<&str> = ordered.iter().chain(ordered.first()).map(|index| drafts[*index].name()).collect();
    let path = names.join(" → ");
    let extends = |index: usize| drafts[index].tree.get("extends").map_or(drafts[index].span, |node: &Node| node.span);
    let message =
        say!(language, "Die Definitionen erben im Kreis: {path}", "The definitions inherit in a circle: {path}");
    let help = say!(language, "Löschen Sie „extends“ bei einer von ihnen.", "Remove \"extends\" from one of them.");
    let mut diagnostic = Diagnostic::new(&EXTENDS_CYCLE, extends(ordered[0]), message).help(help);
    for index in &ordered[1..] {
        let name = drafts[*index].name();
        diagnostic = diagnostic.related(
            extends(*index),
            say!(language, "„{name}“ erbt von hier weiter", "\"{name}\" inherits onward from here"),
        );
    }
    found.push(diagnostic);
}
