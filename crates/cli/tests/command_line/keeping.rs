//! `foothold serve`, `import`, `backup`, `restore` and `demo`: what is kept in a database.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use super::support::{Folder, LIST, Ran};

const DATABASE: [&str; 2] = ["--database", "council.sqlite3"];

fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    folder.run(&[arguments, &DATABASE].concat())
}

/// A server on a port of its own, told to stop when the test is over.
struct Server {
    process: Child,
    address: String,
    code: String,
}

impl Server {
    fn start(folder: &Folder) -> Self {
        let arguments = [&["serve", "--listen", "127.0.0.1:0"][..], &DATABASE].concat();
        let mut command = folder.command(&arguments);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(process.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("Foothold is at http://");
        let address = address.unwrap().to_owned();
        let mut said = [String::new(), String::new()];
        for line in &mut said {
            out.read_line(line).unwrap();
        }
        let [_, code] = said;
        let code = code.trim().strip_prefix("The code is ").unwrap();
        let code = code.strip_suffix(". It works once.").unwrap().to_owned();
        Self {
            process,
            address,
            code,
        }
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, "")
    }

    /// Asks with some more headers, each with its end of line.
    fn ask(&self, method: &str, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}Connection: close\r\n\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Asks it to stop, as the machine does; answers its exit code.
    fn stop(mut self) -> Option<i32> {
        let asked = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        assert!(asked.unwrap().success());
        self.process.wait().unwrap().code()
    }
}

#[test]
fn the_address_is_told_once_pages_are_answered_and_a_stop_is_orderly() {
    let folder = Folder::with(&[]);
    assert_eq!(run(&folder, &["demo"]).code, 0);
    let server = Server::start(&folder);
    assert!(server.get("/health").starts_with("HTTP/1.1 200 OK"));
    assert!(server.get("/").contains("location: /sign-in"));
    let first_visit = format!("/first-visit?code={}", server.code);
    assert!(server.get(&first_visit).contains("Come in"));
    assert_eq!(server.stop(), Some(0));
    assert!(
        !folder.names().iter().any(|name| name.ends_with("-wal")),
        "{:?}",
        folder.names()
    );
}

