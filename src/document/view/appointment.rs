//! What the template of a letter of appointment sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::shared;
use crate::model::Role;
use crate::project::Defined;

pub(super) fn view(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    json!({
        "organisation": shared::organisation(reader),
        "role": { "title": reader.title(&role.title) },
    })
}
