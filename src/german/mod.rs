//! German text as words: what counts as one, wherever lotse looks at wording. Knows nothing of roles.

mod words;

pub use words::words;
