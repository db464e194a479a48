//! What the template of a council paper sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::shared;
use crate::model::Concept;
use crate::project::Defined;

pub(super) fn view(reader: &Reader<'_>, concept: &Defined<Concept>) -> Value {
    json!({
        "organisation": shared::organisation(reader),
        "concept": { "title": concept.title },
    })
}
