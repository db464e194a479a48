//! The tests of lotse as a whole, in one binary.

mod cli;
mod generated_cli;
mod lotse;
