//! L8: every page of a very full site, as it is and after somebody answered; and the memory that all of them take.

use crate::error::TrialError;
use crate::http::{Connection, Request};
use crate::numbers::megabytes;
use crate::report::Report;
use crate::routes::{self, Route};
use crate::scratch::Scratch;
use crate::server::{self, Server};
use crate::site;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};
use std::time::Instant;

/// How often each is asked for, as it is.
const TIMES: usize = 20;
/// How often each is asked for after an answer was given.
const TIMES_AFTER: usize = 5;
/// Where somebody answers in between.
const ANSWERED: &str = "/problems/L0001/answer?condition=interest";
/// Where following links begins, so that each kind of page is met.
const BEGIN: [&str; 8] = [
    "/",
    "/problems",
    "/problems/L0001",
    "/problems/L0700",
    "/groundwork",
    "/activity",
    "/past",
    "/table",
];
/// Addresses that a form asks for.
const ASKED: [&str; 9] = [
    "/groundwork?all=true",
    "/groundwork?by=blocker",
    "/health",
    "/past?on-day=1&on-month=1&on-year=2026",
    "/problems?page=100",
    "/problems?search=form",
    "/problems?sort=difference",
    "/problems/L0001/merge?search=form",
    "/problems/like?title=the+form+is+only+on+paper",
];

/// Every page of the large example.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn pages() -> Result<Report, TrialError> {
    let mut report = Report::of("L8 every page of the large example");
    let scratch = Scratch::new()?;
    let database = scratch.database();
    let began = Instant::now();
    let path = database.to_string_lossy();
    server::run(&["demo", "--size", "large", "--database", &path])?;
    let took = began.elapsed().as_secs_f64();
    report.figure("loading it", took, "s", None);
    let server = Server::start(&database)?;
    let mut line = server.connect();
    let (addresses, missed) = addresses(&mut line)?;
    for address in addresses {
        measured(&mut report, &mut line, &address)?;
    }
    let memory = megabytes(server.memory()?);
    report.figure("memory after all", memory, "MB", Some("under 300 MB"));
    report.count(format!("not reached: {}", missed.join(", ")), missed.len());
    Ok(report)
}

/// One address for each kind of page, and another with something asked where there is one; and the kinds that no link leads
/// to here.
fn addresses(line: &mut Connection) -> Result<(Vec<String>, Vec<String>), TrialError> {
    let mut routes = routes::all();
    routes.retain(|route| route.method == "GET");
    let mut found: BTreeMap<(String, bool), String> = BTreeMap::new();
    let mut open: VecDeque<String> = BEGIN.map(str::to_owned).into();
    while let Some(path) = open.pop_front() {
        let page = line.get(&path).map_err(TrialError::line(&path))?;
        if page.status != 200 {
            continue;
        }
        for link in links(&page.text()) {
            let Some(route) = fitting(&routes, &link) else {
                continue;
            };
            let kind = (route.path.clone(), link.contains('?'));
            if let Entry::Vacant(place) = found.entry(kind) {
                place.insert(link.clone());
                open.push_back(link);
            }
        }
    }
    let asked = ASKED.map(str::to_owned);
    let mut all: Vec<String> = found.into_values().chain(asked).collect();
    all.extend(BEGIN.map(str::to_owned));
    all.sort_unstable();
    all.dedup();
    routes.retain(|route| !all.iter().any(|path| leads(&routes::all(), path, route)));
    let missed = routes.into_iter().map(|route| route.path).collect();
    Ok((all, missed))
}

fn leads(all: &[Route], path: &str, to: &Route) -> bool {
    fitting(all, path).is_some_and(|route| route.path == to.path)
}

/// The route of an address: of several the one that names it most exactly.
fn fitting<'a>(routes: &'a [Route], link: &str) -> Option<&'a Route> {
    let fits = routes
        .iter()
        .filter(|route| route.method == "GET" && route.fits(link));
    fits.min_by_key(|route| route.path.matches('{').count())
}

/// Links, and where forms go: a page is often at the same address.
fn links(html: &str) -> Vec<String> {
    let parts = ["href=\"", "action=\""].map(|marker| html.split(marker).skip(1));
    let ends = parts.into_iter().flatten().filter_map(|part| {
        let link = part.split(['"', '#']).next()?;
        link.starts_with('/')
            .then(|| link.replace("&amp;", "&").replace("&#38;", "&"))
    });
    ends.collect()
}

/// How long an address takes, as it is and after an answer.
fn measured(report: &mut Report, line: &mut Connection, address: &str) -> Result<(), TrialError> {
    let mut unchanged = Vec::new();
    for _ in 0..TIMES {
        unchanged.push(took(report, line, address)?);
    }
    let mut after = Vec::new();
    for time in 0..TIMES_AFTER {
        answer(line, if time % 2 == 0 { "no" } else { "yes" })?;
        after.push(took(report, line, address)?);
    }
    for (what, mut times) in [("as it is", unchanged), ("after an answer", after)] {
        times.sort_by(f64::total_cmp);
        let (half, worst) = (times[times.len() / 2], times[times.len() - 1]);
        let bar = Some("under 50 ms");
        report.figure(format!("{address}: {what}, half within"), half, "ms", bar);
        report.figure(format!("{address}: {what}, worst"), worst, "ms", bar);
    }
    Ok(())
}

fn took(report: &mut Report, line: &mut Connection, address: &str) -> Result<f64, TrialError> {
    let began = Instant::now();
    let answer = line
        .send(&Request::get(address))
        .map_err(TrialError::line(address))?;
    let took = began.elapsed().as_secs_f64() * 1_000.0;
    report.must(answer.status < 500, || {
        format!("{address}: answered {}", answer.status)
    });
    Ok(took)
}

/// Somebody says something else about a problem than they did before.
fn answer(line: &mut Connection, reply: &str) -> Result<(), TrialError> {
    let mut form = site::form(line, ANSWERED, "reply")?;
    form.put("reply", reply);
    site::sent(line, &form).map(drop)
}
