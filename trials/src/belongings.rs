//! S1, the other half: what is another body's is never found. Where an address or a form is refused before anything is
//! looked for, the answer is the one that is given where the other never was.

use crate::crawl::Crawled;
use crate::error::TrialError;
use crate::http::{Connection, Form, Request, Response};
use crate::report::Report;
use crate::routes::{self, Route};
use crate::site;
use std::collections::{BTreeMap, BTreeSet};

/// So many things of each kind are asked for, and so many addresses and forms of each route.
const OF_EACH: usize = 5;

/// What stands on a body's pages that leads to things of its own.
#[derive(Debug)]
pub struct Belongings {
    routes: Vec<Route>,
    /// Requests under their routes: links followed and forms sent, as they stand.
    asked: BTreeMap<usize, Vec<(String, Request)>>,
    /// What stands in the first gap of a route, under what stands before it.
    things: BTreeMap<String, BTreeSet<String>>,
}

impl Belongings {
    /// Those of the pages that were found.
    pub fn of(crawled: &Crawled) -> Self {
        let mut routes = routes::all();
        // A revision is no thing: every body counts its own, and what was done at one is another's own deed.
        routes.retain(|route| route.path.contains('{') && !route.path.contains("{revision}"));
        let mut all = Self {
            routes,
            asked: BTreeMap::new(),
            things: BTreeMap::new(),
        };
        let found = crawled.pages.iter().filter(|page| page.status == 200);
        for page in found {
            all.add("GET", &page.path, || Request::get(&page.path));
            for form in &page.forms {
                let method = form.method.to_uppercase();
                all.add(&method, &form.action, || sent(form));
            }
        }
        all
    }

    /// With one address more, of a link that was given out.
    pub fn add_link(&mut self, path: &str) {
        self.add("GET", path, || Request::get(path));
    }

    fn add(&mut self, method: &str, path: &str, request: impl FnOnce() -> Request) {
        let everything = routes::all();
        let bare = path.split('?').next().unwrap_or(path);
        let exact = everything.iter().any(|route| route.path == bare);
        let fits = |route: &&(usize, &Route)| route.1.method == method && route.1.fits(path);
        let numbered: Vec<_> = self.routes.iter().enumerate().collect();
        let Some((at, route)) = numbered.iter().find(fits).copied().filter(|_| !exact) else {
            return;
        };
        let (before, thing) = split(route, path);
        self.things.entry(before).or_default().insert(thing);
        let asked = self.asked.entry(at).or_default();
        if asked.len() < OF_EACH && !asked.iter().any(|(there, _)| there == path) {
            asked.push((path.to_owned(), request()));
        }
    }

    /// Without what another has too: what comes with Foothold.
    #[must_use]
    pub fn but_for(mut self, others: &Self) -> Self {
        for (before, things) in &mut self.things {
            if let Some(theirs) = others.things.get(before) {
                things.retain(|thing| !theirs.contains(thing));
            }
        }
        let Self {
            routes,
            asked,
            things,
        } = &mut self;
        for (at, requests) in asked {
            requests.retain(|(path, _)| {
                let (before, thing) = split(&routes[*at], path);
                things
                    .get(&before)
                    .is_some_and(|left| left.contains(&thing))
            });
        }
        self
    }

    /// What is asked for: as it stood on the pages, and each thing in the place of each route of its kind.
    fn requests(&self) -> Vec<(String, Request)> {
        let mut all: Vec<_> = self.asked.values().flatten().cloned().collect();
        for route in &self.routes {
            let (before, _) = split(route, &route.path);
            let things = self.things.get(&before).into_iter().flatten();
            for thing in things.take(OF_EACH) {
                let path = route.filled(thing);
                let request = match route.method.as_str() {
                    "GET" => Request::get(&path),
                    _ => Request::post::<&str, &str>(&path, &[]),
                };
                all.push((path, request));
            }
        }
        all
    }

    /// The routes for whose kind nothing was met.
    pub fn missed(&self) -> BTreeSet<&str> {
        let met = |route: &&Route| self.things.contains_key(&split(route, &route.path).0);
        let missed = self.routes.iter().filter(|route| !met(route));
        missed.map(|route| route.path.as_str()).collect()
    }
}

/// What stands before the first gap of a route in a path, and what stands in it.
fn split(route: &Route, path: &str) -> (String, String) {
    let gap = route.path.find('{').unwrap_or(route.path.len());
    let rest = path.get(gap..).unwrap_or_default();
    let thing = rest.split(['/', '?']).next().unwrap_or_default();
    (route.path[..gap].to_owned(), thing.to_owned())
}

fn sent(form: &Form) -> Request {
    match form.method.as_str() {
        "post" => form.request(),
        _ => Request::get(&form.action),
    }
}

/// Asks for all of it by a line of another body's administrator, and by a line of one beside whom the first never was.
///
/// # Errors
/// When a line breaks.
pub fn are_not_found(
    belongings: &Belongings,
    (line, alone): (&Connection, &Connection),
    report: &mut Report,
) -> Result<(), TrialError> {
    let (mut line, mut alone) = (line.clone(), alone.clone());
    let (mut not_there, mut alike) = (0, 0);
    for (path, request) in belongings.requests() {
        let answer = answer_of(&mut line, &path, &request)?;
        // Both are asked everything, so that both have been through the same.
        let where_it_never_was = answer_of(&mut alone, &path, &request)?;
        if answer.status == 404 {
            not_there += 1;
        } else if bare(&answer) == bare(&where_it_never_was) {
            alike += 1;
        } else {
            let (method, status) = (&request.method, answer.status);
            report.fault(format!(
                "{method} {path}, of another body, was answered {status}"
            ));
        }
    }
    report.count("asked for what is another body's: not there", not_there);
    report.count("the same: answered as where it never was", alike);
    Ok(())
}

fn answer_of(line: &mut Connection, path: &str, request: &Request) -> Result<Response, TrialError> {
    // A server may close a line after an answer, and only the next request finds out.
    let answer = line.send(request).or_else(|_| line.send(request));
    answer.map_err(TrialError::line(path))
}

/// What an answer says, without the keys of its forms and without digits: clocks go on.
fn bare(answer: &Response) -> (u16, Option<&str>, String) {
    let mut text = site::without_keys(&answer.text());
    text.retain(|letter| !letter.is_ascii_digit());
    (answer.status, answer.header("location"), text)
}
