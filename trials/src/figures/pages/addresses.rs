//! One address for each kind of page, found by following links as a person would.

use crate::crawl::Page;
use crate::error::TrialError;
use crate::http::Connection;
use crate::routes::{self, Route};
use crate::site;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Where following links begins, so that each kind of page is met.
const BEGIN: [&str; 10] = [
    "/",
    "/exemplars",
    "/import",
    "/problems",
    "/problems/L0001",
    "/problems/L0700",
    "/groundwork?all=true",
    "/activity",
    "/past",
    "/table",
];
/// Addresses that a form asks for.
const ASKED: [&str; 12] = [
    "/groundwork?all=true",
    "/groundwork?by=blocker",
    "/health",
    "/organisation.css",
    "/past?on-day=1&on-month=1&on-year=2026",
    "/past?on-day=16&on-month=10&on-year=2026",
    "/past?on-day=1&on-month=11&on-year=2026",
    "/problems?page=100",
    "/problems?search=form",
    "/problems?sort=difference",
    "/problems/L0001/merge?search=form",
    "/problems/like?title=the+form+is+only+on+paper",
];
/// So many of each kind are looked at for links: what one of them cannot do (be removed, be begun) another can.
const LOOKED_AT: usize = 100;

/// Addresses to measure, and the routes that they belong to.
pub(super) struct Addresses {
    routes: Vec<Route>,
    found: BTreeMap<Kind, String>,
}

/// The path of a route, and whether something is asked beside it.
type Kind = (String, bool);

impl Addresses {
    /// Those that are met on the way through the site.
    pub(super) fn of(line: &mut Connection) -> Result<Self, TrialError> {
        let mut routes = routes::all();
        routes.retain(|route| route.method == "GET");
        let mut addresses = Self {
            routes,
            found: BTreeMap::new(),
        };
        for list in ["/services", "/teams", "/groups"] {
            add_unused(line, list)?;
        }
        addresses.follow(line, BEGIN.map(str::to_owned).into())?;
        Ok(addresses)
    }

    /// Follows links, so many of each kind of page, and takes the first of each that is there.
    fn follow(
        &mut self,
        line: &mut Connection,
        mut open: VecDeque<String>,
    ) -> Result<(), TrialError> {
        let mut seen: BTreeSet<String> = open.iter().cloned().collect();
        let mut looked_at: BTreeMap<Kind, usize> = BTreeMap::new();
        while let Some(path) = open.pop_front() {
            let answer = line.get(&path).map_err(TrialError::line(&path))?;
            if answer.status != 200 {
                continue;
            }
            let page = Page::read(path, answer.status, answer.text());
            // A page is often where its form goes.
            let forms = page.forms.into_iter().map(|form| form.action);
            for link in page.links.into_iter().chain(forms) {
                let Some(kind) = self.kind(&link) else {
                    continue;
                };
                let count = looked_at.entry(kind).or_default();
                if *count < LOOKED_AT && seen.insert(link.clone()) {
                    *count += 1;
                    open.push_back(link);
                }
            }
            if let Some(kind) = self.kind(&page.path) {
                self.found.entry(kind).or_insert(page.path);
            }
        }
        Ok(())
    }

    /// Takes one more.
    pub(super) fn add(&mut self, address: &str) {
        if let Some(kind) = self.kind(address) {
            self.found.insert(kind, address.to_owned());
        }
    }

    /// All of them, each once.
    pub(super) fn all(&self) -> BTreeSet<String> {
        let fixed = BEGIN.into_iter().chain(ASKED).map(str::to_owned);
        self.found.values().cloned().chain(fixed).collect()
    }

    /// The routes that none of them belongs to.
    pub(super) fn missed(&self) -> Vec<String> {
        let all = self.all();
        let met: BTreeSet<_> = all.iter().filter_map(|path| self.kind(path)).collect();
        let paths = self.routes.iter().map(|route| route.path.clone());
        paths
            .filter(|path| !met.iter().any(|(kind, _)| kind == path))
            .collect()
    }

    /// The kind of an address: of several routes the one that names it most exactly.
    fn kind(&self, link: &str) -> Option<Kind> {
        let fits = self.routes.iter().filter(|route| route.fits(link));
        let route = fits.min_by_key(|route| route.path.matches('{').count())?;
        Some((route.path.clone(), link.contains('?')))
    }
}

/// Adds something that nothing uses: it can be removed, and so has that page too.
fn add_unused(line: &mut Connection, list: &str) -> Result<(), TrialError> {
    let mut form = site::form(line, list, "name")?;
    form.put("name", "Used by nothing");
    site::sent(line, &form).map(drop)
}
