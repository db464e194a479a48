//! German text: words, sentences, syllables, and how hard a text is to read. Knows nothing of roles.

mod abbreviations;
mod code;
mod finite_verbs;
mod gender_forms;
mod job_titles;
mod list;
mod names;
mod nominalisations;
mod other_senses;
mod own_town;
mod person_nouns;
mod phrases;
mod prose;
mod readability;
mod sentences;
mod syllables;
mod words;

pub use abbreviations::{abbreviations, is_known as is_known_abbreviation};
pub use code::code;
pub use finite_verbs::{begins_with_verb, ends_with_noun, tells};
pub use gender_forms::{Form, FormStyle, forms};
pub use job_titles::{Sex, names_both_sexes, sex_named_alone};
pub use nominalisations::nominalisations;
pub use own_town::OwnTown;
pub use person_nouns::masculine_only;
pub use phrases::{Hit, Lexicon, Reader};
pub use prose::Plain;
pub use readability::{Counts, Measure, counted_words};
pub use sentences::sentences;
pub use syllables::syllables;
pub use words::words;
