//! What is not known because something failed to load, so that one slip does not become twenty findings.

use std::collections::{BTreeSet, HashSet};

use smol_str::SmolStr;

use crate::load::Salvaged;
use crate::model::Kind;

/// The ids and kinds about which nothing reliable can be said.
#[derive(Debug, Default)]
pub struct Taint {
    ids: HashSet<SmolStr>,
    kinds: BTreeSet<&'static str>,
    nameless: BTreeSet<&'static str>,
    everything: bool,
    refused: Vec<(Kind, SmolStr)>,
}

impl Taint {
    /// Notes a definition that could not be read at all.
    pub(crate) fn salvaged(&mut self, salvaged: &Salvaged) {
        let kind = salvaged.kind.as_deref().and_then(Kind::from_name);
        match (&salvaged.id, kind) {
            (None, None) => self.everything = true,
            (id, kind) => {
                let kinds = kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
                for kind in kinds {
                    self.broken(*kind);
                    if id.is_none() {
                        self.nameless(*kind);
                    }
                }
                self.ids.extend(id.clone());
            }
        }
        if let (Some(kind), Some(id)) = (kind, &salvaged.id) {
            self.refuse(kind, id.clone());
        }
    }

    /// Notes that a definition of a kind is not in order.
    pub(crate) fn broken(&mut self, kind: Kind) {
        self.kinds.insert(kind.name());
    }

    /// Notes that the id of a definition is missing or misspelt, so that references to it cannot be told from wrong ones.
    pub(crate) fn nameless(&mut self, kind: Kind) {
        self.nameless.insert(kind.name());
    }

    /// Notes a definition that is known by its kind and id but not in order.
    pub(crate) fn refuse(&mut self, kind: Kind, id: SmolStr) {
        self.refused.push((kind, id));
    }

    /// The definitions of a kind that are known by their id but not in order.
    pub fn refused(&self, kind: Kind) -> impl Iterator<Item = &SmolStr> {
        self.refused.iter().filter(move |(refused, _)| *refused == kind).map(|(_, id)| id)
    }

    /// Notes an id whose definition is not in order.
    pub(crate) fn id(&mut self, id: SmolStr) {
        self.ids.insert(id);
    }

    /// Notes that a file could not be read and could define anything.
    pub(crate) fn anything(&mut self) {
        self.everything = true;
    }

    /// Whether a broken definition stands behind this id.
    pub fn reaches(&self, id: &str) -> bool {
        self.everything || self.ids.contains(id)
    }

    /// Whether a definition that is not in order bears exactly this id.
    pub fn bears(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Whether all definitions of a kind are in order, so that sums and coverage over them mean something.
    pub fn is_whole(&self, kind: Kind) -> bool {
        !self.everything && !self.kinds.contains(kind.name())
    }

    /// Whether everything that figures are made of is in order.
    pub(crate) fn is_whole_for_figures(&self) -> bool {
        [Kind::Organisation, Kind::Role, Kind::Concept].into_iter().all(|kind| self.is_whole(kind))
    }

    /// Whether a definition that failed to load could hide a thing of this sort under any name.
    ///
    /// A broken organisation may have lost units, a broken catalogue competences; other definitions are known by their
    /// id even when they are broken.
    pub(crate) fn hides(&self, sort: &str) -> bool {
        let home = match sort {
            "unit" | "board" | "partner" | "stakeholder" | "goal" | "measure" | "kpi" | "status-group" => {
                "organisation"
            }
            "competence" => "competences",
            other => return self.everything || self.nameless.contains(other),
        };
        self.everything || self.kinds.contains(home)
    }
}
