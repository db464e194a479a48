//! Calls of the program, in a folder of their own and without the surroundings of whoever runs the tests.

#![expect(clippy::disallowed_methods, reason = "tests make their own folders and files")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A call that is being put together.
pub(crate) struct Lotse {
    command: Command,
    folder: tempfile::TempDir,
}

/// What a call left behind.
pub(crate) struct Outcome {
    /// The exit code.
    pub(crate) code: i32,
    /// What stands on standard output.
    pub(crate) stdout: String,
    /// What stands on standard error.
    pub(crate) stderr: String,
    folder: tempfile::TempDir,
}

impl Lotse {
    /// A call in an empty folder, with an empty environment.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
        command.env_clear().current_dir(folder.path()).stdin(Stdio::null());
        Lotse { command, folder }
    }

    /// Adds an argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// Adds arguments that contain no spaces: `args("validate --format json")`.
    pub(crate) fn args(mut self, line: &str) -> Self {
        self.command.args(line.split_whitespace());
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Puts a file into the folder of the call.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
        std::fs::write(path, content).expect("files can be written");
        self
    }

    /// Calls from a folder inside the folder of the call.
    pub(crate) fn within(mut self, path: &str) -> Self {
        self.command.current_dir(self.folder.path().join(path));
        self
    }

    /// Runs the call.
    pub(crate) fn run(mut self) -> Outcome {
        let output = self.command.output().expect("the program starts");
        Outcome {
            code: output.status.code().expect("the program ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
            folder: self.folder,
        }
    }

    /// Runs the call with a reader that goes away at once; gives exit code and standard error.
    pub(crate) fn run_unread(mut self) -> (i32, String) {
        let mut child = self.command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        (
            output.status.code().expect("the program ends by itself"),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    }
}

impl Outcome {
    /// Insists on an exit code; shows everything where it is another.
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// The standard output as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in:\n{}", self.stdout))
    }

    /// The folder of the call.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder of the call.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    /// The text of a file in the folder of the call.
    pub(crate) fn read(&self, path: &str) -> String {
        let path = self.path(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Another call in the same folder.
    pub(crate) fn then(self) -> Lotse {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
        command.env_clear().current_dir(self.folder.path()).stdin(Stdio::null());
        Lotse { command, folder: self.folder }
    }
}
