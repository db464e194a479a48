//! The disk: the only module that reads, writes, walks or removes.
//!
//! Folders are walked in the same order on every machine, and every failure names its path.

#![expect(clippy::disallowed_methods, reason = "this is the one home of std::fs that clippy.toml speaks of")]

mod fault;

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use walkdir::WalkDir;

pub use fault::{Doing, FileFault};

/// The file that makes a folder a project.
pub const PROJECT_FILE: &str = "lotse.yaml";

/// The folder in which a project keeps its own templates.
pub const TEMPLATES: &str = "templates";

/// What reading a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// All its bytes.
    Bytes(Vec<u8>),
    /// It has more bytes than allowed and was not read.
    TooLarge,
}

/// A file that was found below a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The path relative to the folder, with `/`.
    pub relative: String,
    /// The path to open it by.
    pub path: PathBuf,
}

/// Reads a file of at most `limit` bytes.
pub fn read(path: &Path, limit: u64) -> Result<Content, FileFault> {
    let fault = || FileFault::new(Doing::Reading, path);
    let file = fs::File::open(path).map_err(fault())?;
    // The size on record may be out of date, or absent for a pipe: it says how much memory to set aside, and no more.
    let expected = file.metadata().map_or(0, |metadata| metadata.len()).min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(expected).map_or(0, |len| len + 1));
    // One byte more than allowed is asked for, so that a file that is too large shows.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(fault())?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|len| len <= limit);
    Ok(if fits { Content::Bytes(bytes) } else { Content::TooLarge })
}

/// Reads a whole file; `None` where there is none.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, FileFault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(FileFault::new(Doing::Reading, path)(cause)),
    }
}

/// Whether there is a file of this path.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether there is a folder of this path.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a folder is empty or absent, hidden files included.
pub fn is_vacant(folder: &Path) -> Result<bool, FileFault> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(cause) => Err(FileFault::new(Doing::Reading, folder)(cause)),
    }
}

/// The nearest folder with a `lotse.yaml`, from `start` upward.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| is_project(folder)).map(Path::to_owned)
}

/// Whether a folder is a project: its `lotse.yaml` holds settings. Whoever calls a role "lotse" has a file of this name
/// that says its `kind`, and the folder it stands in is none.
fn is_project(folder: &Path) -> bool {
    let file = folder.join(PROJECT_FILE);
    file.is_file()
        && fs::read(&file)
            .map_or(true, |text| !text.split(|byte| *byte == b'\n').any(|line| line.starts_with(b"kind:")))
}

/// The patterns of paths that a project leaves out; the error names the first pattern that is none.
///
/// A pattern is relative to the project; `*` stays within a folder, `**` crosses folders, and a folder stands for all
/// that is in it.
pub fn patterns(patterns: &[String]) -> Result<GlobSet, globset::Error> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let pattern = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
        set.add(GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).build()?);
    }
    set.build()
}

/// Finds what a project is made of, sorted by path: each `*.yaml` and `*.yml` but the project's `lotse.yaml`, and each
/// `*.md`, because definitions may keep long texts in Markdown files.
///
/// Left out are hidden files and folders, the project's `templates/`, the folder `output`, folders that are projects
/// themselves, and what `exclude` names. A link to a file is followed where it stays inside the project, a link to a
/// folder never.
pub fn project_files(root: &Path, output: &Path, exclude: &GlobSet) -> Result<Vec<Found>, FileFault> {
    let real_root = fs::canonicalize(root).map_err(FileFault::new(Doing::Reading, root))?;
    let templates = root.join(TEMPLATES);
    let enter = |entry: &walkdir::DirEntry| {
        entry.depth() == 0
            || !(is_hidden(entry)
                || exclude.is_match(relative(root, entry.path()))
                || entry.file_type().is_dir()
                    && (entry.path() == templates || entry.path() == output || is_project(entry.path())))
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(root).into_iter().filter_entry(enter) {
        let entry = entry.map_err(|error| walk_fault(root, error))?;
        let path = entry.path();
        let is_part =
            has_extension(path, &["yaml", "yml", "md"]) && !(entry.depth() == 1 && is_named(path, PROJECT_FILE));
        if is_part && is_own_file(&entry, &real_root) {
            found.push(Found { relative: relative(root, path), path: path.to_owned() });
        }
    }
    found.sort_by(|a, b| a.relative.as_bytes().cmp(b.relative.as_bytes()));
    Ok(found)
}

/// Finds all files below a folder, sorted by path; an absent folder has none. Links are not followed.
pub fn list(folder: &Path) -> Result<Vec<Found>, FileFault> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| walk_fault(folder, error))?;
        if entry.file_type().is_file() {
            found.push(Found { relative: relative(folder, entry.path()), path: entry.path().to_owned() });
        }
    }
    found.sort_by(|a, b| a.relative.as_bytes().cmp(b.relative.as_bytes()));
    Ok(found)
}

