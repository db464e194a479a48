//! What the template of an interview guide sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::shared;
use crate::model::Position;
use crate::project::Defined;

pub(super) fn view(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    json!({
        "organisation": shared::organisation(reader),
        "position": { "title": reader.position_title(position) },
    })
}
