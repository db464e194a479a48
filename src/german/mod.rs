//! German text as words: what counts as one, wherever lotse looks at wording. Knows nothing of roles.

mod phrases;
mod words;

pub use phrases::{Entry, Hit, Lexicon, Malformed, Reader};
pub use words::words;
