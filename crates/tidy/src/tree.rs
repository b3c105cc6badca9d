//! The files of the project, and the rule about what may be one.

use crate::Fault;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file that belongs to the project: its path from the root, and its bytes.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
}

/// Why the project's files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// `git` could not be started.
    #[error("git could not be run, and it says which files belong to the project: {0}")]
    NoGit(std::io::Error),
    /// `git` ran and refused.
    #[error("git ls-files failed: {0}")]
    Git(String),
    /// A file that git names could not be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl Tree {
    /// The project under `root`: what git tracks and what it would add.
    ///
    /// # Errors
    /// When git cannot list the files or one cannot be read.
    pub fn read(root: &Path) -> Result<Self, TreeError> {
        let listed = Command::new("git")
            .current_dir(root)
            .args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .output()
            .map_err(TreeError::NoGit)?;
        if !listed.status.success() {
            return Err(TreeError::Git(
                String::from_utf8_lossy(&listed.stderr).into_owned(),
            ));
        }
        let mut files = BTreeMap::new();
        for path in String::from_utf8_lossy(&listed.stdout).split_terminator('\0') {
            let full = root.join(path);
            // A file that was removed and not yet committed is still listed.
            if full.is_file() {
                let bytes = std::fs::read(&full)
                    .map_err(|source| TreeError::Unreadable { path: full, source })?;
                files.insert(path.to_owned(), bytes);
            }
        }
        Ok(Self { files })
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        }
    }

    /// Whether the project has this file.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether the project has a folder of this name.
    pub(crate) fn has_folder(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.keys().any(|file| file.starts_with(&folder))
    }

    /// The files that are text, with their paths, in order of path.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
    }

    /// The text of one file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(path)?).ok()
    }

    /// The Rust files under any of these folders.
    pub(crate) fn rust(&self, folders: &[&str]) -> impl Iterator<Item = (&str, &str)> {
        self.texts().filter(move |(path, _)| {
            is_a("rs", path) && folders.iter().any(|folder| path.starts_with(folder))
        })
    }
}

/// Whether the file's name ends with a full stop and this.
pub(crate) fn is_a(ending: &str, path: &str) -> bool {
    let found = Path::new(path).extension();
    found.is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Folders that hold what was built or what others wrote.
const NOT_OURS: [&str; 5] = ["node_modules", "dist", "target", "vendor", "third_party"];
/// Endings of files that are built, or that others make.
const BUILT: [&str; 12] = [
    ".css", ".min.js", ".woff", ".woff2", ".ttf", ".otf", ".wasm", ".so", ".sqlite3", ".br", ".gz",
    ".map",
];
/// Larger than anything a person writes by hand.
const MOST_BYTES: usize = 400_000;
/// Where lock files may say that a crate came from; anything else is one machine's own mirror.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Only what we wrote is in the tree: nothing built, nothing of others, nothing of one machine.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, bytes) in &tree.files {
        let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
        if folders.split('/').any(|folder| NOT_OURS.contains(&folder)) {
            faults.push(Fault::new(
                path,
                "lies in a folder for what is built or taken from others: remove it",
            ));
        }
        if BUILT.iter().any(|ending| path.ends_with(ending)) {
            faults.push(Fault::new(
                path,
                "is a kind of file that is built or made by others: keep its source instead",
            ));
        }
        if std::str::from_utf8(bytes).is_err() && !is_our_picture(path) && !is_kept_input(path) {
            faults.push(Fault::new(
                path,
                "is not text; only pictures in docs and inputs of the fuzzers may be other than text",
            ));
        }
        if bytes.len() > MOST_BYTES {
            faults.push(Fault::new(
                path,
                format!("is over {MOST_BYTES} bytes: too large to have been written by hand"),
            ));
        }
    }
    for (path, text) in tree.texts() {
        faults.extend(of_one_machine(path, text));
    }
    faults
}

fn is_our_picture(path: &str) -> bool {
    path.starts_with("docs/") && is_a("png", path)
}

/// An input of the fuzzers may be any bytes: what is no text must be refused too.
fn is_kept_input(path: &str) -> bool {
    path.starts_with("fuzz/corpus/")
}

fn of_one_machine(path: &str, text: &str) -> Vec<Fault> {
    let lock = path.ends_with("Cargo.lock");
    let npm_lock = path.ends_with("package-lock.json");
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let place = || format!("{path}:{number}");
        if ["/root/", "/home/", "/Users/"]
            .iter()
            .any(|home| holds_path(line, home))
        {
            faults.push(Fault::new(place(), "names somebody's home folder"));
        }
        if lock && line.starts_with("source = ") && !line.contains(CRATES_IO) {
            faults.push(Fault::new(
                place(),
                "takes a crate from somewhere other than crates.io",
            ));
        }
        if npm_lock && line.trim_start().starts_with("\"resolved\"") {
            faults.push(Fault::new(place(), "holds the address of a mirror: set omit-lockfile-registry-resolved and install again"));
        }
    }
    faults
}

/// Whether `line` holds a path that begins with `home`, rather than an address that has it inside.
fn holds_path(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + home.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '"' || c == '.')
            && after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    #[test]
    fn what_was_built_or_taken_from_others_is_caught() {
        let tree = Tree::of(&[
            ("e2e/node_modules/a/index.js", ""),
            ("web-assets/site.css", ""),
            ("crates/web/src/lib.rs", "//! Ours.\n"),
            ("docs/where-to-focus.png", ""),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["e2e/node_modules/a/index.js", "web-assets/site.css"]
        );
    }

    #[test]
    fn what_belongs_to_one_machine_is_caught() {
        let home = ["let path = '/ho", "me/someone/data';\n"].concat();
        let tree = Tree::of(&[
            ("a.rs", &home),
            (
                "Cargo.lock",
                "source = \"registry+https://mirror.example/index\"\n",
            ),
            (
                "e2e/package-lock.json",
                "  \"resolved\": \"https://mirror.example/a.tgz\"\n",
            ),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["Cargo.lock:1", "a.rs:1", "e2e/package-lock.json:1"]
        );
    }

    #[test]
    fn what_is_no_text_is_caught_but_for_pictures_in_documents_and_inputs_of_the_fuzzers() {
        let mut tree = Tree::default();
        for path in [
            "logo.bin",
            "docs/where-to-focus.png",
            "fuzz/corpus/files/utf16",
        ] {
            tree.files.insert(path.to_owned(), vec![0xff, 0xfe]);
        }
        assert_eq!(places(&faults(&tree)), ["logo.bin"]);
    }
}
