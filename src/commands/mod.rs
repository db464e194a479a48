//! (being built)
pub mod env;
