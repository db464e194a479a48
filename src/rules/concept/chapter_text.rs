//! What a chapter of a concept says in words, where its facts do not say enough.

use crate::model::{Concept, Eckpunkt};
use crate::project::Defined;
use crate::rules::Context;

/// Whether the text of a chapter contains one of these words, given in lower case. A text that cannot be found may say
/// anything.
pub(super) fn mentions(cx: &Context<'_>, concept: &Defined<Concept>, eckpunkt: Eckpunkt, words: &[&str]) -> bool {
    says(cx, concept, eckpunkt, |text| {
        let text = text.to_lowercase();
        words.iter().any(|word| text.contains(word))
    })
}

/// Whether something holds for the text of a chapter. A text that cannot be found may say anything.
pub(super) fn says(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    eckpunkt: Eckpunkt,
    holds: impl Fn(&str) -> bool,
) -> bool {
    let Some(text) = concept.chapters.as_ref().and_then(|chapters| chapters.text(eckpunkt)) else { return false };
    let in_file = || {
        text.file.is_some_and(|path| {
            let file = cx.project.text_file(&concept.definition, path);
            file.is_none_or(|file| holds(&cx.sources.file(file).text))
        })
    };
    text.prose.is_some_and(|prose| holds(prose)) || in_file()
}
