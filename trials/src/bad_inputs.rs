//! B1: rubbish in every field of every route. The server refuses it in words, and never fails, hangs or ends.

use crate::crawl::Crawled;
use crate::error::TrialError;
use crate::http::{Connection, Form, Request, Response, selector};
use crate::report::Report;
use crate::routes::{self, Route};
use crate::server::Server;
use scraper::Html;
use std::time::{Duration, Instant};

/// What no field should take, or must take as mere text. Each with a name for the report.
fn rubbish() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("nothing", Vec::new()),
        ("no UTF-8", b"\xff\xfe\xc3".to_vec()),
        ("half of a surrogate pair", b"\xed\xa0\x80".to_vec()),
        ("NUL", b"a\0b".to_vec()),
        ("a terminal's escape", b"\x1b[2J".to_vec()),
        (
            "markup",
            b"\"'><script>alert(1)</script><img src=x onerror=alert(1)>".to_vec(),
        ),
        ("SQL", b"'); DROP TABLE candidate; --".to_vec()),
        (
            "a template",
            b"{{ 7 * 7 }}{% include \"/etc/passwd\" %}".to_vec(),
        ),
        ("a path", b"../../../../etc/passwd".to_vec()),
        ("a formula", b"=HYPERLINK(\"x\")".to_vec()),
        ("deep JSON", b"[".repeat(20_000)),
        ("no number", b"seven".to_vec()),
        ("less than nothing", b"-1".to_vec()),
        ("more than fits", b"99999999999999999999999999".to_vec()),
        ("a number that grows", b"1e999999999".to_vec()),
        ("no date", b"2026-02-31".to_vec()),
        (
            "no such thing",
            b"01900000-0000-7000-8000-00000000dead".to_vec(),
        ),
        ("written backwards", "\u{202e}txt.exe".as_bytes().to_vec()),
        (
            "marks on marks",
            format!("a{}", "\u{301}".repeat(10_000)).into_bytes(),
        ),
        ("a long line", b"a".repeat(300_000)),
    ]
}

/// How much of one figure is told as the slowest answer.
const SLOWEST_BAR: &str = "at most 50 ms";

/// What is tried.
#[derive(Debug)]
pub struct Target<'a> {
    /// A line to the site, of whoever may go everywhere.
    pub line: &'a Connection,
    /// Every way into it.
    pub routes: &'a [Route],
    /// For each route a form that would be taken, where there is one.
    pub forms: &'a [Option<Form>],
}

/// The same over a running site, with the routes that the web crate names.
///
/// # Errors
/// When the site's forms cannot be read.
pub fn over(server: &Server) -> Result<Report, TrialError> {
    // Signing out would leave nobody to try the others.
    let mut routes = routes::all();
    routes.retain(|route| route.path != "/sign-out");
    let crawled = Crawled::site(server)?;
    let forms: Vec<Option<Form>> = routes
        .iter()
        .map(|route| route.form(&crawled).cloned())
        .collect();
    let mut report = run(&Target {
        line: &server.connect(),
        routes: &routes,
        forms: &forms,
    });
    go_somewhere(&crawled, &routes::all(), &mut report);
    Ok(report)
}

/// Every form of the site goes to a route that the web crate names, so that no form leads into nothing.
pub fn go_somewhere(crawled: &Crawled, routes: &[Route], report: &mut Report) {
    for (page, form) in crawled.forms() {
        let goes = routes.iter().any(|route| {
            route.method.eq_ignore_ascii_case(&form.method) && route.fits(&form.action)
        });
        report.must(goes, || {
            format!(
                "{}: a form goes to {} {}, and no route is there",
                page.path, form.method, form.action
            )
        });
    }
}

/// Puts rubbish in every field of every route, one at a time, beside what a browser would send.
pub fn run(target: &Target) -> Report {
    let mut report = Report::of("B1 bad inputs for every route and field");
    let mut tried = Tried {
        line: target.line.clone(),
        slowest: Duration::ZERO,
        count: 0,
    };
    for (route, form) in target.routes.iter().zip(target.forms) {
        for (name, rubbish) in rubbish() {
            tried.path(route, name, &rubbish, &mut report);
            for field in fields(route, form.as_ref()) {
                tried.field(route, form.as_ref(), &field, (name, &rubbish), &mut report);
            }
        }
        tried.body(route, form.as_ref(), &mut report);
    }
    report.count("routes", target.routes.len());
    report.count("requests", tried.count);
    report.figure(
        "slowest answer",
        tried.slowest.as_secs_f64() * 1_000.0,
        "ms",
        Some(SLOWEST_BAR),
    );
    report
}

