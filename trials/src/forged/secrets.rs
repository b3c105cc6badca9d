//! Secrets that nobody was given: made up, altered, shortened, lengthened, written otherwise, and used a second time.

use super::{Attempt, Held, Must, Sent};
use crate::http::Request;
use crate::numbers::Numbers;

/// Pages on which whoever is signed in sees what others do not.
const INSIDE: [&str; 4] = ["/problems?search=7719", "/activity", "/you", "/people"];
/// Where links lead.
const WAYS: [&str; 4] = ["/sign-in/link/", "/answer/", "/follow/", "/inside/"];

/// What is made of a secret, with what it is called. None is the secret itself.
fn variants(secret: &str, numbers: &mut Numbers) -> Vec<(&'static str, String)> {
    let made_up: String = (0..32).map(|_| digit(numbers)).collect();
    let half = &secret[..secret.len() / 2];
    let but_last = &secret[..secret.len() - 1];
    vec![
        ("made up", made_up),
        ("altered", altered(secret, numbers)),
        ("without its last digit", but_last.to_owned()),
        ("half", half.to_owned()),
        ("one digit", secret[..1].to_owned()),
        ("with one digit more", format!("{secret}0")),
        ("twice", format!("{secret}{secret}")),
        ("backwards", secret.chars().rev().collect()),
        ("in capitals", format!("A{}", but_last.to_uppercase())),
        ("zeros", "0".repeat(32)),
        ("as a pattern", "%".repeat(32)),
        ("SQL", "' OR '1'='1".to_owned()),
        ("very long", secret.repeat(100)),
    ]
}

fn digit(numbers: &mut Numbers) -> char {
    let digit = u32::try_from(numbers.between(0, 15)).unwrap_or_default();
    char::from_digit(digit, 16).unwrap_or('0')
}

/// With another digit in one place.
fn altered(secret: &str, numbers: &mut Numbers) -> String {
    let last = u64::try_from(secret.len() - 1).unwrap_or_default();
    let at = usize::try_from(numbers.between(0, last)).unwrap_or_default();
    let other = match (&secret[at..=at], digit(numbers)) {
        (there, new) if there.starts_with(new) => {
            if new == '0' {
                '1'
            } else {
                '0'
            }
        }
        (_, new) => new,
    };
    format!("{}{other}{}", &secret[..at], &secret[at + 1..])
}

fn of(what: String, request: Request, must: Must) -> Attempt {
    let sent = Sent::Request(request);
    Attempt { what, sent, must }
}

/// Cookies of nobody's session.
pub(super) fn cookies(held: &Held, numbers: &mut Numbers) -> Vec<Attempt> {
    let (name, secret) = held.session.split_once('=').unwrap_or_default();
    let mut cookies: Vec<(String, String)> = Vec::new();
    for (what, variant) in variants(secret, numbers) {
        cookies.push((what.to_owned(), format!("{name}={variant}")));
    }
    let others = [
        ("of a session that was ended", held.ended.clone()),
        ("under another name", format!("session={secret}")),
        ("under the name of HTTPS", format!("__Host-{name}={secret}")),
        ("as a step of coming in", format!("{name}-step={secret}")),
        ("under a name in capitals", format!("FOOTHOLD={secret}")),
        (
            "of a link",
            format!("{name}={}", held.used[0].replace("/sign-in/link/", "")),
        ),
        (
            "encoded",
            format!("{name}=%{:x}{}", secret.as_bytes()[0], &secret[1..]),
        ),
        (
            "after a made-up one",
            format!("{name}={}; {name}={secret}", "0".repeat(32)),
        ),
        ("without a name", format!("={secret}")),
        ("of separators", ";=;,=;".repeat(100)),
        ("of a thousand", format!("{name}=x; ").repeat(1_000)),
    ];
    cookies.extend(others.map(|(what, cookie)| (what.to_owned(), cookie)));
    let asked = INSIDE.iter().flat_map(|page| {
        cookies.iter().map(move |(what, cookie)| {
            let request = Request::get(page).with("Cookie", cookie);
            of(
                format!("{page} with a cookie {what}"),
                request,
                Must::StayOut,
            )
        })
    });
    asked.collect()
}

/// Links that lead nobody anywhere.
pub(super) fn links(held: &Held, numbers: &mut Numbers) -> Vec<Attempt> {
    let mut paths: Vec<(String, String)> = Vec::new();
    for link in &held.used {
        paths.push(("used before".to_owned(), link.clone()));
    }
    for link in held.open.iter().chain(&held.used) {
        let (way, secret) = link.rsplit_once('/').unwrap_or_default();
        for (what, variant) in variants(secret, numbers) {
            let variant = crate::http::encode(&[("", variant)]);
            let variant = String::from_utf8_lossy(&variant[1..]).into_owned();
            paths.push((what.to_owned(), format!("{way}/{variant}")));
        }
        let raw = [
            "%00",
            "%ff%fe",
            "%c0%ae%c0%ae",
            "..%2f..%2f",
            "%252e",
            "%zz",
            "%",
        ];
        for bad in raw {
            paths.push((format!("with {bad}"), format!("{way}/{secret}{bad}")));
        }
        // What is good at one door is not at another.
        for other in WAYS.iter().filter(|other| !link.starts_with(**other)) {
            paths.push(("of another kind".to_owned(), format!("{other}{secret}")));
        }
    }
    let asked = paths.iter().flat_map(|(what, path)| {
        let requests = [Request::get(path), Request::post::<&str, &str>(path, &[])];
        requests.map(|request| {
            let what = format!("{} {:.60}: {what}", request.method, path);
            of(what, request, Must::FindNothing)
        })
    });
    asked.collect()
}
