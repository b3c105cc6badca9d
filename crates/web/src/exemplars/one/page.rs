//! The page of one exemplar.

use askama::Template;
use engine::board::Board;
use engine::exemplars::{Course, Exemplar, Lesson, Review};
use engine::text::Note;
use jiff::civil::Date;
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::{NO_BASELINE, NO_QUESTION, review_heading};
use wording::{Names, date, exemplars as say, lessons};

use crate::candidates::HistoryLine;
use crate::components::{BackLink, Button, Field, NotificationBanner, Textarea};
use crate::exemplars::ExemplarPage;
use crate::exemplars::notice::Notice;
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::lessons::LESSONS;
use crate::path::ProblemPage;

pub(super) const NOTE: &str = "note";

/// What the page is made from.
pub(super) struct Known<'a> {
    pub(super) board: &'a Board,
    pub(super) exemplar: &'a Exemplar,
    pub(super) today: Date,
    pub(super) history: Vec<HistoryLine>,
}

/// The page.
#[derive(Template)]
#[template(path = "exemplars/one/page.html")]
pub(super) struct OnePage<'a> {
    shell: Shell,
    notice: Option<Notice>,
    exemplar: &'a Exemplar,
    title: &'a str,
    stands: String,
    under_way: bool,
    due: bool,
    lessons: Vec<Taught<'a>>,
    history: Vec<HistoryLine>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// A lesson of it.
struct Taught<'a> {
    href: String,
    lesson: &'a Lesson,
    progress: String,
}

impl<'a> OnePage<'a> {
    pub(super) fn of(
        shell: Shell,
        notice: Option<Notice>,
        known: Known<'a>,
        typed: &'a Typed,
        faults: &'a Faults,
    ) -> Self {
        let Known {
            board,
            exemplar,
            today,
            history,
        } = known;
        let under_way = exemplar.course(board) == Course::UnderWay;
        let held = Names::of(board).held(&exemplar.candidate);
        let taught = board.work.lessons.iter().rev().map(AsRef::as_ref);
        let taught = taught.filter(|lesson: &&Lesson| lesson.from.as_ref() == Some(&exemplar.id));
        Self {
            shell,
            notice,
            exemplar,
            title: held.map_or(exemplar.candidate.as_str(), |held| held.title.as_str()),
            stands: say::course(exemplar, board, today),
            under_way,
            due: under_way && exemplar.is_due(today),
            lessons: taught.map(Taught::of).collect(),
            history,
            typed,
            faults,
        }
    }
}

/// What the template asks for.
impl OnePage<'_> {
    fn back() -> BackLink<'static> {
        BackLink::new("/exemplars").words("Exemplars")
    }

    fn page(&self) -> ExemplarPage<'_> {
        ExemplarPage(&self.exemplar.id)
    }

    fn problem(&self) -> ProblemPage<'_> {
        ProblemPage(&self.exemplar.candidate)
    }

    fn banner(&self) -> Option<NotificationBanner<'static>> {
        self.notice.map(Notice::banner)
    }

    /// The look of the panel that says where it is.
    fn look(&self) -> &'static str {
        match (self.due, self.under_way) {
            (true, _) => "ask",
            (false, true) => "start",
            (false, false) => "none",
        }
    }

    fn note(&self) -> Textarea<'_> {
        let field = Field::new(NOTE, "Add a note")
            .words_classes("govuk-label--s")
            .hint(format!("It is dated today. {WHO_SEES_THIS}"))
            .error(self.faults.on(NOTE));
        Textarea::new(field).rows(3).value(self.typed.text(NOTE))
    }

    fn add() -> Button<'static> {
        Button::submit("Keep this note")
            .classes("govuk-button--secondary")
            .prevent_double_click(true)
    }

    /// The notes with their days, in order.
    fn notes(&self) -> impl Iterator<Item = (&Note, String)> {
        let notes = self.exemplar.notes.iter();
        notes.map(|dated| (&dated.note, date::long(dated.on)))
    }

    /// The reviews with their headings, the latest first.
    fn reviews(&self) -> impl Iterator<Item = (String, &Review)> {
        let placed = self.exemplar.reviews.iter().enumerate().rev();
        placed.map(|(at, review)| (review_heading(at + 1, review), review))
    }
}

impl<'a> Taught<'a> {
    fn of(lesson: &'a Lesson) -> Self {
        Self {
            href: format!("{LESSONS}#{}", lesson.id),
            lesson,
            progress: lessons::progress(lesson.asked.len(), lesson.asks.len()),
        }
    }
}
