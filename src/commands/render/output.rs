//! The output folder: what may be written, what must not be touched, what has become superfluous.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::manifest::{self, Manifest, Record};
use crate::files;
use crate::i18n::Language;
use crate::say;

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It was written, or would be.
    Written,
    /// It was there already, byte for byte.
    Unchanged,
    /// It was edited by hand since lotse wrote it, so it stays.
    Edited,
    /// lotse did not write the file of this name, so it stays.
    Foreign,
    /// It was superfluous and removed, or would be.
    Removed,
}

/// How carefully to write.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// Only compare, write nothing.
    pub(super) check: bool,
    /// Overwrite files that were edited by hand.
    pub(super) force: bool,
}

/// An output folder with its manifest.
pub(super) struct Output {
    folder: PathBuf,
    manner: Manner,
    before: Option<Vec<u8>>,
    /// What stands in the folder, as far as lotse wrote it.
    pub(super) manifest: Manifest,
}

impl Output {
    /// Opens an output folder; an absent one is empty.
    pub(super) fn open(folder: PathBuf, manner: Manner) -> Result<Self> {
        let before = files::read_if_there(&folder.join(manifest::FILE_NAME))?;
        let manifest = before.as_deref().map(manifest::read).unwrap_or_default();
        Ok(Output { folder, manner, before, manifest })
    }

    /// The place of a file on disk.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Puts a file in its place, unless it belongs to somebody else.
    pub(super) fn put(&mut self, record: Record, bytes: &[u8], language: Language) -> Result<Fate> {
        let place = self.place(&record.path);
        self.stay_inside(&place, language)?;
        let fate = match files::read_if_there(&place)? {
            None => Fate::Written,
            Some(present) if present == bytes => Fate::Unchanged,
            Some(present) => match self.manifest.get(&record.path) {
                None => Fate::Foreign,
                Some(known) if known.sha256 == manifest::sha256(&present) || self.manner.force => Fate::Written,
                Some(_) => Fate::Edited,
            },
        };
        match fate {
            Fate::Written if !self.manner.check => files::write(&place, bytes)?,
            Fate::Edited | Fate::Foreign => return Ok(fate),
            _ => {}
        }
        self.manifest.insert(record.path.clone(), record);
        Ok(fate)
    }

    /// Notes that a file stays as it was although what it is about could not be rendered.
    pub(super) fn keep_as_stale(&mut self, path: &str) {
        if let Some(record) = self.manifest.get_mut(path) {
            record.stale = true;
        }
    }

    /// Removes a file that is no longer made, unless it was edited by hand.
    pub(super) fn remove(&mut self, path: &str, language: Language) -> Result<Fate> {
        let place = self.place(path);
        let Some(record) = self.manifest.get(path) else { return Ok(Fate::Foreign) };
        let fate = match files::read_if_there(&place)? {
            None => Fate::Removed,
            Some(present) if manifest::sha256(&present) == record.sha256 || self.manner.force => {
                self.stay_inside(&place, language)?;
                if !self.manner.check {
                    files::remove(&place)?;
                    if let Some(above) = place.parent() {
                        files::remove_empty_folders(above, &self.folder);
                    }
                }
                Fate::Removed
            }
            Some(_) => Fate::Edited,
        };
        if fate == Fate::Removed {
            self.manifest.remove(path);
        }
        Ok(fate)
    }

    /// Writes the manifest where it changed; says whether it did.
    pub(super) fn close(self) -> Result<bool> {
        let bytes = manifest::write(&self.manifest);
        let changed = self.before.as_deref() != Some(&bytes[..]);
        if changed && !self.manner.check {
            files::write(&self.folder.join(manifest::FILE_NAME), &bytes)?;
        }
        Ok(changed)
    }

    /// A link in the output folder must not lead the writing out of it.
    fn stay_inside(&self, place: &Path, language: Language) -> Result<()> {
        if files::is_inside(place, &self.folder) {
            return Ok(());
        }
        let shown = place.display();
        bail!(say!(
            language,
            "„{shown}“ führt über einen Verweis aus dem Ausgabeordner hinaus und wird nicht angetastet",
            "\"{shown}\" leads out of the output folder through a link and is left alone"
        ))
    }
}
