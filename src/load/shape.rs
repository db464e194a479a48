//! The shape of a kind: its JSON Schema, compiled into what checking, overlays and linking ask for.
//!
//! The schema is generated from the types of the model; its `x-` annotations say what JSON Schema has no word for.
//! Only the part of JSON Schema that those types produce is understood, and anything else is an internal error.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use serde_json::Value;
use smol_str::SmolStr;

/// The number of a shape within its [`Shapes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShapeId(usize);

/// All shapes that one kind is made of.
#[derive(Debug)]
pub struct Shapes {
    shapes: Vec<Shape>,
    root: Field,
}

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A single text; its type such as `share` decides about the spelling.
    Text {
        /// The scalar type, `x-type`.
        x_type: Option<SmolStr>,
    },
    /// A whole number within bounds.
    Integer {
        /// The smallest allowed number.
        min: Option<i64>,
        /// The largest allowed number.
        max: Option<i64>,
    },
    /// True or false.
    Boolean,
    /// One of these words.
    Word(Vec<SmolStr>),
    /// A list.
    List(Box<Field>),
    /// A section with known fields.
    Map(MapShape),
    /// A section whose keys are free.
    Dict(Box<Field>),
    /// Alternatives that differ in whether they are a text, a list or a section.
    Choice(Vec<ShapeId>),
    /// Filled in once the definition it stands for is compiled.
    Pending,
}

/// A section with known fields.
#[derive(Debug, Default)]
pub struct MapShape {
    /// The fields by name.
    pub fields: IndexMap<SmolStr, Field, FixedState>,
    /// The fields that must be there.
    pub required: Vec<SmolStr>,
}

/// A place for a value, and what the model says of it.
#[derive(Debug, Clone)]
pub struct Field {
    /// What the value may be.
    pub shape: ShapeId,
    /// What a reference here may name, `x-ref`.
    pub refs: Vec<SmolStr>,
    /// What an id here defines, `x-defines`.
    pub defines: Option<SmolStr>,
    /// By which field the items of a list merge in overlays, the first of `x-key`.
    pub key: Option<SmolStr>,
    /// What tells items of one key apart, the rest of `x-key`.
    pub beside: Vec<SmolStr>,
    /// Whether overlays replace the value whole, `x-replace`.
    pub replace: bool,
}

impl Shapes {
    /// Compiles a schema.
    pub fn compile(schema: &Value) -> Self {
        let mut compiler = Compiler { schema, shapes: Vec::new(), names: HashMap::new() };
        let root = compiler.field(schema);
        Shapes { shapes: compiler.shapes, root }
    }

    /// The definition itself.
    pub fn root(&self) -> &Field {
        &self.root
    }

    /// The shape of a field.
    pub fn of(&self, field: &Field) -> &Shape {
        &self.shapes[field.shape.0]
    }

    /// A shape by its number.
    pub fn get(&self, id: ShapeId) -> &Shape {
        &self.shapes[id.0]
    }

    /// The fields of a section: its own, or those of the alternative that is a section.
    pub fn map(&self, field: &Field) -> Option<&MapShape> {
        match self.of(field) {
            Shape::Map(map) => Some(map),
            Shape::Choice(choices) => choices.iter().find_map(|id| match self.get(*id) {
                Shape::Map(map) => Some(map),
                _ => None,
            }),
            _ => None,
        }
    }

    /// The place for the items of a list: its own, or that of the alternative that is a list.
    pub fn items(&self, field: &Field) -> Option<&Field> {
        match self.of(field) {
            Shape::List(item) => Some(item),
            Shape::Choice(choices) => choices.iter().find_map(|id| match self.get(*id) {
                Shape::List(item) => Some(&**item),
                _ => None,
            }),
            _ => None,
        }
    }
}

struct Compiler<'s> {
    schema: &'s Value,
    shapes: Vec<Shape>,
    names: HashMap<&'s str, ShapeId>,
}

impl<'s> Compiler<'s> {
    fn add(&mut self, shape: Shape) -> ShapeId {
        self.shapes.push(shape);
        ShapeId(self.shapes.len() - 1)
    }

