//! B2: what is far too large is refused before it is read, and takes no memory that stays.

mod files;
mod workbooks;

pub use files::{files, judge};
pub use workbooks::{judge as judge_workbook, workbooks};

use crate::http::{Connection, Request};
use crate::numbers::megabytes;
use crate::report::Report;

/// What is tried.
pub struct Target<'a> {
    /// A line to it, of whoever may go everywhere.
    pub line: &'a Connection,
    /// Memory that it holds now, in bytes.
    pub memory: &'a dyn Fn() -> u64,
}

/// More than this must not stay in memory.
const MOST_MEMORY: u64 = 10 * 1024 * 1024;
const MEGABYTE: usize = 1024 * 1024;
/// Each is sent this often, so that what stays adds up.
const TIMES: usize = 5;

/// Sends what is too large, and looks at what stays.
pub fn run(target: &Target) -> Report {
    let mut report = Report::of("B2 limits");
    // What a first request of each kind takes for good is not what we look for.
    for request in requests() {
        refused(target, &request, &mut report);
    }
    let before = (target.memory)();
    for _ in 0..TIMES {
        for request in requests() {
            refused(target, &request, &mut report);
        }
    }
    let more = (target.memory)().saturating_sub(before);
    report.must(more < MOST_MEMORY, || {
        format!("{more} bytes of memory stayed")
    });
    report.figure(
        "memory that stayed",
        megabytes(more),
        "MB",
        Some("under 10 MB"),
    );
    report
}

/// What is sent, with its name, and the statuses that are right for it.
struct TooLarge {
    what: &'static str,
    request: Request,
    right: &'static [u16],
}

fn requests() -> Vec<TooLarge> {
    let form =
        |body: Vec<u8>| Request::body("/problems/new", "application/x-www-form-urlencoded", body);
    vec![
        TooLarge {
            what: "a body of 5 MB",
            request: form([b"title=".to_vec(), b"a".repeat(5 * MEGABYTE)].concat()),
            right: &[413],
        },
        TooLarge {
            what: "10,000 fields",
            request: form(b"title=a&".repeat(10_000)),
            right: &[400, 413, 422],
        },
        TooLarge {
            what: "JSON 20,000 deep",
            request: Request::body("/problems/new", "application/json", b"[".repeat(20_000)),
            right: &[400, 415, 422],
        },
        TooLarge {
            what: "an address of 64 kB",
            request: Request::get(&format!("/problems?search={}", "a".repeat(64 * 1024))),
            right: &[400, 414, 431],
        },
        TooLarge {
            what: "a header of 64 kB",
            request: Request::get("/problems").with("X-Long", &"a".repeat(64 * 1024)),
            right: &[400, 431],
        },
        TooLarge {
            what: "300 headers",
            request: (0..300).fold(Request::get("/problems"), |request, n| {
                request.with(&format!("X-{n}"), "a")
            }),
            right: &[400, 431],
        },
        TooLarge {
            what: "a packed body",
            request: form(packed()).with("Content-Encoding", "gzip"),
            right: &[400, 413, 415, 422],
        },
    ]
}

/// The first bytes of a gzip stream: nothing here unpacks what a browser sends, so that no small body can become a large one.
fn packed() -> Vec<u8> {
    [
        b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(),
        &b"\xed\xc1\x01".repeat(1_000),
    ]
    .concat()
}

fn refused(target: &Target, too_large: &TooLarge, report: &mut Report) {
    let TooLarge {
        what,
        request,
        right,
    } = too_large;
    if let Ok(answer) = target.line.clone().send(request) {
        report.must(right.contains(&answer.status), || {
            format!("{what}: answered {}, not one of {right:?}", answer.status)
        });
    } else {
        // Hanging up in the middle of a body that is too large is a refusal too, so long as the next one is answered.
        let still = target.line.clone().get("/problems").is_ok();
        report.must(still, || {
            format!("{what}: no answer, and none to the next request")
        });
    }
}
