//! The words in which one thing is told to everyone.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::public::{Crowd, PublicWords, Thing, ThingKind};
use engine::text::{Note, Title};
use operations::public::{Drafted, Reword, drafted, reword};
use wording::form::Wrong;
use wording::public as say;

use super::{kind_of, preview_path};
use crate::components::{Button, Field, Input, Select, SelectOption, Textarea};
use crate::form::{Faults, Typed, Word};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

const TITLE: &str = "title";
const MORE: &str = "more";
const PICKED: &str = "picked";
const CROWD: &str = "crowd";

/// The most that a decision is said to have picked.
const MOST: usize = 20;

/// What each is called in a form.
impl Word for Crowd {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        crowd_word(self)
    }
}

/// What it is called in a form.
pub(super) const fn crowd_word(crowd: Crowd) -> &'static str {
    match crowd {
        Crowd::FewerThanTen => "fewer-than-ten",
        Crowd::Tens => "tens",
        Crowd::Hundreds => "hundreds",
        Crowd::Thousands => "thousands",
        Crowd::TensOfThousands => "tens-of-thousands",
        Crowd::More => "more",
    }
}

/// Which is called so.
pub(super) fn crowd_of(word: &str) -> Option<Crowd> {
    <Crowd as Word>::of(word)
}

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "public/settings/words.html")]
struct Form {
    shell: Shell,
    thing: Thing,
    typed: Typed,
    faults: Faults,
}

/// Shows the form.
pub(super) async fn show(visit: Visit, Path((kind, key)): Path<(String, String)>) -> Answer {
    let (thing, drafted) = found(&visit, &kind, &key).await?;
    let words = drafted.told.words;
    let picked: Vec<&str> = words.picked.iter().map(Title::as_str).collect();
    let typed = Typed::default()
        .with(Typed::SEEN, visit.view().revision().to_string())
        .with(TITLE, words.title.as_str())
        .with(MORE, words.more.as_ref().map_or("", Note::as_str))
        .with(PICKED, picked.join("\n"))
        .with(CROWD, words.crowd.map_or("", crowd_word));
    Ok(Page::new(form(&visit, thing, typed, Faults::default())).into_response())
}

/// Keeps the words. Whether the thing is shown stays as it was.
pub(super) async fn send(
    visit: Visit,
    Path((kind, key)): Path<(String, String)>,
    typed: Typed,
) -> Answer {
    let (thing, _) = found(&visit, &kind, &key).await?;
    match meant(&typed) {
        Ok(words) => {
            let kind = thing.kind();
            let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
            let these = Reword { seen, thing, words };
            reword(visit.foothold(), &visit.act(), these).await?;
            let back = format!("{}?saved=true", preview_path(kind));
            Ok(Redirect::to(&back).into_response())
        }
        Err(faults) => Ok(Page::refused(form(&visit, thing, typed, faults)).into_response()),
    }
}

/// The thing of an address, as everyone would read it now.
async fn found(visit: &Visit, kind: &str, key: &str) -> Result<(Thing, Drafted), Fault> {
    let thing = Thing::of(kind_of(kind)?, key).ok_or(Fault::NotFound)?;
    let drafts = drafted(
        visit.foothold(),
        visit.view(),
        std::slice::from_ref(&thing),
        say::decision,
    );
    let drafted = drafts.await?.pop().ok_or(Fault::NotFound)?;
    Ok((thing, drafted))
}

fn meant(typed: &Typed) -> Result<PublicWords, Faults> {
    let mut faults = Faults::default();
    let missing = "Write what it is, in a line.";
    let title = faults.take(TITLE, typed.line(TITLE, missing));
    let more = faults.take(MORE, typed.passage_or_none(MORE));
    let picked = faults.take(PICKED, picked(typed));
    let crowd = match typed.text(CROWD) {
        "" => Some(None),
        _ => faults.take(CROWD, typed.choice_or_none(CROWD)),
    };
    match (title, more, picked, crowd) {
        (Some(title), Some(more), Some(picked), Some(crowd)) => Ok(PublicWords {
            title,
            more,
            picked,
            crowd,
        }),
        _ => Err(faults),
    }
}

fn picked(typed: &Typed) -> Result<Vec<Title>, Wrong> {
    let lines = typed.text(PICKED).lines();
    let lines = lines.filter(|line| !line.trim().is_empty());
    let picked: Result<Vec<Title>, Wrong> = lines
        .map(|line| Title::parse(line).map_err(Wrong::Text))
        .collect();
    match picked {
        Ok(picked) if picked.len() > MOST => Err(Wrong::Missing(say::TOO_MANY)),
        picked => picked,
    }
}

fn form(visit: &Visit, thing: Thing, typed: Typed, faults: Faults) -> Form {
    Form {
        shell: visit.shell().at(Section::Settings),
        thing,
        typed,
        faults,
    }
}

/// What the template asks for.
impl Form {
    fn back(&self) -> String {
        preview_path(self.thing.kind())
    }

    fn action(&self) -> String {
        format!("{}/{}", self.back(), Segment(&self.thing.key()))
    }

    fn title(&self) -> Input<'_> {
        let field = Field::new(TITLE, say::TITLE)
            .words_classes("govuk-label--m")
            .error(self.faults.on(TITLE));
        Input::new(field).value(self.typed.text(TITLE))
    }

    fn picked(&self) -> Option<Textarea<'_>> {
        let is_decision = self.thing.kind() == ThingKind::Decision;
        let field = Field::new(PICKED, say::PICKED)
            .words_classes("govuk-label--m")
            .error(self.faults.on(PICKED));
        is_decision.then(|| Textarea::new(field).value(self.typed.text(PICKED)))
    }

    fn more(&self) -> Textarea<'_> {
        let words = match self.thing.kind() {
            ThingKind::Decision => say::WHY,
            _ => say::MORE,
        };
        let field = Field::new(MORE, words)
            .words_classes("govuk-label--m")
            .hint(say::MORE_HINT)
            .error(self.faults.on(MORE));
        Textarea::new(field).value(self.typed.text(MORE))
    }

    fn crowd(&self) -> Option<Select<'_>> {
        let has_people = matches!(
            self.thing.kind(),
            ThingKind::Candidate | ThingKind::Exemplar
        );
        let field = Field::new(CROWD, say::CROWD)
            .words_classes("govuk-label--m")
            .hint(say::CROWD_HINT)
            .error(self.faults.on(CROWD));
        let bands = Crowd::ALL.map(|one| SelectOption::new(crowd_word(one), say::crowd(one)));
        let none = SelectOption::new("", say::NO_CROWD);
        let options = [none].into_iter().chain(bands).collect();
        has_people.then(|| Select::new(field, options).value(self.typed.text(CROWD)))
    }
}
