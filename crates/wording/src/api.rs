//! What the API says where it does not do what a program asked for, and what its feed tells.

/// A program came without a token, or with one that lets nobody in: the same whatever is wrong.
pub const NO_TOKEN: &str = "Send a token that works: Authorization: Bearer fh_… Tokens are made on your own page. One that ended, was taken back, or is of somebody who left does not work.";

/// The token is not for this.
pub fn not_in_scope(scope: &str) -> String {
    format!("This token is not for this. It needs the scope {scope}.")
}

/// What was sent is no JSON.
pub const NOT_JSON: &str = "What was sent cannot be read as JSON.";

/// What was sent is JSON, and not as the API describes it.
pub const NOT_AS_DESCRIBED: &str =
    "What was sent is not as the description of the API says. It is at /api/openapi.json.";

/// What was sent is a list.
pub const AN_OBJECT: &str = "Send an object, with each field by its name.";

/// What was sent is well formed, and some of it cannot be used.
pub const CANNOT_BE_USED: &str = "Some of what was sent cannot be used. Each part is told.";

/// What was sent is not said to be JSON.
pub const SEND_JSON: &str = "Send JSON, with Content-Type: application/json.";

/// A change without the version that it is of.
pub const SAY_WHICH_VERSION: &str = "Say which version you change: send its ETag as If-Match. So nobody overwrites what others did.";

/// A change of a version that is no longer there.
pub const OTHER_VERSION: &str =
    "Somebody changed it since you read it. Read it again, then send your change.";

/// A key that cannot be used.
pub const KEY_OF_LETTERS: &str =
    "An Idempotency-Key is 1 to 200 letters, digits and signs, without spaces.";

/// A page that cannot be.
pub const PAGE_FROM_ONE: &str =
    "A page is a whole number from 1, and a limit is a whole number from 1 to 200.";

/// Where the lines to begin after cannot be read.
pub const BEFORE_IS_A_PLACE: &str =
    "Lines before a place are asked for as the next link gives it: before=12.3";

/// Whether an action begins at once must be told.
pub const DUE_OR_WAITS: &str = "Say by which day it is to be done, or what it waits for: not both.";

/// By when an action that is there is to be done.
pub const DUE_AS_IT_STANDS: &str = "Something that is being done has a day, something that waits says for what, and something that is over has neither.";

/// What of an action cannot be changed.
pub const STAYS_AS_PLANNED: &str = "This stays as it was planned. Plan another instead.";

/// How many parts something is split into.
pub const TWO_TO_TEN_PARTS: &str = "Send at least two parts, and at most ten.";

/// What is supposed cannot be read, or is about nothing here.
pub const SUPPOSES_NOTHING: &str =
    "This supposes nothing about what is here. The address of the page What if says how.";

/// More is supposed at once than may be.
pub fn supposes_too_much(most: usize) -> String {
    format!("Suppose at most {most} things at once.")
}

/// Somebody to ask is not told.
pub const WHO_OR_NAME: &str = "Say whom to ask: by id, or by name.";

/// A decision says what is to start in one way.
pub const PICKS_OR_PLACE: &str = "Send the picks, or the group that a place is kept for: not both.";

/// What carries on is looked at again.
pub const DAY_TO_LOOK_AGAIN: &str = "Say on which day to look at it again.";

/// What an answer of somebody else needs.
pub const NAME_OR_SOURCE: &str = "Name a role or a meeting, or the source of an answer: not both.";

/// What the statuses of HTTP mean here, where nothing more is known.
pub const fn of_status(status: u16) -> &'static str {
    match status {
        401 => NO_TOKEN,
        403 => "That is not allowed.",
        404 => "There is nothing here.",
        405 => "This cannot be done here. The header Allow says what can.",
        408 => "That took too long to arrive.",
        413 => "That is too large.",
        415 => SEND_JSON,
        421 => "Foothold does not answer at this address.",
        422 => CANNOT_BE_USED,
        429 => crate::refusal::TOO_OFTEN,
        431 => "The headers are too long.",
        503 | 504 => "Foothold cannot answer just now. Try again in a moment.",
        500..=599 => "Something went wrong here. The reference finds it in the log.",
        _ => "We could not read that.",
    }
}

/// The title of the feed.
pub fn feed(organisation: &str) -> String {
    format!("{organisation}: decisions, exemplars and lessons")
}

/// A decision in the feed.
pub fn feed_decision(number: i64) -> String {
    format!("Decision {number} was recorded")
}

/// An exemplar in the feed.
pub fn feed_exemplar(title: &str) -> String {
    format!("Started: {title}")
}

/// A look back in the feed.
pub fn feed_review(title: &str) -> String {
    format!("Looked back at: {title}")
}

/// A lesson in the feed.
pub const FEED_LESSON: &str = "A lesson was learned";

/// The link to the feed.
pub const FEED_LINK: &str = "Follow decisions, exemplars and lessons with a feed reader";

/// What the description of the API says of it.
pub const DESCRIPTION: &str = "What people do in Foothold, for programs. Every address asks for a token. What is read is what the token’s person sees; what is written is told in the activity under their name. A change is sent with the ETag of what it changes as If-Match, and what adds something may be sent with an Idempotency-Key. Every answer that is none is a problem (RFC 9457) that says in plain words what to do next.";

/// What the description says of tokens.
pub const TOKEN: &str = "A token that begins with fh_, made on one’s own page or, for a machine, by an administrator. It has scopes: read, answer, write.";

/// What the description says of a key.
pub const KEY: &str = "The same key does it once";

/// What the description says of a version.
pub const IF_MATCH: &str = "The ETag of what is changed";

/// What the description says of every answer that is none.
pub const ANY_PROBLEM: &str = "Why it was not done, and what to do next";
