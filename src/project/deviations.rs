//! What an heir says about its deviations: parts that it removes, and reasons for what it writes differently.

use smol_str::SmolStr;

use super::draft::{Draft, State};
use super::faults::{DUPLICATE_ID, UNKNOWN_REASON, UNKNOWN_REMOVAL};
use super::kinds::shapes;
use super::overlay::{OWN, ambiguous, find, item_key, removed, steps};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, nearest};
use crate::load::{Field, Shapes};
use crate::say;
use crate::source::{Entry, Node, NodeKind};

/// Reports removals of what is not inherited, items that could mean several inherited ones, and reasons for what is not written. The draft is as it was written; the
/// parent is resolved, and `None` where the draft extends nothing.
pub(crate) fn check(heir: &Draft, parent: Option<&Node>, language: Language, found: &mut Vec<Diagnostic>) {
    if heir.state != State::Sound || heir.is_catalogue() {
        return;
    }
    for item in heir.tree.get("remove").map(Node::items).unwrap_or_default() {
        let Some(written) = item.as_str().filter(|_| !item.is_null()) else { continue };
        let path = steps(written);
        let is_own = path.first().is_some_and(|first| OWN.contains(&first.as_str()));
        let shapes = shapes(heir.kind);
        let inherited = parent.filter(|_| !is_own).and_then(|parent| find(parent, &path, shapes.root(), shapes));
        if inherited.is_none() {
            found.push(unknown_removal(item, written, parent, shapes, language));
        }
    }
    for item in parent.map(|parent| ambiguous(parent, &heir.tree, shapes(heir.kind))).unwrap_or_default() {
        found.push(ambiguous_item(item, language));
    }
    for entry in heir.tree.get("because").map(Node::entries).unwrap_or_default() {
        if !is_deviation(heir, &steps(&entry.key)) {
            found.push(unknown_reason(entry, heir, language));
        }
    }
}

/// Whether the heir writes something at this path, or removes it or a part of it.
fn is_deviation(heir: &Draft, path: &[SmolStr]) -> bool {
    let shapes = shapes(heir.kind);
    find(&heir.tree, path, shapes.root(), shapes).is_some_and(|value| !value.is_null())
        || removed(&heir.tree).iter().any(|gone| gone.starts_with(path))
}

fn ambiguous_item(key: &Node, language: Language) -> Diagnostic {
    let name = key.as_str().unwrap_or_default();
    let message = say!(
        language,
        "Geerbt werden mehrere Einträge für „{name}“; welcher hier gemeint ist, bleibt offen",
        "Several items are inherited for \"{name}\"; which one is meant here stays open"
    );
    let help = say!(
        language,
        "Schreiben Sie „role“ oder „employer“ des geerbten Eintrags dazu, oder entfernen Sie die geerbten mit „remove“.",
        "Add \"role\" or \"employer\" of the inherited item, or take the inherited ones away with \"remove\"."
    );
    Diagnostic::new(&DUPLICATE_ID, key.span, message).help(help)
}

fn unknown_removal(
    item: &Node,
    written: &str,
    parent: Option<&Node>,
    shapes: &Shapes,
    language: Language,
) -> Diagnostic {
    let message = say!(
        language,
        "„{written}“ wird hier entfernt, aber nicht geerbt",
        "\"{written}\" is removed here but not inherited"
    );
    let help = match parent.map(|parent| suggestion(parent, &steps(written), shapes)) {
        None => say!(
            language,
            "Diese Definition erbt von keiner anderen. Löschen Sie den Eintrag, oder ergänzen Sie „extends: …“.",
            "This definition extends no other. Delete the entry, or add \"extends: …\"."
        ),
        Some(Some(near)) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
        Some(None) => say!(
            language,
            "Löschen Sie den Eintrag, oder nennen Sie einen geerbten Wert, zum Beispiel „tasks.newsletter“.",
            "Delete the entry, or name an inherited value, for example \"tasks.newsletter\"."
        ),
    };
    Diagnostic::new(&UNKNOWN_REMOVAL, item.span, message).help(help)
}

