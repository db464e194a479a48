//! Three ways to ask whether a definition is well formed give one answer: our check of its shape, serde, and the JSON
//! Schema that editors use. Valid definitions are damaged at random, always the same way.

use lotse::config::{self, Config};
use lotse::i18n::Language;
use lotse::load::{Field, Shape, Shapes, Spelling, check, from_tree, read};
use lotse::model::{self, Competences, Concept, Kind, Organisation, Position, Process, Role, Staffing, german, schema};
use lotse::source::{Entry, Node, NodeKind, Scalar, Sources};
use serde_json::{Map, Value};

use crate::analysed::analysis;
use crate::repository::texts;

const SPELLING: Spelling = Spelling {
    scalar: |x_type, text, language| {
        model::scalar::check(x_type, text, language).map_err(|fault| (fault.message, fault.help))
    },
    field_alias: german::field,
};

/// Valid definitions of one kind, and the three judges.
struct Case {
    name: &'static str,
    schema: Value,
    accepts: fn(&Node) -> bool,
    trees: Vec<Node>,
}

fn cases() -> Vec<Case> {
    let files = texts("profiles/musterstadt", &["yaml", "md"]).into_iter();
    let files = files.map(|file| (file.path.replace("profiles/musterstadt/", ""), file.text.into_bytes()));
    let project = analysis(files.collect(), Language::De).project;
    let case = |kind: Kind| Case {
        name: kind.name(),
        schema: schema::schema(kind),
        accepts: match kind {
            Kind::Organisation => |tree| from_tree::<Organisation>(tree).is_ok(),
            Kind::Competences => |tree| from_tree::<Competences>(tree).is_ok(),
            Kind::Role => |tree| from_tree::<Role>(tree).is_ok(),
            Kind::Position => |tree| from_tree::<Position>(tree).is_ok(),
            Kind::Process => |tree| from_tree::<Process>(tree).is_ok(),
            Kind::Concept => |tree| from_tree::<Concept>(tree).is_ok(),
            Kind::Staffing => |tree| from_tree::<Staffing>(tree).is_ok(),
        },
        trees: project.definitions().filter(|found| found.kind == kind).map(|found| found.tree.clone()).collect(),
    };
    let mut cases: Vec<Case> = Kind::ALL.iter().map(|kind| case(*kind)).collect();
    cases.push(Case {
        name: "lotse.yaml",
        schema: config::schema(),
        accepts: |tree| from_tree::<Config>(tree).is_ok(),
        trees: vec![settings()],
    });
    cases
}

fn settings() -> Node {
    let text =
        "lotse: 1\nlanguage: de\ntoday: 2026-11-02\nexclude: [alt]\nrules: { L107: off }\nrender: { formats: [md] }\n";
    let mut sources = Sources::default();
    let file = sources.add("lotse.yaml", text);
    read(&sources, file, Language::De).documents.remove(0).tree
}

/// The value that an editor would hold against the schema: what a scalar is follows from what is wanted there.
fn value(node: &Node, field: Option<&Field>, shapes: &Shapes) -> Value {
    let shape = field.map(|field| chosen(node, shapes.of(field), shapes));
    match &node.kind {
        NodeKind::Scalar(scalar) => scalar_value(scalar, shape),
        NodeKind::List(items) => {
            let item = match shape {
                Some(Shape::List(item)) => Some(&**item),
                _ => None,
            };
            items.iter().map(|node| value(node, item, shapes)).collect()
        }
        NodeKind::Map(entries) => {
            let mut map = Map::new();
            for entry in entries {
                let inner = match shape {
                    Some(Shape::Map(map)) => map.fields.get(&entry.key),
                    Some(Shape::Dict(values)) => Some(&**values),
                    _ => None,
                };
                // A key after which nothing stands counts as not written.
                if !entry.value.is_null() || inner.is_none() {
                    map.insert(entry.key.to_string(), value(&entry.value, inner, shapes));
                }
            }
            Value::Object(map)
        }
    }
}

/// The alternative that a value of this form belongs to.
fn chosen<'s>(node: &Node, shape: &'s Shape, shapes: &'s Shapes) -> &'s Shape {
    let Shape::Choice(choices) = shape else { return shape };
    let fits = |shape: &&Shape| match node.kind {
        NodeKind::Scalar(_) => !matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Dict(_)),
        NodeKind::List(_) => matches!(shape, Shape::List(_)),
        NodeKind::Map(_) => matches!(shape, Shape::Map(_) | Shape::Dict(_)),
    };
    choices.iter().map(|id| chosen(node, shapes.get(*id), shapes)).find(fits).unwrap_or(shape)
}

