//! The message to one who answered or put something forward, all of it from the sealed record.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::standing::Standing;
use operations::decisions::{PlacedDocument, ReasonDocument, Record, whom_to_tell};
use wording::tell as say;

use super::{may_read, record};
use crate::components::{BackLink, Field, Textarea};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// How many that wait are told of; the record has them all.
const MOST: usize = 50;

/// The page.
#[derive(Template)]
#[template(path = "decisions/tell/one.html")]
pub(super) struct OnePage {
    shell: Shell,
    number: u64,
    name: String,
    message: Message,
    /// The same as plain text.
    text: String,
}

/// What one is told.
pub(super) struct Message {
    opening: String,
    starts: Vec<String>,
    under_way: Vec<String>,
    waits: Vec<(String, String)>,
    /// How many more wait than are told of.
    more: Option<String>,
    look_again: Option<String>,
}

/// Shows it.
pub(in crate::decisions) async fn show(
    visit: Visit,
    Path((number, who)): Path<(String, String)>,
) -> Answer {
    let opened = record(&visit, &number).await?;
    let record = &opened.record;
    let who = Id::parse(&who).map_err(|_| Fault::NotFound)?;
    may_read(&visit, Some(&who))?;
    let all = whom_to_tell(visit.foothold(), visit.view()).await?;
    let one = all.into_iter().find(|one| one.who.id == who);
    let one = one.ok_or(Fault::NotFound)?;
    let message = Message::of(record, &one.about);
    let page = OnePage {
        shell: visit.shell().at(Section::Decisions),
        number: record.sealed.number,
        name: one.who.name.to_string(),
        text: message.text(),
        message,
    };
    Ok(Page::new(page).into_response())
}

/// What one is told of a record, as plain text.
pub(crate) fn message(record: &Record, about: &[Id<Candidate>]) -> String {
    Message::of(record, about).text()
}

impl Message {
    /// What a record says of what concerns one.
    pub(super) fn of(record: &Record, about: &[Id<Candidate>]) -> Self {
        let about: HashSet<&Id<Candidate>> = about.iter().collect();
        let sealed = &record.sealed;
        let picks = &sealed.decision.picks;
        let picked = |id: &Id<Candidate>| picks.iter().any(|pick| pick.id == *id);
        let starts = picks.iter().map(|pick| {
            let yours = about.contains(&pick.id);
            let yours = yours.then(|| format!(" ({})", say::YOURS));
            format!("{}{}", pick.title, yours.unwrap_or_default())
        });
        let standings = sealed.outlook.standings.iter();
        let theirs = standings.filter(|placed| about.contains(&placed.id) && !picked(&placed.id));
        let (under_way, waits): (Vec<_>, Vec<_>) =
            theirs.partition(|placed| placed.standing == Standing::UnderWay);
        let more = waits.len().saturating_sub(MOST);
        Self {
            opening: say::opening(sealed.organisation.as_str(), sealed.date),
            starts: starts.collect(),
            under_way: under_way.into_iter().map(title).collect(),
            waits: waits.into_iter().take(MOST).map(waiting).collect(),
            more: (more > 0).then(|| say::more(more)),
            look_again: sealed.decision.look_again.map(say::look_again),
        }
    }

    /// All of it as plain text.
    fn text(&self) -> String {
        let waits = self.waits.iter();
        let waits = waits.map(|(title, why)| format!("{title}. {why}"));
        let waits: Vec<String> = waits.chain(self.more.clone()).collect();
        let parts = [
            Some(self.opening.clone()),
            listed(say::STARTS, &self.starts).or_else(|| Some(say::NOTHING_STARTS.to_owned())),
            listed(say::UNDER_WAY, &self.under_way),
            listed(say::WAITS, &waits).or_else(|| Some(say::NONE_WAITS.to_owned())),
            self.look_again.clone(),
            Some(say::CLOSING.to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join("\n\n")
    }
}

/// Lines under their heading; none where there are none.
fn listed(heading: &str, lines: &[String]) -> Option<String> {
    let told: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    (!told.is_empty()).then(|| format!("{heading}\n{}", told.join("\n")))
}

/// What the template asks for.
impl OnePage {
    fn back(&self) -> BackLink<'static> {
        BackLink::new(format!("/decisions/{}/tell", self.number)).words("Everyone to tell")
    }

    fn copy(&self) -> Textarea<'_> {
        let field = Field::new("message", "The same message, to copy")
            .words_classes("govuk-label--s")
            .hint("Select all of it, then copy it.");
        Textarea::new(field)
            .rows(12)
            .value(self.text.as_str())
            .attribute("readonly", "readonly")
    }
}

fn title(placed: &PlacedDocument) -> String {
    placed.title.as_ref().map_or_else(
        || placed.id.as_str().to_owned(),
        |title| title.as_str().to_owned(),
    )
}

/// One that waits, and for what: its conditions that are not there.
fn waiting(placed: &PlacedDocument) -> (String, String) {
    let open = |reason: &&ReasonDocument| match reason {
        ReasonDocument::Condition {
            levels, reading, ..
        } => match placed.standing {
            Standing::Prepare => !levels.contains(&engine::condition::Level::Yes),
            _ => *reading != engine::reading::Reading::Present,
        },
        ReasonDocument::NoRoom { .. } => true,
        _ => false,
    };
    let open = placed.because.iter().filter(open);
    let open: Vec<&str> = open.map(ReasonDocument::sentence).collect();
    (title(placed), say::waits_for(placed.standing, &open))
}