fn unknown_reason(entry: &Entry, heir: &Draft, language: Language) -> Diagnostic {
    let key = &entry.key;
    let message = say!(
        language,
        "Für „{key}“ steht hier eine Begründung, die Definition schreibt dort aber nichts",
        "A reason is given for \"{key}\", but the definition writes nothing there"
    );
    let help = match suggestion(&heir.tree, &steps(key), shapes(heir.kind)) {
        Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
        None => say!(
            language,
            "Begründen Sie nur, was diese Definition selbst schreibt oder mit „remove“ entfernt.",
            "Only give reasons for what this definition writes itself or removes with \"remove\"."
        ),
    };
    Diagnostic::new(&UNKNOWN_REASON, entry.key_span, message).help(help)
}

/// The path that is most likely meant: its first step that leads nowhere, replaced by the nearest one that exists.
fn suggestion(root: &Node, path: &[SmolStr], shapes: &Shapes) -> Option<String> {
    let exists = |length: &usize| find(root, &path[..*length], shapes.root(), shapes).is_some();
    let known = (0..path.len()).rev().find(exists)?;
    let node = find(root, &path[..known], shapes.root(), shapes)?;
    let field = field_at(&path[..known], shapes)?;
    let names: Vec<&str> = match &node.kind {
        NodeKind::Map(entries) => {
            let keys = entries.iter().map(|entry| entry.key.as_str());
            keys.filter(|key| known > 0 || !OWN.contains(key)).collect()
        }
        NodeKind::List(items) => {
            let key = field.key.as_deref()?;
            items.iter().filter_map(|item| item_key(item, key)).collect()
        }
        NodeKind::Scalar(_) => return None,
    };
    let near = nearest(&path[known], names)?;
    let begin = path[..known].iter().map(SmolStr::as_str);
    let rest = path[known + 1..].iter().map(SmolStr::as_str);
    Some(begin.chain([near]).chain(rest).collect::<Vec<_>>().join("."))
}

/// The place in the shapes to which a path of keys and item keys leads.
fn field_at<'s>(path: &[SmolStr], shapes: &'s Shapes) -> Option<&'s Field> {
    path.iter().try_fold(shapes.root(), |field, step| match shapes.items(field) {
        Some(item) => Some(item),
        None => shapes.map(field)?.fields.get(step),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    fn draft(yaml: &str) -> Draft {
        let mut sources = crate::source::Sources::default();
        let file = sources.add("a.yaml", yaml);
        let tree = crate::load::read(&sources, file, Language::En).documents.remove(0).tree;
        Draft {
            kind: Kind::Role,
            id: None,
            span: tree.span,
            path: "a.yaml".into(),
            tree,
            parent: None,
            state: State::Sound,
        }
    }

    fn findings(heir: &str, parent: Option<&str>) -> Vec<(&'static str, String)> {
        let (heir, parent) = (draft(heir), parent.map(draft));
        let mut found = Vec::new();
        check(&heir, parent.as_ref().map(|parent| &parent.tree), Language::En, &mut found);
        found.into_iter().map(|finding| (finding.rule.code, finding.help.unwrap_or_default())).collect()
    }

    const PARENT: &str = "kind: role\nid: a\npurpose: P\ntasks: [{id: newsletter, title: T, result: R}]\n";

    #[test]
    fn only_inherited_parts_can_be_removed() {
        assert_eq!(findings("remove: [tasks.newsletter, purpose, tasks.newsletter.result]\n", Some(PARENT)), []);
        let wrong = findings("remove: [tasks.newsleter, id]\n", Some(PARENT));
        assert_eq!(wrong[0], ("L108", "Did you mean \"tasks.newsletter\"?".to_owned()));
        assert_eq!(wrong[1].0, "L108");
        assert_eq!(findings("remove: [purpose]\n", None)[0].0, "L108");
    }

    #[test]
    fn reasons_are_given_for_what_is_written_or_removed() {
        let heir = "purpose: Q\nremove: [tasks.newsletter]\nbecause: {purpose: x, tasks: y, tasks.newsletter: z}\n";
        assert_eq!(findings(heir, Some(PARENT)), []);
        let wrong = findings("purpose: Q\nbecause: {purpos: x, time_budget: y}\n", Some(PARENT));
        assert_eq!(wrong[0], ("L109", "Did you mean \"purpose\"?".to_owned()));
        assert_eq!(wrong[1].0, "L109");
    }
}