/// Writes a file so that it is old or new at every moment, never half. Folders above it are created.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let fault = || FileFault::new(Doing::Writing, path);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fault())?;
    let mut file = new_beside(folder).map_err(fault())?;
    file.write_all(bytes).map_err(fault())?;
    file.persist(path).map_err(|error| fault()(error.error))?;
    Ok(())
}

/// Writes a file unless it has exactly this content already; says whether it wrote.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, FileFault> {
    let same_size = fs::metadata(path).is_ok_and(|known| usize::try_from(known.len()) == Ok(bytes.len()));
    if same_size && fs::read(path).is_ok_and(|known| known == bytes) {
        return Ok(false);
    }
    write(path, bytes)?;
    Ok(true)
}

/// Whether a path stays inside a folder when links are followed, as far as it exists already.
pub fn is_inside(path: &Path, folder: &Path) -> bool {
    let Ok(real_folder) = fs::canonicalize(folder) else { return true };
    let existing = path.ancestors().find_map(|above| fs::canonicalize(above).ok());
    existing.is_some_and(|real| real.starts_with(&real_folder))
}

/// Creates a folder and those above it.
pub fn create_folder(path: &Path) -> Result<(), FileFault> {
    fs::create_dir_all(path).map_err(FileFault::new(Doing::Writing, path))
}

/// Removes a file; an absent one is no failure.
pub fn remove(path: &Path) -> Result<(), FileFault> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(FileFault::new(Doing::Removing, path)(cause)),
        _ => Ok(()),
    }
}

/// Removes the folder where it is empty, and then those above it that became empty, up to but without `until`.
pub fn remove_empty_folders(folder: &Path, until: &Path) {
    let inside = folder.ancestors().take_while(|above| *above != until && above.starts_with(until));
    for above in inside {
        // A folder that is not empty is refused by the system, which is what is wanted.
        if fs::remove_dir(above).is_err() {
            return;
        }
    }
}

/// A new file with the permissions that files usually get; the name is never one of a definition.
fn new_beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".lotse-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
}

fn walk_fault(root: &Path, error: walkdir::Error) -> FileFault {
    let path = error.path().unwrap_or(root).to_owned();
    FileFault { doing: Doing::Reading, path, cause: error.into() }
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_named(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|own| own == name)
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|own| extensions.iter().any(|known| own.eq_ignore_ascii_case(known)))
}

