//! B4: forged, altered, shortened and replayed cookies and links, forms of other sites, bad encodings, huge heads and tricks with
//! paths. Nobody is let in, nothing is shown, the server never fails, and its memory stays as it was.

mod heads;
mod secrets;

use crate::error::TrialError;
use crate::http::{Connection, Request, Response};
use crate::numbers::{Numbers, megabytes};
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::{routes, site, ways_in};

/// How many requests are made at least.
const REQUESTS: usize = 10_000;

/// More than this must not stay in memory.
const MOST_MEMORY: u64 = 16 * 1024 * 1024;

/// What only those who are signed in may see: on no page that is open.
pub const INSIDE: &str = "Only for those inside: 7719";

/// One thing that somebody with bad intent sends.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// What it is, for the report.
    pub what: String,
    /// What goes over the line.
    pub sent: Sent,
    /// What must come of it.
    pub must: Must,
}

/// What goes over the line.
#[derive(Debug, Clone)]
pub enum Sent {
    /// A request.
    Request(Request),
    /// Bytes that need not be one.
    Bytes(Vec<u8>),
}

/// What must come of an attempt, beside that the server does not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Must {
    /// Nobody is let in, and nothing of the inside is shown.
    StayOut,
    /// The same, and one is told that there is nothing here (400 to 429).
    FindNothing,
    /// It is refused as another site's (403).
    BeForbidden,
}

/// What real people hold, to be altered, shortened, and sent again.
#[derive(Debug)]
pub struct Held {
    /// The cookie of a session that goes on.
    pub session: String,
    /// The cookie of one that was ended by signing out.
    pub ended: String,
    /// Links that were used.
    pub used: Vec<String>,
    /// Links that let somebody in or show something.
    pub open: Vec<String>,
}

/// Makes ten thousand of them over the example, and looks at what it did to the server.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run() -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let database = scratch.database();
    server::run(&["demo", "--database", &database.to_string_lossy()])?;
    let mut server = Server::start_by(ways_in::behind_a_proxy()?, &database)?;
    let held = held(&server)?;
    let line = server.stranger();
    let mut report = Report::of("B4 forged");
    let mut numbers = Numbers::from(4);
    let (mut made, mut before) = (0, None);
    while made < REQUESTS {
        for attempt in all(&held, &mut numbers) {
            tried(&line, &attempt, &mut report);
            made += 1;
        }
        // What a first request of each kind takes for good is not what we look for.
        before.get_or_insert(server.memory()?);
    }
    let (before, after) = (before.unwrap_or_default(), server.memory()?);
    let more = after.saturating_sub(before);
    report.must(more < MOST_MEMORY, || {
        format!("{more} bytes of memory stayed")
    });
    report.count("requests", made);
    report.figure(
        "memory after the first of each",
        megabytes(before),
        "MB",
        None,
    );
    report.figure(
        "memory after the last",
        megabytes(after),
        "MB",
        Some("under 16 MB more"),
    );
    report.must(server.is_running(), || "the server has ended".to_owned());
    for line in server.wrong_in_its_log() {
        report.fault(line);
    }
    let inside = server.page("/problems?search=7719")?.text();
    report.must(inside.contains(INSIDE), || {
        "what must not be seen is nowhere to be seen".to_owned()
    });
    Ok(report)
}

/// Gives out links, uses one, signs somebody out.
fn held(server: &Server) -> Result<Held, TrialError> {
    let mut line = server.connect();
    let mut new = site::form(&mut line, "/problems/new", "title")?;
    new.put("title", INSIDE);
    new.put("sure", "yes");
    site::sent(&mut line, &new)?;
    let mut open = ways_in::given_out(server)?;
    // The last is where a spreadsheet is brought in, for which one must be signed in.
    open.pop();
    let used = vec![open.remove(0), open.remove(0)];
    let mut cookies = Vec::new();
    for link in &used {
        let line = ways_in::in_by(server, link)?;
        cookies.push(line.cookie().unwrap_or_default().to_owned());
    }
    let ended = cookies.pop().unwrap_or_default();
    let out = Request::post::<&str, &str>("/sign-out", &[]).with("Cookie", &ended);
    let answer = server.stranger().send(&out);
    site::taken("/sign-out", &answer.map_err(TrialError::line("/sign-out"))?)?;
    Ok(Held {
        session: cookies.pop().unwrap_or_default(),
        ended,
        used,
        open,
    })
}

/// One of each kind, altered by other numbers each time.
fn all(held: &Held, numbers: &mut Numbers) -> Vec<Attempt> {
    let mut all = secrets::cookies(held, numbers);
    all.extend(secrets::links(held, numbers));
    all.extend(heads::paths());
    all.extend(heads::heads());
    all.extend(heads::broken());
    all.extend(of_another_site(held, numbers));
    all
}

/// Every form, sent by a page of another site with the browser of somebody who is signed in.
fn of_another_site(held: &Held, numbers: &mut Numbers) -> Vec<Attempt> {
    const WAYS: [(&str, &str); 4] = [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "https://elsewhere.example"),
        ("Origin", "null"),
    ];
    let mut routes = routes::all();
    routes.retain(|route| route.method == "POST");
    let sent = routes.iter().map(|route| {
        let way = usize::try_from(numbers.between(0, 3)).unwrap_or_default();
        let (name, value) = WAYS[way];
        let path = route.filled("1");
        let request = Request::post(&path, &[("title", "x"), ("name", "x")])
            .with("Cookie", &held.session)
            .with(name, value);
        Attempt {
            what: format!("POST {path} with {name}: {value}"),
            sent: Sent::Request(request),
            must: Must::BeForbidden,
        }
    });
    sent.collect()
}

/// Sends one, and judges what comes of it.
pub fn tried(line: &Connection, attempt: &Attempt, report: &mut Report) {
    let what = &attempt.what;
    let mut line = line.clone();
    let answer = match &attempt.sent {
        Sent::Request(request) => {
            let request = ways_in::from_somewhere(request.clone());
            line.send(&request)
        }
        Sent::Bytes(bytes) => line.send_bytes(bytes),
    };
    match answer {
        Ok(answer) => judge(attempt, &answer, report),
        // Hanging up on what is no request is a refusal too, so long as the next one is answered.
        Err(error) => {
            let still = matches!(attempt.sent, Sent::Bytes(_)) && line.get("/help").is_ok();
            report.must(still, || format!("{what}: no answer: {error}"));
        }
    }
}

/// Whether what came of one is what must.
pub fn judge(attempt: &Attempt, answer: &Response, report: &mut Report) {
    let (what, status) = (&attempt.what, answer.status);
    report.must(status < 500, || format!("{what}: answered {status}"));
    let let_in = answer
        .header("set-cookie")
        .is_some_and(|cookie| cookie.starts_with("foothold=") && !cookie.starts_with("foothold=;"));
    report.must(!let_in, || format!("{what}: let somebody in"));
    report.must(!answer.text().contains(INSIDE), || {
        format!("{what}: showed what is inside")
    });
    let as_it_must = match attempt.must {
        Must::StayOut => true,
        Must::FindNothing => (400..430).contains(&status),
        Must::BeForbidden => status == 403,
    };
    report.must(as_it_must, || format!("{what}: answered {status}"));
}
