//! The tests of lotse as a whole, in one binary: one link step, and helpers are shared without a crate of their own.

mod analysed;
mod cascades;
mod catalogue;
mod cli;
mod docs;
mod documents;
mod faults;
mod generated;
mod generated_cli;
mod generated_rules;
mod house;
mod house_papers;
mod hr_documents;
mod init;
mod limits;
mod lotse;
mod model;
mod new;
mod reading;
mod render;
mod repository;
mod rule_pages;
mod shapes;
mod show;
mod slips;
mod sums;