#[test]
fn who_lost_their_way_in_gets_a_link_on_the_machine_while_it_is_served() {
    let folder = Folder::with(&[]);
    run(&folder, &["demo"]);
    let server = Server::start(&folder);
    let nobody = run(&folder, &["sign-in-link", "Nobody"]);
    assert_eq!(nobody.code, 1, "{}", nobody.err);
    let home = format!("http://{}", server.address);
    let ran = run(
        &folder,
        &["sign-in-link", "Facilitator", "--address", &home],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let link = ran.out.trim().strip_prefix(&home).unwrap();
    assert!(server.get(link).contains("This link lets you in as"));
    let own = "Sec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n";
    let came = server.ask("POST", link, own);
    let (_, cookie) = came.split_once("set-cookie: ").expect(&came);
    let cookie = format!("Cookie: {}\r\n", cookie.split(';').next().unwrap());
    let activity = server.ask("GET", "/activity", &cookie);
    assert!(
        activity.contains("on the machine that Foothold runs on"),
        "{activity}"
    );
    let again = server.ask("POST", link, own);
    assert!(again.starts_with("HTTP/1.1 404"), "it works once: {again}");
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn a_link_is_made_while_nothing_is_served_and_only_where_there_is_a_database() {
    let folder = Folder::with(&[]);
    let early = run(&folder, &["sign-in-link", "Facilitator"]);
    assert_eq!((early.code, early.out.as_str()), (1, ""), "{}", early.err);
    assert!(folder.names().is_empty(), "no database is made by asking");
    run(&folder, &["demo"]);
    let ran = run(&folder, &["sign-in-link", "Facilitator"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("http://127.0.0.1:8080/sign-in/link/"));
    let server = Server::start(&folder);
    let link = ran
        .out
        .trim()
        .strip_prefix("http://127.0.0.1:8080")
        .unwrap();
    assert!(server.get(link).contains("This link lets you in as"));
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn others_reach_it_only_once_somebody_can_sign_in() {
    let folder = Folder::with(&[]);
    let ran = run(&folder, &["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("with --address"), "{}", ran.err);
    let address = ["--address", "https://foothold.example.org"];
    let ran = run(
        &folder,
        &[&["serve", "--listen", "0.0.0.0:0"][..], &address].concat(),
    );
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("no administrator can sign in yet"),
        "{}",
        ran.err
    );
    assert_eq!(run(&folder, &["serve", "--listen", "somewhere"]).code, 2);
}

#[test]
fn a_backup_is_taken_while_it_is_served_and_becomes_a_database_again() {
    let folder = Folder::with(&[]);
    run(&folder, &["demo"]);
    let server = Server::start(&folder);
    let backup = run(&folder, &["backup", "copy.sqlite3"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    let again = run(&folder, &["backup", "copy.sqlite3"]);
    assert_eq!(again.code, 1, "a file that is there is never overwritten");
    let second = run(&folder, &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, 3);
    assert!(
        second.err.contains("in use by another Foothold"),
        "{}",
        second.err
    );
    assert_eq!(server.stop(), Some(0));
    let over = run(&folder, &["restore", "copy.sqlite3"]);
    assert_eq!(over.code, 1, "nor is a database");
    let restored = folder.run(&["restore", "copy.sqlite3", "--database", "new.sqlite3"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let rows = |text: &str| {
        text.split("all ")
            .nth(1)
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(rows(&restored.err), rows(&backup.err));
}

#[test]
fn a_list_is_imported_and_what_is_there_stays() {
    let teams = "team,room\nHousing,2\n";
    let folder = Folder::with(&[
        ("list.csv", LIST),
        ("teams.csv", teams),
        ("groups.csv", "group\nDeaf people\n"),
    ]);
    let early = run(&folder, &["import", "list.csv"]);
    assert_eq!(early.code, 1);
    assert!(
        early.err.contains("No organisation is set up here yet."),
        "{}",
        early.err
    );
    run(&folder, &["demo"]);
    let ran = run(
        &folder,
        &[
            "import",
            "list.csv",
            "--teams",
            "teams.csv",
            "--groups",
            "groups.csv",
        ],
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        ran.out,
        "New problems and opportunities: 3\nAnswers: 8\nNew teams: 1\nNew groups: 2\n"
    );
    let again = run(&folder, &["import", "list.csv"]);
    assert_eq!(again.out, "On the list already, left as they are: 3\n");
    assert_eq!(run(&folder, &["import"]).code, 2, "something must be named");
}

#[test]
fn a_file_with_faults_changes_nothing() {
    let folder = Folder::with(&[("list.csv", "title,harm\nA,1\n,9\n")]);
    run(&folder, &["demo"]);
    let ran = run(&folder, &["import", "list.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.contains("Row 3, title") && ran.err.contains("Row 3, harm"),
        "{}",
        ran.err
    );
    let sound = Folder::with(&[("list.csv", "title,harm\nA,1\n")]);
    run(&sound, &["demo"]);
    assert_eq!(
        run(&sound, &["import", "list.csv"]).out,
        "New problems and opportunities: 1\n"
    );
}

#[test]
fn the_example_needs_an_empty_database() {
    let folder = Folder::with(&[]);
    assert_eq!(run(&folder, &["demo", "--size", "large"]).code, 0);
    let again = run(&folder, &["demo"]);
    assert_eq!(again.code, 1);
    assert!(
        again.err.contains("needs an empty database"),
        "{}",
        again.err
    );
}

#[test]
fn a_folder_that_is_not_there_is_said_plainly() {
    let folder = Folder::with(&[]);
    let ran = folder.run(&["demo", "--database", "nowhere/council.sqlite3"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("nowhere/council.sqlite3"), "{}", ran.err);
}
