//! One PostgreSQL server for a test run, and a database of its own in it for each test.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use store::Location;

const SCRIPT: &str = include_str!("server.sh");

/// The server of this test run.
struct Server {
    programs: PathBuf,
    socket: String,
    databases: AtomicU32,
    /// The server ends when the other end of its standard input does: with this process.
    _running: Child,
}

/// A new, empty database, or none where PostgreSQL is not installed. Then it says so; in CI that is a failure.
///
/// # Panics
/// Where PostgreSQL is there and does not work, or is missing in CI.
pub(crate) fn new_database() -> Option<Location> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    let Some(server) = SERVER.get_or_init(|| programs().map(start)) else {
        assert!(
            std::env::var_os("CI").is_none(),
            "PostgreSQL is not installed, and in CI it must be"
        );
        // Past the test harness, which shows nothing of tests that pass.
        let said = writeln!(
            std::io::stderr(),
            "LEFT OUT: PostgreSQL is not installed (on Debian: apt install postgresql)"
        );
        said.expect("standard error is open");
        return None;
    };
    let name = format!(
        "scratch{}",
        server.databases.fetch_add(1, Ordering::Relaxed)
    );
    let made = Command::new(server.programs.join("psql"))
        .args([
            "--host",
            &server.socket,
            "--username",
            "foothold",
            "--dbname",
            "postgres",
        ])
        .args([
            "--no-psqlrc",
            "--quiet",
            "--command",
            &format!("CREATE DATABASE {name}"),
        ])
        .status();
    assert!(
        made.is_ok_and(|status| status.success()),
        "a scratch database could not be made"
    );
    let host = server.socket.replace('/', "%2F");
    Some(Location::Server(format!(
        "postgres://foothold@{host}/{name}"
    )))
}

/// Where the newest PostgreSQL's programs are.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let newest = versions
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .max()?;
    let folder = Path::new("/usr/lib/postgresql")
        .join(newest.to_string())
        .join("bin");
    folder.join("initdb").exists().then_some(folder)
}

fn start(programs: PathBuf) -> Server {
    let mut command = if is_root() {
        // The server refuses to run as root: it runs as the user that came with it.
        let mut command = Command::new("setpriv");
        command.args([
            "--reuid=postgres",
            "--regid=postgres",
            "--clear-groups",
            "sh",
        ]);
        command
    } else {
        Command::new("sh")
    };
    command
        .arg("-c")
        .arg(SCRIPT)
        .arg("sh")
        .arg(&programs)
        .current_dir("/");
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a shell runs");
    let mut socket = String::new();
    BufReader::new(running.stdout.take().expect("its output is ours"))
        .read_line(&mut socket)
        .expect("it says where it is");
    assert!(
        !socket.trim().is_empty(),
        "the PostgreSQL server did not start: see above"
    );
    Server {
        programs,
        socket: socket.trim().to_owned(),
        databases: AtomicU32::new(0),
        _running: running,
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("`id` runs");
    id.stdout.starts_with(b"0\n")
}
