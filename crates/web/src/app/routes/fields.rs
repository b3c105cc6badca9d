//! The fields of the longer forms.

pub(super) const TABLE: &[&str] = &[
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

pub(super) const CHECK: &[&str] = &[
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

pub(super) const ANSWER: &[&str] = &[
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

pub(super) const SAID: &[&str] = &[
    "key", "page", "basis", "step", "of-", "about-", "was-", "had-", "says-", "how-", "why-",
    "instead-", "whose-",
];

pub(super) const START: &[&str] = &[
    "key",
    "candidate",
    "decision",
    "baseline",
    "question",
    "look-day",
    "look-month",
    "look-year",
    "anyway",
];

pub(super) const KEPT: &[&str] = &[
    "seen",
    "baseline",
    "question",
    "look-day",
    "look-month",
    "look-year",
];

pub(super) const REVIEW: &[&str] = &[
    "key",
    "seen",
    "changed",
    "learned",
    "met",
    "more",
    "sponsor",
    "team",
    "support",
    "can-now",
    "next",
    "look-day",
    "look-month",
    "look-year",
    "step",
];

pub(super) const EDIT: &[&str] = &[
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

/// A round that is opened or changed.
pub(super) const ROUND: &[&str] = &[
    "key",
    "seen",
    "limit",
    "closes-day",
    "closes-month",
    "closes-year",
    "who-",
    "about-",
    "blind",
    "note",
    "step",
];

/// An action that is planned or changed.
pub(super) const PLAN: &[&str] = &[
    "key",
    "seen",
    "blocker",
    "play",
    "name",
    "doing",
    "serves",
    "team",
    "owner",
    "present-when",
    "begin",
    "due-day",
    "due-month",
    "due-year",
    "for-what",
];

/// A play that is written or changed.
pub(super) const PLAY: &[&str] = &[
    "key",
    "seen",
    "name",
    "doing",
    "fits",
    "lead",
    "effort",
    "present-when",
];

pub(super) const RULES: &[&str] = &[
    "seen",
    "administrators",
    "facilitators",
    "senior-managers",
    "members",
    "readers",
    "domains",
    "otherwise",
];

pub(super) const DECIDE: &[&str] = &[
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
];

pub(super) const SCALES: &[&str] = &[
    "seen",
    "bands",
    "harm",
    "unmet",
    "disadvantage",
    "reach",
    "sure",
];

/// How many at once, and what matters most.
pub(super) const CHOOSING: &[&str] = &[
    "seen",
    "limit",
    "priority",
    "least-harm",
    "most-harm",
    "least-unmet",
    "most-unmet",
    "least-disadvantage",
    "most-disadvantage",
    "least-reach",
    "most-reach",
    "order",
    "statements",
    "see",
    "sure",
];

/// Which column of a list is which.
pub(super) const COLUMNS: &[&str] = &["row", "sheet", "column-", "mapping", "name"];

/// What becomes of what is on the list already, and of rows at fault.
pub(super) const IMPORT: &[&str] = &["options", "existing", "same-titles", "good-rows", "go"];

/// What the list of problems and opportunities is filtered by.
pub(super) const FILTER: &[&str] = &[
    "search", "standing", "status", "service", "team", "sort", "page", "tour",
];

/// The ticks of what everyone may see.
pub(super) const TICKS: &[&str] = &[
    "seen", "page", "show", "of-", "title-", "more-", "picked-", "crowd-",
];

/// Groundwork that begins.
pub(super) const BEGIN: &[&str] = &["seen", "due-day", "due-month", "due-year"];

/// A lesson that is written.
pub(super) const LESSON: &[&str] = &["key", "text", "met", "more", "sponsor", "team", "step"];

/// A problem or opportunity that is put forward.
pub(super) const PUT_FORWARD: &[&str] = &["key", "title", "kind", "details", "sure"];

/// What an answer is about.
pub(super) const ANSWERED: &[&str] = &["condition", "team", "source", "basis"];

/// An answer that is taken back.
pub(super) const TAKEN_BACK: &[&str] = &["condition", "team", "source"];

/// How answers age.
pub(super) const AGEING: &[&str] = &["seen", "interest", "operations", "capability", "sure"];

/// The words in which everyone reads a thing.
pub(super) const PUBLIC_WORDS: &[&str] = &["seen", "title", "more", "picked", "crowd"];

/// The organisation's name and looks.
pub(super) const PROFILE: &[&str] = &["seen", "name", "colour", "zone", "logo", "no-logo"];

/// What the organisation adds to its statements.
pub(super) const STATEMENTS: &[&str] = &[
    "seen",
    "contact",
    "responsible",
    "exceptions",
    "basis",
    "equality",
];

/// What the table shows.
pub(super) const TABLE_SHOWN: &[&str] = &[
    "voice", "basis", "service", "team", "standing", "page", "kept", "tour",
];

/// A token that is made.
pub(super) const TOKEN: &[&str] = &["name", "for", "until-day", "until-month", "until-year"];

/// A token that is made for a machine.
pub(super) const MACHINE: &[&str] = &[
    "name",
    "role",
    "for",
    "until-day",
    "until-month",
    "until-year",
];