    fn field(&mut self, schema: &'s Value) -> Field {
        let inner = without_null(schema);
        let word = |name: &str| schema.get(name).or_else(|| inner.get(name)).and_then(Value::as_str).map(SmolStr::new);
        let refs = schema.get("x-ref").or_else(|| inner.get("x-ref")).and_then(Value::as_array);
        let mut keys = schema.get("x-key").or_else(|| inner.get("x-key")).map(words_of).unwrap_or_default().into_iter();
        Field {
            refs: refs.into_iter().flatten().filter_map(Value::as_str).map(SmolStr::new).collect(),
            defines: word("x-defines"),
            key: keys.next(),
            beside: keys.collect(),
            replace: schema.get("x-replace").or_else(|| inner.get("x-replace")).is_some_and(|x| x == true),
            shape: self.shape(inner),
        }
    }

    fn shape(&mut self, schema: &'s Value) -> ShapeId {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.definition(reference);
        }
        let shape = self.inline(schema);
        self.add(shape)
    }

    fn definition(&mut self, reference: &'s str) -> ShapeId {
        if let Some(known) = self.names.get(reference) {
            return *known;
        }
        let id = self.add(Shape::Pending);
        self.names.insert(reference, id);
        let target = self
            .schema
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("internal error: the schema has no {reference}"));
        let shape = if target.get("$ref").is_some() {
            let same = self.shape(target);
            Shape::Choice(vec![same])
        } else {
            self.inline(target)
        };
        self.shapes[id.0] = shape;
        id
    }

    fn inline(&mut self, schema: &'s Value) -> Shape {
        if let Some(words) = words(schema) {
            return Shape::Word(words);
        }
        if let Some(options) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
            return Shape::Choice(options.iter().map(|option| self.shape(option)).collect());
        }
        match schema.get("type") {
            Some(Value::String(kind)) => self.typed(kind, schema),
            // A number that is also accepted as a text is read by its spelling, never as a float.
            Some(Value::Array(_)) => Shape::Text { x_type: x_type(schema) },
            _ => panic!("internal error: a schema without a type: {schema}"),
        }
    }

    fn typed(&mut self, kind: &str, schema: &'s Value) -> Shape {
        match kind {
            "string" => Shape::Text { x_type: x_type(schema) },
            "integer" => Shape::Integer {
                min: schema.get("minimum").and_then(Value::as_i64),
                max: schema.get("maximum").and_then(Value::as_i64),
            },
            "boolean" => Shape::Boolean,
            "array" => Shape::List(Box::new(self.field(&schema["items"]))),
            "object" => match schema.get("additionalProperties") {
                Some(values @ Value::Object(_)) => Shape::Dict(Box::new(self.field(values))),
                _ => self.map(schema),
            },
            other => panic!("internal error: a schema of type {other}"),
        }
    }

    fn map(&mut self, schema: &'s Value) -> Shape {
        let mut map = MapShape::default();
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let field = self.field(property);
            map.fields.insert(SmolStr::new(name), field);
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        map.required = required.filter_map(Value::as_str).map(SmolStr::new).collect();
        Shape::Map(map)
    }
}

/// A schema that also allows nothing, as the schema of the value alone: whether something must be written is a matter of
/// the section, and a key after which nothing stands counts as not written.
fn without_null(schema: &Value) -> &Value {
    match schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([first, second]) if second.get("type").is_some_and(|kind| kind == "null") => first,
        _ => schema,
    }
}

fn x_type(schema: &Value) -> Option<SmolStr> {
    schema.get("x-type").and_then(Value::as_str).map(SmolStr::new)
}

/// One word or a list of words.
fn words_of(value: &Value) -> Vec<SmolStr> {
    let several = value.as_array().into_iter().flatten().chain(value.is_string().then_some(value));
    several.filter_map(Value::as_str).map(SmolStr::new).collect()
}

/// The words of an enumeration, in any of the three ways in which it can be written.
fn words(schema: &Value) -> Option<Vec<SmolStr>> {
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return Some(vec![word.into()]);
    }
    if let Some(options) = schema.get("enum").and_then(Value::as_array) {
        return Some(options.iter().filter_map(Value::as_str).map(SmolStr::new).collect());
    }
    let options = schema.get("oneOf")?.as_array()?;
    options.iter().map(words).collect::<Option<Vec<_>>>().map(|words| words.concat())
}
