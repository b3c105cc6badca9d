//! Tricks with paths, heads that are too large or lie, and what is no request at all.

use super::{Attempt, Must, Sent};
use crate::http::Request;

/// Paths that mean another than they say.
const PATHS: [&str; 24] = [
    "//problems",
    "//elsewhere.example/problems",
    "/./problems",
    "/help/../problems",
    "/help/%2e%2e/problems",
    "/help/..%2fproblems",
    "/help/..%5cproblems",
    "/help\\..\\problems",
    "/help;/../problems",
    "/problems;x=1",
    "/problems/",
    "/PROBLEMS",
    "/problems%00",
    "/problems%0d%0aSet-Cookie:%20foothold=x",
    "/%70roblems?search=7719",
    "/problems%3fsearch=7719",
    "/problems?search=%ff%fe",
    "/problems?search=%",
    "/help/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/assets/..%2f..%2fCargo.toml",
    "/sign-in?to=//elsewhere.example",
    "/sign-in?to=%0d%0aLocation:%20https://elsewhere.example",
    "/sign-in/provider/back?code=x&state=%ff",
];

/// Bytes that are no request, or more than one.
const BROKEN: [&[u8]; 10] = [
    b"GET http://elsewhere.example/problems HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
    b"GET /problems HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
    b"GET /problems HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\n\r\n",
    b"GET /problems HTTP/1.1\r\n\r\n",
    b"GET /\0problems HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\na=bc",
    b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /problems HTTP/1.1\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
    b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
];

/// Asks for each path that means another.
pub(super) fn paths() -> Vec<Attempt> {
    let asked = PATHS.map(|path| stays_out(format!("GET {path}"), Request::get(path)));
    asked.into()
}

/// Heads that are too large, and heads that say who asks.
pub(super) fn heads() -> Vec<Attempt> {
    let long = |letter: &str| letter.repeat(14 * 1024);
    let with = |name: &str, value: &str| {
        let what = format!("/problems with {name}: {value:.30}");
        stays_out(what, Request::get("/problems").with(name, value))
    };
    let mut all = vec![
        with("Cookie", &format!("foothold={}", long("0"))),
        with("Cookie", &long("a=b;")),
        with("X-Forwarded-For", &long("1.2.3.4,")),
        with("X-Forwarded-For", "127.0.0.1, ::1, \"a\", "),
        with("X-Forwarded-Host", "elsewhere.example"),
        with("X-Original-URL", "/help"),
        with("X-HTTP-Method-Override", "POST"),
        with("Authorization", "Basic YWRtaW46YWRtaW4="),
        with("X-Remote-User", "administrator"),
        with("User-Agent", &long("a")),
        with("Range", "bytes=0-,1-,2-,3-"),
        with("Accept-Encoding", &long("gzip,")),
        with("If-Modified-Since", "no day"),
        with("Content-Length", "5"),
        with("Expect", "100-continue"),
    ];
    for (what, fields) in [
        (
            "SQL",
            [("email", "' OR 1=1 --"), ("passphrase", "' OR 1=1 --")],
        ),
        (
            "NUL",
            [
                ("email", "a\0@b.example"),
                ("passphrase", "\0\0\0\0\0\0\0\0\0\0"),
            ],
        ),
    ] {
        let request = Request::post("/sign-in", &fields);
        all.push(stays_out(format!("/sign-in with {what}"), request));
    }
    for answer in ["", "{}", "[[[[", "{\"id\":\"\\u0000\"}"] {
        let request = Request::post("/sign-in/passkey", &[("answer", answer)])
            .with("Cookie", "foothold-step=0123456789abcdef0123456789abcdef");
        all.push(stays_out(format!("a passkey of {answer:?}"), request));
    }
    all
}

/// What is no request at all.
pub(super) fn broken() -> Vec<Attempt> {
    let sent = BROKEN.map(|bytes| Attempt {
        what: format!("{:.60}", bytes.escape_ascii().to_string()),
        sent: Sent::Bytes(bytes.to_vec()),
        must: Must::StayOut,
    });
    sent.into()
}

fn stays_out(what: String, request: Request) -> Attempt {
    Attempt {
        what,
        sent: Sent::Request(request),
        must: Must::StayOut,
    }
}
