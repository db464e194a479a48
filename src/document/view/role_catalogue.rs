//! What the template of a role catalogue sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::shared;
use crate::model::Organisation;
use crate::project::Defined;

pub(super) fn view(reader: &Reader<'_>, _organisation: &Defined<Organisation>) -> Value {
    json!({
        "organisation": shared::organisation(reader),
    })
}
