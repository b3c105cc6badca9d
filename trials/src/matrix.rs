//! S1: every route of the pages and of the API, asked by every role and by nobody, is open or shut as the table says.

use crate::error::TrialError;
use crate::http::{Connection, Request, Response};
use crate::report::Report;
use crate::routes::{self, Route};
use crate::site;
use engine::members::Role;
use std::collections::BTreeSet;
use web::Needs;

/// What stands where a route holds somebody's own text: a number, of nothing.
const OF_NOTHING: &str = "999999";
/// Methods of which no route has any.
const UNKNOWN: [&str; 4] = ["PUT", "PATCH", "DELETE", "OPTIONS"];

/// Asks every route by a line of somebody with this role, or of nobody; then every path by methods that it does not have.
///
/// # Errors
/// When the line breaks.
pub fn scan(line: &Connection, role: Option<Role>, report: &mut Report) -> Result<(), TrialError> {
    let mut line = line.clone();
    let mut routes = routes::all();
    // It ends the session, so it comes last.
    routes.sort_by_key(|route| route.path == "/sign-out");
    for (method, path) in without_a_route(&routes) {
        let answer = ask(&mut line, &method, &path)?;
        report.must(!answer.took() || leads_to_sign_in(&answer), || {
            let who = name(role);
            format!(
                "{who}: {method} {path}, which no route has, was answered {}",
                answer.status
            )
        });
    }
    for route in &routes {
        let answer = ask(&mut line, &route.method, &route.filled(OF_NOTHING))?;
        judge(route, role, &answer, report);
    }
    let cells = routes.len();
    report.count(format!("routes asked, {}", name(role)), cells);
    Ok(())
}

/// Asks every route of the API by a token for everything of whoever is on a line, or by none.
///
/// # Errors
/// When the line breaks, or no token is made.
pub fn scan_api(
    line: &Connection,
    role: Option<Role>,
    report: &mut Report,
) -> Result<(), TrialError> {
    let mut line = line.clone();
    let token = role.map(|_| token(&mut line)).transpose()?;
    let routes = routes::of_the_api();
    for route in &routes {
        let path = route.filled(OF_NOTHING);
        let request = match route.method.as_str() {
            "GET" => Request::get(&path),
            method => Request {
                method: method.to_owned(),
                ..Request::body(&path, "application/json", b"{}".to_vec())
            },
        };
        let request = match &token {
            Some(token) => request.with("Authorization", &format!("Bearer {token}")),
            None => request,
        };
        let answer = line.send(&request).or_else(|_| line.send(&request));
        let answer = answer.map_err(TrialError::line(&route.path))?;
        judge_api(route, role, &answer, report);
    }
    report.count(
        format!("routes of the API asked, {}", name(role)),
        routes.len(),
    );
    Ok(())
}

/// A token for everything, made by whoever is on a line, on their own page.
///
/// # Errors
/// When the line breaks, or none is made.
pub fn token(line: &mut Connection) -> Result<String, TrialError> {
    let page = "/you/tokens";
    let mut form = site::form(line, page, "for")?;
    form.put("name", "A trial");
    form.fields.retain(|(field, _)| field != "for");
    for scope in ["read", "answer", "write"] {
        form.fields.push(("for".to_owned(), scope.to_owned()));
    }
    let told = line.send(&form.request());
    let told = told.map_err(TrialError::line(page))?.text();
    let made = told.split_once("app-token__secret\">");
    let made = made.and_then(|(_, rest)| rest.split_once('<'));
    made.map(|(token, _)| token.to_owned())
        .ok_or_else(|| TrialError::Page {
            page: page.to_owned(),
            what: "token".to_owned(),
        })
}

/// Whether an answer of the API is as the table says.
fn judge_api(route: &Route, role: Option<Role>, answer: &Response, report: &mut Report) {
    let told = || {
        let (who, method, path) = (name(role), &route.method, &route.path);
        format!("{who}: {method} {path} was answered {}", answer.status)
    };
    report.must(answer.status < 500, told);
    let right = match web::needs(&route.method, &route.path) {
        Needs::Nothing => return,
        Needs::Right(right) => Some(right),
        Needs::Barred => None,
    };
    let Some(role) = role else {
        return report.must(answer.status == 401, told);
    };
    let allowed = right.is_some_and(|right| right.is_of(role));
    report.must(
        answer.status != 401 && (answer.status != 403) == allowed,
        told,
    );
}

/// Methods of paths that are not in the table of routes.
fn without_a_route(routes: &[Route]) -> BTreeSet<(String, String)> {
    let has = |method: &str, path: &str| {
        let mut all = routes.iter();
        all.any(|route| route.method == method && route.path == path)
    };
    let all = routes.iter().flat_map(|route| {
        let methods = UNKNOWN.into_iter().chain(["GET", "POST"]);
        methods
            .filter(|method| !has(method, &route.path))
            .map(|method| (method.to_owned(), route.filled(OF_NOTHING)))
    });
    all.collect()
}

fn ask(line: &mut Connection, method: &str, path: &str) -> Result<Response, TrialError> {
    let request = if method == "GET" {
        Request::get(path)
    } else {
        Request {
            method: method.to_owned(),
            ..Request::post::<&str, &str>(path, &[])
        }
    };
    // A server may close a line after an answer, and only the next request finds out.
    let answer = line.send(&request).or_else(|_| line.send(&request));
    answer.map_err(TrialError::line(format!("{method} {path}")))
}

/// Whether an answer is as the table says.
pub fn judge(route: &Route, role: Option<Role>, answer: &Response, report: &mut Report) {
    let told = || {
        let (who, method, path) = (name(role), &route.method, &route.path);
        format!("{who}: {method} {path} was answered {}", answer.status)
    };
    report.must(answer.status < 500, told);
    let right = match web::needs(&route.method, &route.path) {
        Needs::Nothing => return,
        Needs::Right(right) => Some(right),
        Needs::Barred => None,
    };
    match role {
        None => report.must(leads_to_sign_in(answer), told),
        Some(role) => {
            let allowed = right.is_some_and(|right| right.is_of(role));
            report.must((answer.status != 403) == allowed, told);
            // Who is signed in is not sent away, but by signing out.
            let sent_away = leads_to_sign_in(answer) && route.path != "/sign-out";
            report.must(!sent_away, told);
        }
    }
}

fn leads_to_sign_in(answer: &Response) -> bool {
    let to = answer.header("location");
    answer.status == 303 && to.is_some_and(|to| to.starts_with("/sign-in"))
}

fn name(role: Option<Role>) -> String {
    role.map_or_else(|| "nobody".to_owned(), |role| format!("{role:?}"))
}
