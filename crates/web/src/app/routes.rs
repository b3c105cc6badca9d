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
    get("/accessibility", &[]),
    get("/activity", &["revision", "line", "undone"]),
    get("/activity/{revision}/undo", &[]),
    post("/activity/{revision}/undo", &[]),
    get("/decisions", &[]),
    get("/decisions/new", &["place-for", "supersedes"]),
    post(
        "/decisions/new",
        &[
            "key",
            "proposed",
            "pick",
            "search",
            "reason",
            "note",
            "against",
            "again-day",
            "again-month",
            "again-year",
            "supersedes",
            "instead",
            "step",
        ],
    ),
    get("/decisions/{number}", &["recorded"]),
    get("/example/remove", &[]),
    post("/example/remove", &[]),
    get("/first-visit", &[]),
    post("/first-visit", &["name", "role"]),
    post("/first-visit/example", &[]),
    get("/groups", &["page", "done"]),
    post("/groups", &["name"]),
    get("/groups/{id}", &["page", "saved"]),
    get("/groups/{id}/check", &[]),
    post("/groups/{id}/check", CHECK),
    get("/groups/{id}/edit", &[]),
    post("/groups/{id}/edit", &["name"]),
    get("/groups/{id}/remove", &[]),
    post("/groups/{id}/remove", &[]),
    get("/groups/{id}/who", &[]),
    post("/groups/{id}/who", &["seen", "kind", "size"]),
    get("/health", &[]),
    get("/help", &[]),
    get("/import", &["list"]),
    post("/import", &["list", "file"]),
    get("/import/{key}", &["row"]),
    post("/import/{key}", &["row", "column-"]),
    get("/import/{key}/check", &[]),
    post("/import/{key}/check", &[]),
    get("/import/{key}/done", &[]),
    get("/method", &[]),
    get("/organisation.css", &["v"]),
    get("/past", &["on-day", "on-month", "on-year"]),
    get("/privacy", &[]),
    get(
        "/problems",
        &[
            "search", "standing", "status", "service", "team", "sort", "page",
        ],
    ),
    get("/problems/like", &["title"]),
    get("/problems/new", &[]),
    post(
        "/problems/new",
        &["key", "title", "kind", "details", "sure"],
    ),
    get("/problems/{id}", &["done", "before"]),
    get(
        "/problems/{id}/answer",
        &["condition", "team", "source", "basis"],
    ),
    post("/problems/{id}/answer", ANSWER),
    get(
        "/problems/{id}/answer/take-back",
        &["condition", "team", "source"],
    ),
    post(
        "/problems/{id}/answer/take-back",
        &["condition", "team", "source"],
    ),
    get("/problems/{id}/edit", &[]),
    post("/problems/{id}/edit", EDIT),
    get("/problems/{id}/merge", &["search"]),
    post("/problems/{id}/merge", &["search", "other"]),
    get("/problems/{id}/park", &[]),
    post("/problems/{id}/park", &["why"]),
    get("/problems/{id}/relate", &["search"]),
    post("/problems/{id}/relate", &["search", "other"]),
    get("/problems/{id}/split", &[]),
    post("/problems/{id}/split", &["key", "parts", "keep"]),
    post("/problems/{id}/take-up", &[]),
    post("/problems/{id}/unrelate", &["other"]),
    get("/rounds", &[]),
    get("/rounds/new", &[]),
    post("/rounds/new", ROUND),
    get("/rounds/{number}", &["done"]),
    get("/rounds/{number}/edit", &[]),
    post("/rounds/{number}/edit", ROUND),
    get("/rounds/{number}/give-up", &[]),
    post("/rounds/{number}/give-up", &["seen", "why"]),
    post("/rounds/{number}/reopen", &[]),
    get("/services", &["page", "done"]),
    post("/services", &["name"]),
    get("/services/{id}", &["page", "saved"]),
    get("/services/{id}/edit", &[]),
    post("/services/{id}/edit", &["name"]),
    get("/services/{id}/owner", &[]),
    post("/services/{id}/owner", &["seen", "owner"]),
    get("/services/{id}/remove", &[]),
    post("/services/{id}/remove", &[]),
    get("/settings", &["saved"]),
    get("/settings/ageing", &[]),
    post(
        "/settings/ageing",
        &["seen", "interest", "operations", "capability", "sure"],
    ),
    get("/settings/choosing", &[]),
    post(
        "/settings/choosing",
        &["seen", "limit", "priority", "statements", "sure"],
    ),
    get("/settings/organisation", &[]),
    post(
        "/settings/organisation",
        &["seen", "name", "colour", "zone", "logo", "no-logo"],
    ),
    get("/settings/scales", &[]),
    post(
        "/settings/scales",
        &[
            "seen",
            "bands",
            "harm",
            "unmet",
            "disadvantage",
            "reach",
            "sure",
        ],
    ),
    get(
        "/table",
        &[
            "voice", "basis", "service", "team", "standing", "page", "kept",
        ],
    ),
    post("/table", TABLE),
    get("/teams", &["page", "done"]),
    post("/teams", &["name", "room"]),
    get("/teams/{id}", &["page", "saved"]),
    get("/teams/{id}/edit", &[]),
    post("/teams/{id}/edit", &["name", "room"]),
    get("/teams/{id}/remove", &[]),
    post("/teams/{id}/remove", &[]),
];

const ROUND: &[&str] = &[
    "key",
    "seen",
    "limit",
    "closes-day",
    "closes-month",
    "closes-year",
    "who-",
    "about-",
    "note",
    "step",
];

const TABLE: &[&str] = &[
    "voice",
    "basis",
    "service",
    "team",
    "standing",
    "page",
    "row",
    "id-",
    "interest-",
    "operations-",
    "capability-",
    "harm-",
    "unmet-",
    "disadvantage-",
    "reach-",
    "was-interest-",
    "was-operations-",
    "was-capability-",
    "was-harm-",
    "was-unmet-",
    "was-disadvantage-",
    "was-reach-",
];

const CHECK: &[&str] = &[
    "seen",
    "who",
    "worst",
    "served",
    "another-way",
    "deprived",
    "characteristics",
    "missing",
    "worse",
    "asked",
];

const ANSWER: &[&str] = &[
    "condition",
    "team",
    "source",
    "voice",
    "name",
    "reply",
    "first-half",
    "second-half",
    "basis",
    "why",
    "was",
];

const EDIT: &[&str] = &[
    "seen",
    "title",
    "kind",
    "details",
    "status",
    "done-on-day",
    "done-on-month",
    "done-on-year",
    "service",
    "teams",
    "room",
    "groups",
    "sponsor",
    "needs",
    "harm",
    "unmet",
    "disadvantage",
    "reach",
];

const fn get(path: &'static str, fields: &'static [&'static str]) -> Route {
    Route {
        path,
        method: "GET",
        fields,
    }
}

const fn post(path: &'static str, fields: &'static [&'static str]) -> Route {
    Route {
        method: "POST",
        ..get(path, fields)
    }
}
