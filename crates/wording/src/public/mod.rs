//! What is shown to everyone, in words.

mod told;

use engine::public::{Crowd, Openness, ThingKind};
use jiff::civil::Date;

use crate::{date, number};

pub use told::{told_openness, told_shown};

/// Being in the open.
pub const IN_THE_OPEN: &str = "In the open";
/// What it is.
pub const MEANS: &str = "You can show everyone what you work on and how you choose. There are pages that anyone can read without signing in. Nothing is on them until you put it there, one thing at a time.";
/// What never is.
pub const NEVER: &str = "Answers, reasons, notes, names, sponsors, and what something still lacks are never on these pages. All that can be read there is the words you choose, days, and your settings in words.";
/// Whether there are pages.
pub const PUBLISH: &str = "Are there public pages?";
/// There are.
pub const PUBLISHED: &str = "Yes, anyone can read them";
/// There are none.
pub const NOT_PUBLISHED: &str = "No, nobody outside sees anything";
/// What stopping does.
pub const STOPPING: &str = "If you take them back, they are gone at once. Copies that a browser has kept may last five minutes. What others have copied stays with them.";
/// Whether they are found.
pub const FOUND: &str = "Search engines may list them";
/// Whether everyone may put something forward.
pub const ASKS: &str = "Anyone may put forward a problem there";
/// What happens with it.
pub const ASKS_MEANS: &str =
    "It is held until one of you has read it. At most 200 are taken in a day.";
/// Of the whole.
pub const WHAT_ELSE: &str = "And on them";
/// The preview.
pub const PREVIEW: &str = "What the public would see";
/// What it is.
pub const PREVIEW_MEANS: &str = "Each box is as the public would read it. Tick what to show. What is not ticked is not shown, and new things never are until you tick them.";
/// That nobody sees it yet.
pub const NOBODY_YET: &str =
    "There are no public pages now, so nobody outside sees what is ticked here.";
/// That words stay.
pub const WORDS_STAY: &str = "The words stay as they are here, whatever is changed on the list later. Look for names in them, and for who a small group of people could be.";
/// The tick.
pub const SHOW: &str = "Show this to everyone";
/// The link to the words.
pub const REWORD: &str = "Change the words";
/// The heading of the form of the words.
pub const WORDS: &str = "The words for the public";
/// Its line.
pub const TITLE: &str = "What is it, in a line?";
/// What more there is.
pub const MORE: &str = "What else should the public know?";
/// About it.
pub const MORE_HINT: &str = "You can leave this out. Name no person, and nobody’s answer.";
/// Of a decision.
pub const WHY: &str = "Why these?";
/// What was picked.
pub const PICKED: &str = "What was picked, a line each";
/// How many people.
pub const CROWD: &str = "How many people does it touch in a year?";
/// About it.
pub const CROWD_HINT: &str = "Only roughly, so that nobody can be told from it.";
/// Where it is not said.
pub const NO_CROWD: &str = "Do not say";
/// Where nothing is there.
pub const NOTHING_TO_SHOW: &str = "There is nothing of this kind yet.";
/// Where too much was written.
pub const TOO_MANY: &str = "Write at most 20 lines.";
/// Under a decision whose place was taken.
pub const SUPERSEDED: &str = "A later decision took its place.";
/// The heading of the first public page.
pub const FOCUS: &str = "Where we focus, and why";
/// The first public page.
pub const LEDE: &str = "There is always more to improve than can be worked on at once. Here is what we work on, what we prepare, and how we choose.";
/// How choices are made.
pub const METHOD: &str = "How we choose";
/// Putting something forward.
pub const SUGGEST: &str = "Put forward a problem";
/// About it.
pub const SUGGEST_NEXT: &str = "Somebody who works here reads it. If they take it up, it goes on the list, and is chosen or prepared by the same rules as all the rest. That may take months, and much is never started. You get a link of your own, to see what became of it.";
/// What is kept.
pub const SUGGEST_KEEPS: &str = "We keep what you write and when it came. We keep nothing about you, and set no cookie. If you need an answer or help now, use the usual ways to reach us: this form is not read at once.";
/// Above the form.
pub const SUGGEST_LEDE: &str = "Does something go wrong for you or others? Tell us. A title is enough, and you need no account.";
/// What the page on how choices are made is.
pub const METHOD_LEDE: &str = "We follow written rules. The same answers always give the same result, whoever asks. People decide in the end.";
/// The way to the pages.
pub const SEE_PAGES: &str = "See the public pages";
/// The feed.
pub const FEED: &str = "Follow decisions and lessons in a feed reader";
/// The data.
pub const DATA: &str = "This page as data (JSON)";
/// The words of statements.
pub const STATEMENTS: &str = "What your statements say";
/// What they are.
pub const STATEMENTS_MEAN: &str = "Foothold says in its statements what is true of the program. Here you add what is true of you. Leave a field empty, and nothing is said.";
/// Whom to turn to.
pub const CONTACT: &str = "Whom to turn to, and how";
/// About it.
pub const CONTACT_HINT: &str =
    "For all statements. Everyone can read it, so use a role and a shared address.";
