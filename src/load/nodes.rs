//! Nodes that are made rather than read: empty values, and copies at the place of an alias.

use smol_str::SmolStr;

use crate::source::{Entry, Node, NodeKind, Scalar, Span};

/// The value of a key after which nothing stands.
pub(super) fn nothing(span: Span) -> Node {
    Node { span, kind: NodeKind::Scalar(Scalar { text: SmolStr::default(), plain: true }) }
}

/// Block collections end where their last value ends, flow collections at their bracket.
pub(super) fn closing(text: &str, after: u32, end: u32) -> u32 {
    let between = text.get(after as usize..end as usize).unwrap_or_default();
    if between.ends_with([']', '}']) { end } else { after }
}

/// The same value at the place where an alias uses it.
pub(super) fn moved(node: &Node, span: Span) -> Node {
    let kind = match &node.kind {
        NodeKind::Scalar(scalar) => NodeKind::Scalar(scalar.clone()),
        NodeKind::List(items) => NodeKind::List(items.iter().map(|item| moved(item, span)).collect()),
        NodeKind::Map(entries) => NodeKind::Map(
            entries
                .iter()
                .map(|entry| Entry { key: entry.key.clone(), key_span: span, value: moved(&entry.value, span) })
                .collect(),
        ),
    };
    Node { span, kind }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::load::read;
    use crate::source::{Path, Sources};

    #[test]
    fn what_comes_through_an_alias_stands_where_it_is_used() {
        let mut sources = Sources::default();
        let text = "erste: &satz { wert: ä, liste: [1, 2] }\nzweite: „ö“\ndritte: *satz\n";
        let file = sources.add("a.yaml", text);
        let tree = read(&sources, file, Language::De).documents.remove(0).tree;
        for path in [Path::new("dritte"), Path::new("dritte").key("wert"), Path::new("dritte").key("liste").index(1)] {
            let span = tree.find(&path).expect("the value is there").span;
            assert_eq!((sources.text(span), sources.positions(span).0.line), ("*satz", 3), "{path}");
        }
        let written = tree.find(&Path::new("erste").key("liste").index(1)).expect("the value is there").span;
        assert_eq!((sources.text(written), sources.positions(written).0.column), ("2", 36));
    }
}
