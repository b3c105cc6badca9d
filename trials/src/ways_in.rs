//! How people come in: invitations, links, passphrases. As the pages give them out.

use crate::crawl::Page;
use crate::error::TrialError;
use crate::http::{Connection, Request};
use crate::server;
use crate::server::Server;
use crate::site;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where links that hold a secret lead.
const WITH_A_SECRET: [&str; 4] = ["/sign-in/link/", "/answer/", "/follow/", "/inside/"];
/// How long a secret is.
const DIGITS: usize = 32;

/// Invites people (a line each: a name, or a name and an address) as what the form calls a role. Answers the paths of their
/// links, in that order.
///
/// # Errors
/// When the line breaks, or they are not invited.
pub fn invited(server: &Server, role: &str, people: &str) -> Result<Vec<String>, TrialError> {
    let page = "/people/invite";
    let sent = Request::post(page, &[("people", people), ("role", role)]);
    let answer = server.connect().send(&sent);
    let links = links_on(&answer.map_err(TrialError::line(page))?.text());
    if links.len() == people.lines().count() {
        return Ok(links);
    }
    Err(TrialError::Page {
        page: page.to_owned(),
        what: format!("link for each of the people ({} are there)", links.len()),
    })
}

/// Comes in by a link. Answers a line of whoever is now signed in.
///
/// # Errors
/// When the line breaks, or the link lets nobody in.
pub fn in_by(server: &Server, link: &str) -> Result<Connection, TrialError> {
    let mut browser = server.stranger();
    let answer = browser
        .send(&from_somewhere(Request::post::<&str, &str>(link, &[])))
        .map_err(TrialError::line(link))?;
    site::taken(link, &answer)?;
    let cookie = answer.header("set-cookie");
    let cookie = cookie.and_then(|cookie| cookie.split(';').next());
    Ok(browser.signed_in(cookie.map(str::to_owned)))
}

/// The binary, told that what stands before it says who asks: see [`from_somewhere`].
///
/// # Errors
/// When there is no binary.
pub fn behind_a_proxy() -> Result<Command, TrialError> {
    let mut command = Command::new(server::binary()?);
    command.env("FOOTHOLD_PROXY", "127.0.0.1");
    Ok(command)
}

/// The same request from an address from which nothing came before, as a proxy would say: tries are counted by address.
#[must_use]
pub fn from_somewhere(request: Request) -> Request {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let [_, high, middle, low] = LAST.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    request.with("X-Forwarded-For", &format!("10.{high}.{middle}.{low}"))
}

/// What is given out to people who have no account here, or none yet: a link of each kind. On the way it leaves something
/// that waits for a facilitator, and somebody more to ask in the open round. At the end is where a spreadsheet is brought in.
///
/// # Errors
/// When the line breaks, or one of them is refused.
pub fn given_out(server: &Server) -> Result<Vec<String>, TrialError> {
    let mut line = server.connect();
    let mut links = invited(server, "member", "Sam\nAlex")?;
    let inside = made(&mut line, "/settings/inside", &[("step", "make")])?;
    for page in &inside {
        let mut something = site::form(&mut server.stranger(), page, "title")?;
        something.put("title", "Letters come back unread");
        something.put("kind", "problem");
        links.push(site::sent(&mut server.stranger(), &something)?);
    }
    links.extend(inside);
    let round = open_round(&mut line)?;
    let mut asked = site::form(&mut line, &format!("{round}/ask"), "who")?;
    asked.put("who", "Cy");
    asked.put("about", "interest");
    site::sent(&mut line, &asked)?;
    links.extend(made(&mut line, &format!("{round}/links"), &[("who", "")])?);
    links.push(kept_mapping(&mut line)?);
    Ok(links)
}

/// Begins to bring in a spreadsheet, and keeps how it is read by a name. Answers where it is brought in.
///
/// # Errors
/// When the line breaks, or it is refused.
pub fn kept_mapping(line: &mut Connection) -> Result<String, TrialError> {
    let at = site::sent_in_a_file(line, 1)?;
    let mut columns = site::form(line, &at, "name")?;
    columns.put("name", "As the ticket system exports");
    site::sent(line, &columns)?;
    Ok(at)
}

/// The round that is open, to which the page leads on which one opens another.
fn open_round(line: &mut Connection) -> Result<String, TrialError> {
    let page = "/rounds/new";
    let answer = line.get(page).map_err(TrialError::line(page))?;
    let mut links = Page::read(page.to_owned(), answer.status, answer.text()).links;
    let is_one = |link: &String| {
        let number = link.strip_prefix("/rounds/");
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    links.retain(is_one);
    links.pop().ok_or_else(|| TrialError::Page {
        page: page.to_owned(),
        what: "link to a round that is open".to_owned(),
    })
}

/// The links on the page that answers a form.
fn made(
    line: &mut Connection,
    page: &str,
    fields: &[(&str, &str)],
) -> Result<Vec<String>, TrialError> {
    let answer = line.send(&Request::post(page, fields));
    Ok(links_on(&answer.map_err(TrialError::line(page))?.text()))
}

/// The paths on a page that hold a secret, each once, in order.
pub fn links_on(page: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for way in WITH_A_SECRET {
        for (at, _) in page.match_indices(way) {
            let rest = &page[at + way.len()..];
            let secret: String = rest
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .take(DIGITS)
                .collect();
            let path = format!("{way}{secret}");
            if secret.len() == DIGITS && !found.iter().any(|(_, there)| *there == path) {
                found.push((at, path));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_once_and_in_order() {
        let (one, two) = ("1".repeat(DIGITS), "2".repeat(DIGITS));
        let page = format!(
            "<p>http://x/sign-in/link/{two}<p>/answer/{one}<p>/sign-in/link/{two}<p>/answer/12"
        );
        let expected = [format!("/sign-in/link/{two}"), format!("/answer/{one}")];
        assert_eq!(links_on(&page), expected);
    }
}