fn scalar_value(scalar: &Scalar, shape: Option<&Shape>) -> Value {
    if scalar.is_null() {
        return Value::Null;
    }
    let number = || scalar.text.parse::<i64>().ok().filter(|number| scalar.plain && number.to_string() == scalar.text);
    match shape {
        Some(Shape::Integer { .. }) => number().map_or_else(|| Value::from(scalar.text.as_str()), Value::from),
        Some(Shape::Boolean) => scalar.as_bool().map_or_else(|| Value::from(scalar.text.as_str()), Value::from),
        _ => Value::from(scalar.text.as_str()),
    }
}

/// Pseudo-random numbers that are the same in every run.
struct Noise(u64);

impl Noise {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }
}

const WORDS: [&str; 24] = [
    "",
    "ja",
    "true",
    "false",
    "0",
    "1",
    "5",
    "-1",
    "007",
    "99999999999999999999",
    "0.5",
    "0,5",
    "20 %",
    "39 h",
    "3 days",
    "1 h/week",
    "25000 EUR",
    "2026-01-31",
    "2026-02-30",
    "lotse:cdo",
    "cdo",
    "A b",
    "null",
    "zwei\nZeilen",
];

/// The `at`-th value of a tree, the root first.
fn nth<'n>(node: &'n mut Node, at: &mut usize) -> Option<&'n mut Node> {
    if *at == 0 {
        return Some(node);
    }
    *at -= 1;
    match &mut node.kind {
        NodeKind::Scalar(_) => None,
        NodeKind::List(items) => items.iter_mut().find_map(|item| nth(item, at)),
        NodeKind::Map(entries) => entries.iter_mut().find_map(|entry| nth(&mut entry.value, at)),
    }
}

fn damage(tree: &mut Node, noise: &mut Noise) -> String {
    let mut at = noise.below(tree.count());
    let other = {
        let mut copy = tree.clone();
        let mut at = noise.below(copy.count());
        nth(&mut copy, &mut at).cloned().unwrap_or(copy)
    };
    let Some(node) = nth(tree, &mut at) else { return String::new() };
    let span = node.span;
    let word = WORDS[noise.below(WORDS.len())];
    let plain = noise.below(3) > 0;
    let scalar = Node { span, kind: NodeKind::Scalar(Scalar { text: word.into(), plain }) };
    match (&mut node.kind, noise.below(6)) {
        (NodeKind::Map(entries), 0 | 1) if !entries.is_empty() => {
            let gone = entries.remove(noise.below(entries.len()));
            format!("without {}", gone.key)
        }
        (NodeKind::Map(entries), 2) if !entries.is_empty() => {
            let at = noise.below(entries.len());
            let name = if noise.below(2) == 0 { "titel" } else { "share" };
            if !entries.iter().any(|entry| entry.key == name) {
                entries[at].key = name.into();
            }
            format!("a key is {name}")
        }
        (NodeKind::Map(entries), 3) if !entries.iter().any(|entry| entry.key == "note") => {
            entries.push(Entry { key: "note".into(), key_span: span, value: other });
            "with a note".to_owned()
        }
        (NodeKind::List(items), 0) if !items.is_empty() => {
            items.remove(noise.below(items.len()));
            "without an item".to_owned()
        }
        (NodeKind::List(items), 1 | 2) => {
            items.push(if noise.below(2) == 0 { other } else { scalar });
            "with one item more".to_owned()
        }
        (_, 3) => {
            *node = Node { span, kind: NodeKind::List(vec![scalar]) };
            format!("[{word}]")
        }
        (_, 4) => {
            *node = other;
            "another value of the tree".to_owned()
        }
        _ => {
            *node = scalar;
            format!("{word:?}, plain: {plain}")
        }
    }
}

#[test]
fn check_serde_and_schema_accept_the_same() {
    let mut disagreements = Vec::new();
    for case in cases() {
        let shapes = Shapes::compile(&case.schema);
        let validator = jsonschema::validator_for(&case.schema).expect("the schema is valid");
        assert!(!case.trees.is_empty(), "no example of {}", case.name);
        let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
        let (mut accepted, mut refused) = (0, 0);
        for round in 0..300 {
            let mut tree = case.trees[round % case.trees.len()].clone();
            let damages: Vec<String> = if round < case.trees.len() {
                Vec::new()
            } else {
                (0..=noise.below(3)).map(|_| damage(&mut tree, &mut noise)).collect()
            };
            let faults = check(&tree, &shapes, SPELLING, Language::De);
            let by_serde = (case.accepts)(&tree);
            let by_schema = validator.is_valid(&value(&tree, Some(shapes.root()), &shapes));
            if faults.is_empty() != by_serde || by_serde != by_schema {
                let said: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
                disagreements.push(format!(
                    "{} {round} {damages:?}: check {said:?}, serde {by_serde}, schema {by_schema}",
                    case.name
                ));
            }
            *(if by_serde { &mut accepted } else { &mut refused }) += 1;
        }
        assert!(accepted > 20 && refused > 20, "{}: {accepted} accepted, {refused} refused", case.name);
    }
    assert!(disagreements.is_empty(), "\n{}", disagreements.join("\n"));
}