/// Who answers for it.
pub const RESPONSIBLE: &str = "Who answers for what is kept";
/// About it.
pub const RESPONSIBLE_HINT: &str = "Such as the address of your data protection officer.";
/// What is known not to work.
pub const EXCEPTIONS: &str = "What you know is not accessible";
/// About it.
pub const EXCEPTIONS_HINT: &str =
    "For the accessibility statement: what it is, why, and until when.";
/// Why it may be kept.
pub const BASIS: &str = "Why you may keep it";
/// About it.
pub const BASIS_HINT: &str = "The lawful basis, for the data protection assessment.";
/// What was done for equality.
pub const EQUALITY: &str = "What you did for equality";
/// About it.
pub const EQUALITY_HINT: &str = "Whom you asked and what you changed, for the equality note.";

/// What a public page of a kind is called.
pub const fn heading(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Exemplar => "What we are working on",
        ThingKind::Action => "What we are preparing",
        ThingKind::Decision => "What we decided",
        ThingKind::Lesson => "What we learned",
        ThingKind::Candidate => "Problems and opportunities",
    }
}

/// What it is.
pub const fn lede(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Exemplar => "A few improvements that could start and succeed now.",
        ThingKind::Action => {
            "Much cannot start yet. This is work that makes it possible to start later."
        }
        ThingKind::Decision => {
            "Each time we choose what to start, we record it. A record never changes."
        }
        ThingKind::Lesson => "What was started teaches us something. This is what we can do now.",
        ThingKind::Candidate => {
            "Some of what has been put forward. It is here whether or not it can start now."
        }
    }
}

/// Where there is nothing.
pub const fn none(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Exemplar => "Nothing that is being worked on is shown here now.",
        ThingKind::Action => "Nothing that is being prepared is shown here now.",
        ThingKind::Decision => "No decision is shown here yet.",
        ThingKind::Lesson => "No lesson is shown here yet.",
        ThingKind::Candidate => "No problem or opportunity is shown here yet.",
    }
}

/// What to look for before it is shown.
pub const fn beware(kind: ThingKind) -> Option<&'static str> {
    match kind {
        ThingKind::Action => Some(
            "The name of groundwork was written for people here. It may tell what is missing, or whose help is wanted. Choose words that do not, before you tick it.",
        ),
        ThingKind::Lesson => Some(
            "A lesson was written for people here. Look for who it is about, before you tick it.",
        ),
        ThingKind::Exemplar | ThingKind::Decision | ThingKind::Candidate => None,
    }
}

/// The day of a thing, in a sentence.
pub fn day(kind: ThingKind, on: Date) -> String {
    let on = date::long(on);
    match kind {
        ThingKind::Exemplar => format!("Started on {on}"),
        ThingKind::Action => format!("To be done by {on}"),
        ThingKind::Decision => format!("Recorded on {on}"),
        ThingKind::Lesson | ThingKind::Candidate => format!("Written on {on}"),
    }
}

/// `Decision 3`.
pub fn decision(number: i64) -> String {
    format!("Decision {number}")
}

/// How many people, roughly.
pub const fn crowd(crowd: Crowd) -> &'static str {
    match crowd {
        Crowd::FewerThanTen => "Fewer than 10 people a year",
        Crowd::Tens => "10 to 99 people a year",
        Crowd::Hundreds => "100 to 999 people a year",
        Crowd::Thousands => "1,000 to 9,999 people a year",
        Crowd::TensOfThousands => "10,000 to 99,999 people a year",
        Crowd::More => "100,000 people a year or more",
    }
}

/// How many of a kind are shown.
pub fn so_many(shown: usize, of: usize) -> String {
    let grouped = |many: usize| number::grouped(many as u64);
    format!("{} of {} shown", grouped(shown), grouped(of))
}

/// How many more are on a page.
pub fn and_more(more: usize) -> String {
    format!("and {} more", number::grouped(more as u64))
}

/// Whether there are public pages, in a line.
pub fn in_short(openness: &Openness) -> String {
    if !openness.published {
        return NOT_PUBLISHED.to_owned();
    }
    let asks = openness.asks.then_some(ASKS);
    let found = openness.found.then_some(FOUND);
    let all: Vec<&str> = [Some(PUBLISHED), found, asks]
        .into_iter()
        .flatten()
        .collect();
    all.join(" · ")
}
