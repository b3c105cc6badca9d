//! Files that are far too large or far too deep, given to the command line: refused by place, never a crash.

use crate::error::TrialError;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server;
use std::process::Output;

/// Refused, with what was wrong on stderr.
const REFUSED: i32 = 1;

/// A file, the command it is given to, and what the refusal must name.
struct Given {
    what: &'static str,
    command: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
    names: &'static str,
}

/// Gives each file to its command.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn files() -> Result<Report, TrialError> {
    let mut report = Report::of("B2 files far too large");
    let scratch = Scratch::new()?;
    for given in all() {
        let file = scratch.write(given.name, &given.bytes)?;
        let output = server::run_to_any_end(&[given.command, &file.to_string_lossy()])?;
        judge(given.what, &output, given.names, &mut report);
    }
    Ok(report)
}

/// Whether a command refused in words that name the place.
pub fn judge(what: &str, output: &Output, names: &str, report: &mut Report) {
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let said = String::from_utf8_lossy(&said);
    report.must(output.status.code() == Some(REFUSED), || {
        format!("{what}: ended with {} instead of 1", output.status)
    });
    report.must(said.contains(names), || {
        format!("{what}: the refusal does not name {names}")
    });
    report.must(!said.contains("panicked"), || format!("{what}: a panic"));
}

fn all() -> Vec<Given> {
    let rows =
        |rows: usize, row: &str| [b"title\n".to_vec(), row.repeat(rows).into_bytes()].concat();
    let csv = |what, bytes, names| Given {
        what,
        command: "check",
        name: "given.csv",
        bytes,
        names,
    };
    let json = |what, bytes| Given {
        what,
        command: "verify",
        name: "given.json",
        bytes,
        names: "not a record",
    };
    vec![
        csv("no bytes at all", Vec::new(), "given.csv"),
        csv("200,001 rows", rows(200_001, "a\n"), "200,000"),
        csv("a cell of 1 MB", rows(1, &"a".repeat(1_024 * 1_024)), "2"),
        csv(
            "1,001 columns, a million cells",
            rows(1_000, &format!("{}\n", "a,".repeat(1_000))),
            "2",
        ),
        csv("a quote that never closes", rows(1, "\"a"), "2"),
        csv("NUL", rows(1, "a\0b\n"), "2"),
        json("JSON 20,000 deep", b"[".repeat(20_000)),
        json("objects 20,000 deep", b"{\"format\":".repeat(20_000)),
        json("no JSON", b"\xff\xfe\0\0".to_vec()),
    ]
}
