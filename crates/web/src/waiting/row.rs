//! One thing that is asked, as it stands on the page.

use engine::answer::{Basis, Said};
use engine::board::Board;
use engine::condition::Condition;
use engine::waiting_for::{Reason, Wanted};
use jiff::civil::Date;
use wording::{answer, waiting as say};

use super::form::{
    ABOUT, CHECK, HAD, HOW, INSTEAD, LEAVE, NOT_MINE, OF, PASS, SAYS, WAS, WHOSE, WHY, check_word,
    days, field,
};
use crate::components::{Choice, Choices, Field, Input, Select, SelectOption};
use crate::form::{Faults, Typed, Word as _};

/// The list of names that fields offer.
pub(super) const PEOPLE: &str = "people";

/// A row.
pub(super) struct Row<'a> {
    at: usize,
    typed: &'a Typed,
    faults: &'a Faults,
    /// What the candidate is called.
    pub(super) title: &'a str,
    condition: Condition,
    today: Date,
    closes: Option<Date>,
    /// The service it belongs to.
    pub(super) service: Option<&'a str>,
    /// Where it differs from what the page says at the top: why they are asked.
    pub(super) reason: Option<String>,
    /// Whether names are offered.
    offers_names: bool,
}

impl<'a> Row<'a> {
    pub(super) fn of(
        (at, wanted): (usize, &Wanted<'a>),
        (board, today): (&'a Board, Date),
        (typed, faults): (&'a Typed, &'a Faults),
        offers_names: bool,
    ) -> Self {
        let candidate = wanted.candidate;
        let service = candidate.service.as_ref();
        let service = service.and_then(|id| board.services.get(id));
        let (closes, reason) = match wanted.reason {
            Reason::Round(round) => (Some(round.closes), None),
            other => (None, Some(say::reason(&other))),
        };
        Self {
            at,
            typed,
            faults,
            title: candidate.title.as_str(),
            condition: wanted.condition,
            today,
            closes,
            service: service.map(|service| service.name.as_str()),
            reason,
            offers_names,
        }
    }

    /// What is sent along unseen.
    pub(super) fn hidden(&self) -> Vec<(String, &str)> {
        [OF, ABOUT, WAS, HAD]
            .map(|name| {
                let name = field(name, self.at);
                let value = self.typed.text(&name);
                (name, value)
            })
            .into()
    }

    pub(super) fn says(&self) -> Choices<'_> {
        let name = field(SAYS, self.at);
        let chosen = match self.typed.text(&name) {
            "" => LEAVE,
            chosen => chosen,
        };
        let field = Field::new(name.clone(), self.title)
            .words_classes("govuk-fieldset__legend--s")
            .error(self.faults.on(&name));
        let choices = vec![
            Choice::new(Said::Yes.word(), say::yes(self.condition)),
            Choice::new(Said::Partly.word(), say::PARTLY),
            Choice::new(Said::No.word(), say::NO),
            Choice::new(LEAVE, say::LEAVE),
        ];
        Choices::radios(field, choices)
            .classes("govuk-radios--small govuk-radios--inline")
            .value(chosen.to_owned())
    }

    pub(super) fn why(&self) -> Input<'_> {
        let name = field(WHY, self.at);
        let field = Field::new(name.clone(), say::WHY)
            .hint(answer::WHO_SEES_THIS)
            .error(self.faults.on(&name));
        Input::new(field)
            .value(self.typed.text(&name))
            .attribute("autocomplete", "off")
    }

    pub(super) fn how(&self) -> Select<'_> {
        let name = field(HOW, self.at);
        let field = Field::new(name.clone(), answer::HOW_DO_YOU_KNOW).error(self.faults.on(&name));
        let mut options = vec![SelectOption::new("", say::AS_ABOVE)];
        let own = self.typed.text(&name);
        let settles = [Basis::Ruling]
            .into_iter()
            .filter(|basis| basis.word() == own);
        let each = [Basis::FirstHand, Basis::Heard, Basis::Guess].into_iter();
        options.extend(
            each.chain(settles)
                .map(|basis| SelectOption::new(basis.word(), answer::basis_choice(basis))),
        );
        Select::new(field, options).value(own)
    }

    pub(super) fn instead(&self) -> Select<'_> {
        let name = field(INSTEAD, self.at);
        let field = Field::new(name.clone(), say::INSTEAD).error(self.faults.on(&name));
        let own = self.typed.text(&name);
        let mut checks = days(self.today, self.closes);
        let chosen = own.strip_prefix(CHECK).and_then(|day| day.parse().ok());
        checks.extend(chosen.filter(|day: &Date| *day > self.today));
        checks.sort_unstable();
        checks.dedup();
        let mut options = vec![
            SelectOption::new("", ""),
            SelectOption::new(PASS, say::PASS),
            SelectOption::new(NOT_MINE, say::NOT_MINE),
        ];
        let checks = checks.into_iter();
        options.extend(checks.map(|day| SelectOption::new(check_word(day), say::check(day))));
        Select::new(field, options).value(own)
    }

    pub(super) fn whose(&self) -> Input<'_> {
        let name = field(WHOSE, self.at);
        let field = Field::new(name.clone(), say::WHOSE).error(self.faults.on(&name));
        let input = Input::new(field)
            .value(self.typed.text(&name))
            .attribute("autocomplete", "off");
        if self.offers_names {
            input.attribute("list", PEOPLE)
        } else {
            input
        }
    }

    /// Whether there is more in it than an answer, or something in it is wrong.
    pub(super) fn is_open(&self) -> bool {
        let more = [WHY, HOW, INSTEAD, WHOSE];
        let mut wrong = more
            .iter()
            .filter(|name| self.faults.on(&field(name, self.at)).is_some());
        let said = [WHY, WHOSE]
            .iter()
            .any(|name| !self.typed.text(&field(name, self.at)).is_empty());
        let instead = self.typed.text(&field(INSTEAD, self.at));
        said || wrong.next().is_some() || !matches!(instead, "" | PASS)
    }
}