/// Whether the entry is a file of the project, or a link to one.
fn is_own_file(entry: &walkdir::DirEntry, real_root: &Path) -> bool {
    if entry.path_is_symlink() {
        fs::canonicalize(entry.path()).is_ok_and(|real| real.starts_with(real_root) && real.is_file())
    } else {
        entry.file_type().is_file()
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let steps: Vec<_> = inside.components().map(|step| step.as_os_str().to_string_lossy()).collect();
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            write(&folder.path().join(file), b"id: x\n").expect("a temporary folder takes files");
        }
        folder
    }

    fn names(found: Vec<Found>) -> Vec<String> {
        found.into_iter().map(|found| found.relative).collect()
    }

    fn found(root: &Path, exclude: &[&str]) -> Vec<String> {
        let exclude: Vec<String> = exclude.iter().map(|pattern| (*pattern).to_owned()).collect();
        let exclude = patterns(&exclude).expect("the patterns are right");
        names(project_files(root, &root.join("out"), &exclude).expect("the folder can be walked"))
    }

    #[test]
    fn definitions_come_sorted_and_without_what_is_left_out() {
        let folder = folder(&[
            "lotse.yaml",
            "rollen/b.yaml",
            "rollen/B.YML",
            "rollen/a/ä.yaml",
            "rollen-alt.yaml",
            "rollen/notizen.txt",
            "rollen/templates/t.yaml",
            ".git/x.yaml",
            ".gitlab-ci.yml",
            "templates/de/x.yaml",
            "out/public/x.yaml",
            "andere/lotse.yaml",
            "andere/rolle.yaml",
            "archiv/2020/alt.yaml",
            "entwurf-1.yaml",
        ]);
        assert_eq!(
            found(folder.path(), &["archiv/", "./entwurf-*.yaml"]),
            ["rollen-alt.yaml", "rollen/B.YML", "rollen/a/ä.yaml", "rollen/b.yaml", "rollen/templates/t.yaml"]
        );
        assert!(patterns(&["a{".to_owned()]).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_only_to_files_of_the_project() {
        use std::os::unix::fs::symlink;
        let outside = folder(&["geheim.yaml"]);
        let inside = folder(&["lotse.yaml", "a/rolle.yaml", ".quelle/echt.yaml"]);
        let root = inside.path();
        symlink(root, root.join("a/schleife")).expect("links can be made");
        symlink(outside.path().join("geheim.yaml"), root.join("fremd.yaml")).expect("links can be made");
        symlink(root.join(".quelle/echt.yaml"), root.join("verweis.yaml")).expect("links can be made");
        symlink(root.join("fehlt"), root.join("tot.yaml")).expect("links can be made");
        assert_eq!(found(root, &[]), ["a/rolle.yaml", "verweis.yaml"]);
    }

    #[test]
    fn the_project_is_found_upward() {
        let folder = folder(&["p/lotse.yaml", "p/rollen/tief/a.yaml"]);
        assert_eq!(find_root(&folder.path().join("p/rollen/tief")), Some(folder.path().join("p")));
        assert_eq!(find_root(&folder.path().join("q")), find_root(folder.path()));
    }

    #[test]
    fn too_large_is_not_read() {
        let folder = folder(&["a.yaml"]);
        let path = folder.path().join("a.yaml");
        assert_eq!(read(&path, 6).expect("it can be read"), Content::Bytes(b"id: x\n".to_vec()));
        assert_eq!(read(&path, 5).expect("it can be read"), Content::TooLarge);
        let fault = read(&folder.path().join("fehlt"), 5).expect_err("it is not there");
        assert!(fault.message(Language::De).contains("fehlt"), "{fault}");
    }

    #[test]
    fn an_unchanged_file_is_not_written_and_nothing_else_remains() {
        let folder = folder(&[]);
        let path = folder.path().join("neu/tief/a.html");
        assert!(write_if_changed(&path, b"1").expect("it can be written"));
        assert!(!write_if_changed(&path, b"1").expect("it can be written"));
        assert!(write_if_changed(&path, b"2").expect("it can be written"));
        assert_eq!(read_if_there(&path).expect("it can be read"), Some(b"2".to_vec()));
        assert_eq!(names(list(folder.path()).expect("it can be listed")), ["neu/tief/a.html"]);
        remove(&path).expect("it can be removed");
        remove(&path).expect("an absent file is fine");
        remove_empty_folders(&folder.path().join("neu/tief"), folder.path());
        assert!(is_vacant(folder.path()).expect("it can be read"));
    }

    #[test]
    fn a_refused_write_names_the_path_and_keeps_what_was_there() {
        let folder = folder(&["datei", "ordner/darin"]);
        // A file cannot be a folder, whoever asks: this fails for the administrator too.
        let below_file = folder.path().join("datei/a.html");
        let fault = write(&below_file, b"x").expect_err("a file is no folder");
        assert_eq!((fault.doing, fault.path), (Doing::Writing, below_file));
        write(&folder.path().join("ordner"), b"x").expect_err("a folder is no file");
        assert_eq!(names(list(folder.path()).expect("it can be listed")), ["datei", "ordner/darin"]);
    }

    #[cfg(unix)]
    #[test]
    fn written_files_have_the_usual_permissions() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = folder(&["a"]);
        let plain = folder.path().join("b");
        fs::write(&plain, "x").expect("it can be written");
        let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode();
        assert_eq!(mode(&folder.path().join("a")), mode(&plain));
    }
}
