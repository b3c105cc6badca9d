//! Every address of the site, with the fields that its form sends. Trials ask each of them everything that is wrong.

/// One address and one method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The path; a part in braces stands for somebody's own text.
    pub path: &'static str,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The fields of its query or its form; one that stands for many ends in a hyphen.
    pub fields: &'static [&'static str],
}

/// All of them, in order of path. A test holds this to what the router answers.
pub const ROUTES: &[Route] = &[
    get("/", &[]),
    get("/health", &[]),
    get("/organisation.css", &["v"]),
];

const fn get(path: &'static str, fields: &'static [&'static str]) -> Route {
    Route {
        path,
        method: "GET",
        fields,
    }
}
