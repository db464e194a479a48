//! The shapes of all kinds, compiled once per process, and how a definition of each becomes a struct.

use std::sync::OnceLock;

use crate::i18n::Language;
use crate::load::{Shapes, Spelling};
use crate::model::{self, Kind};

/// The shapes of a kind.
pub(crate) fn shapes(kind: Kind) -> &'static Shapes {
    static COMPILED: [OnceLock<Shapes>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    let at = Kind::ALL.iter().position(|other| *other == kind).expect("internal error: a kind that is not listed");
    COMPILED[at].get_or_init(|| Shapes::compile(&model::schema::schema(kind)))
}

/// Compiles the shapes of all kinds, which is otherwise done when a file of a kind is first looked at.
pub fn compile_shapes() {
    for kind in Kind::ALL {
        shapes(*kind);
    }
}

/// What the model knows about spellings, for checking shapes.
pub(crate) const SPELLING: Spelling = Spelling { scalar, field_alias: model::german::field };

fn scalar(x_type: &str, text: &str, language: Language) -> Result<(), (String, String)> {
    model::scalar::check(x_type, text, language).map_err(|fault| (fault.message, fault.help))
}