/// The fields that the route names, and those that its form shows beside them.
fn fields(route: &Route, form: Option<&Form>) -> Vec<String> {
    let mut fields = route.fields.clone();
    for name in form.iter().flat_map(|form| &form.names) {
        if !fields.contains(name) {
            fields.push(name.clone());
        }
    }
    fields
}

struct Tried {
    line: Connection,
    slowest: Duration,
    count: usize,
}

impl Tried {
    /// Rubbish in the path itself.
    fn path(&mut self, route: &Route, name: &str, rubbish: &[u8], report: &mut Report) {
        if !route.path.contains('{') || rubbish.len() > 10_000 || rubbish.is_empty() {
            return;
        }
        let encoded = crate::http::encode(&[(b"".as_slice(), rubbish)]);
        let path = route.filled(&String::from_utf8_lossy(&encoded[1..]));
        let request = Request {
            method: route.method.clone(),
            ..Request::post::<&str, &str>(&path, &[])
        };
        self.send(
            &request,
            &format!("{} {} with {name} in its path", route.method, route.path),
            report,
        );
    }

    /// Rubbish in one field, the others as a browser would send them.
    fn field(
        &mut self,
        route: &Route,
        form: Option<&Form>,
        field: &str,
        (name, rubbish): (&str, &[u8]),
        report: &mut Report,
    ) {
        let mut fields: Vec<(Vec<u8>, Vec<u8>)> = form
            .iter()
            .flat_map(|form| &form.fields)
            .filter(|(other, _)| other != field)
            .map(|(name, value)| (name.clone().into_bytes(), value.clone().into_bytes()))
            .collect();
        fields.push((field.as_bytes().to_vec(), rubbish.to_vec()));
        let path = form.map_or_else(|| route.filled("1"), |form| form.action.clone());
        let what = format!("{} {} with {name} in {field}", route.method, route.path);
        if route.method == "POST" {
            let answer = self.send(&Request::post(&path, &fields), &what, report);
            if let Some(answer) = answer.filter(|answer| answer.status == 422) {
                report.must(leads_to_its_fields(&answer), || {
                    format!("{what}: refused without leading to a field")
                });
            }
        } else if rubbish.len() <= 10_000 {
            let query = String::from_utf8_lossy(&crate::http::encode(&fields)).into_owned();
            let path = path.split('?').next().unwrap_or_default().to_owned();
            self.send(&Request::get(&format!("{path}?{query}")), &what, report);
        }
    }

    /// Bodies that are no form at all.
    fn body(&mut self, route: &Route, form: Option<&Form>, report: &mut Report) {
        if route.method != "POST" {
            return;
        }
        let path = form.map_or_else(|| route.filled("1"), |form| form.action.clone());
        let bodies = [
            ("application/json", b"[".repeat(20_000)),
            ("application/json", b"{\"title\":".repeat(20_000)),
            ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0\"\r\n\r\nabc".to_vec()),
            ("multipart/form-data", b"--".to_vec()),
            ("application/x-www-form-urlencoded", b"%%%=%zz&&&==&\xff".to_vec()),
            ("text/plain", b"title=a".to_vec()),
            ("", Vec::new()),
        ];
        for (kind, body) in bodies {
            let what = format!("POST {} with a body of {kind:?}", route.path);
            self.send(&Request::body(&path, kind, body), &what, report);
        }
    }

    fn send(&mut self, request: &Request, what: &str, report: &mut Report) -> Option<Response> {
        self.count += 1;
        let began = Instant::now();
        // A server may close a line after an answer; only one that hangs up on a new line has stumbled.
        let answer = self.line.send(request).or_else(|_| self.line.send(request));
        self.slowest = self.slowest.max(began.elapsed());
        match answer {
            Ok(answer) => {
                report.must(answer.status < 500, || {
                    format!("{what}: answered {}", answer.status)
                });
                Some(answer)
            }
            Err(error) => {
                report.fault(format!("{what}: no answer: {error}"));
                None
            }
        }
    }
}

/// Whether the page that refuses has a summary of what is wrong, each part of which leads to something on the page.
fn leads_to_its_fields(answer: &Response) -> bool {
    let page = Html::parse_document(&answer.text());
    let summary = selector(".govuk-error-summary a");
    let mut links = page
        .select(&summary)
        .filter_map(|link| link.attr("href")?.strip_prefix('#'))
        .peekable();
    let ids = selector("[id]");
    let there = |id: &str| {
        page.select(&ids)
            .any(|element| element.attr("id") == Some(id))
    };
    links.peek().is_some() && links.all(there)
}
