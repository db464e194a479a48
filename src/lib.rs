//! lotse: what a municipality writes about roles, posts, processes and Lotsenkonzepte as YAML, checked and told as documents.
//!
//! Text becomes a **model** (what is written), the model becomes a **project** (what is meant), rules **judge** it,
//! templates **tell** it; only commands touch the world. The modules stand in floors, and imports go down only:
//!
//! ```text
//! 6  main  cli  commands  files       the only floor with stdout, clock, disk
//! 5  document  analysis               project → Markdown → block tree → md · html │ sources → findings
//! 4  rules                            judge one project
//! 3  project                          references linked, overlays applied, figures computed once, origins known
//! 2  config                           lotse.yaml
//! 1  load  model  report              text → tree → structs │ what may be written │ findings → bytes
//! 0  source  diagnostic  i18n         texts and places · findings as data · languages
//! ```

pub mod diagnostic;
pub mod german;
pub mod i18n;
pub mod source;
pub mod threads;

pub mod load;
pub mod model;
pub mod report;

pub mod config;
pub mod norms;

pub mod project;

pub mod rules;

pub mod analysis;
pub mod document;

pub mod cli;
pub mod commands;
pub mod files;
