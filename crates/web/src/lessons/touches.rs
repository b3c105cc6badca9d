//! What a lesson touches, in a form: skills or access that are now there, interest and room that there may be.

use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::text::Name;
use operations::View;
use operations::lessons::{waited_on, would_ask};
use wording::form::Wrong;
use wording::{Names, lessons as say};

use crate::components::{Choice, Choices, Field, Textarea};
use crate::form::{Faults, Typed};

/// Skills or access that are now there.
const MET: &str = "met";
const MORE: &str = "more";
const SPONSOR: &str = "sponsor";
const TEAM: &str = "team";

/// How many of each kind are offered, those that most wait on first.
const MOST_OFFERED: usize = 20;

/// What was meant.
#[derive(Debug)]
pub(crate) struct Touched {
    /// Needs that are now met.
    pub(crate) needs_met: Vec<Name>,
    /// The interest of sponsors, room in teams.
    pub(crate) others: Vec<Blocker>,
}

/// What can be ticked.
pub(crate) struct Touches<'a> {
    board: &'a Board,
    offered: Vec<(Blocker, usize)>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What would be asked again.
pub(crate) struct Foreseen {
    /// What is touched, each with how many wait on it.
    pub(crate) touched: Vec<String>,
    /// How many things are asked again, in words.
    pub(crate) asked: String,
}

impl Touched {
    /// What the form means.
    pub(crate) fn meant(typed: &Typed, board: &Board, faults: &mut Faults) -> Option<Self> {
        // The boxes may be none: where their values cannot be meant, the field that is always there says so.
        let ticked = faults.take(MORE, names(typed.all(MET)));
        let more = faults.take(MORE, names(typed.text(MORE).lines()));
        let sponsors = faults.take(MORE, names(typed.all(SPONSOR)));
        let teams = faults.take(TEAM, teams(typed, board));
        let mut needs_met = ticked?;
        for need in more? {
            if !needs_met.contains(&need) {
                needs_met.push(need);
            }
        }
        let interest = sponsors?.into_iter().map(|role| Blocker {
            condition: Condition::Interest,
            on: On::Sponsor(role),
        });
        let room = teams?.into_iter().map(|team| Blocker {
            condition: Condition::Operations,
            on: On::Team(team),
        });
        Some(Self {
            needs_met,
            others: interest.chain(room).collect(),
        })
    }
}

/// Each once, without what is blank.
fn names<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Vec<Name>, Wrong> {
    let mut names: Vec<Name> = Vec::new();
    for text in texts.filter(|text| !text.trim().is_empty()) {
        let name = Name::parse(text).map_err(Wrong::Text)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

fn teams(typed: &Typed, board: &Board) -> Result<Vec<Id<Team>>, Wrong> {
    let mut teams = typed.ids(TEAM)?;
    teams.dedup();
    if teams.iter().any(|team| board.teams.get(team).is_none()) {
        return Err(Wrong::Gone("team"));
    }
    Ok(teams)
}

impl<'a> Touches<'a> {
    /// What others wait on, and what `own`, the exemplar itself, hangs on.
    pub(crate) fn of(
        view: &'a View,
        own: Option<&Candidate>,
        typed: &'a Typed,
        faults: &'a Faults,
    ) -> Self {
        let mut offered = own.map(of_its_own).unwrap_or_default();
        for (blocker, count) in waited_on(view) {
            match offered.iter_mut().find(|(other, _)| *other == blocker) {
                Some((_, known)) => *known = count,
                None => offered.push((blocker, count)),
            }
        }
        Self {
            board: view.board(),
            offered,
            typed,
            faults,
        }
    }

    /// Skills or access, to be ticked; none where nothing is named.
    pub(crate) fn met(&self) -> Option<Choices<'_>> {
        let words = "What skills or access are here now that were not?";
        let hint = "Tick what others could use too. Nothing changes by itself: those who know are asked again.";
        self.ticked(MET, words, hint, |on| match on {
            On::Need(need) => Some((need.as_str(), need.to_string())),
            _ => None,
        })
    }

    /// Skills or access that nobody has named yet.
    pub(crate) fn more(&self) -> Textarea<'_> {
        let field = Field::new(MORE, "Other skills or access that are here now")
            .words_classes("govuk-label--s")
            .hint("One on each line. You can leave this out.")
            .error(self.faults.on(MORE));
        Textarea::new(field).rows(2).value(self.typed.text(MORE))
    }

    /// Sponsors, to be ticked; none where none is named.
    pub(crate) fn sponsors(&self) -> Option<Choices<'_>> {
        let words = "Whose interest may have grown?";
        self.ticked(SPONSOR, words, "Roles, not names.", |on| match on {
            On::Sponsor(role) => Some((role.as_str(), role.to_string())),
            _ => None,
        })
    }

    /// Teams, to be ticked; none where none is named.
    pub(crate) fn teams(&self) -> Option<Choices<'_>> {
        let names = Names::of(self.board);
        let words = "Which teams may have more room now?";
        let hint = "For example, because the work takes them less time.";
        self.ticked(TEAM, words, hint, |on| match on {
            On::Team(team) => Some((team.as_str(), names.team(team).to_owned())),
            _ => None,
        })
    }

    fn ticked<'b>(
        &'b self,
        field: &'static str,
        words: &'static str,
        hint: &'static str,
        named: impl Fn(&'b On) -> Option<(&'b str, String)>,
    ) -> Option<Choices<'b>> {
        let offered = self.offered.iter();
        let named = offered.filter_map(|(blocker, count)| Some((named(&blocker.on)?, *count)));
        let choice = |((value, words), count)| Choice::new(value, words).hint(say::hint(count));
        let choices: Vec<Choice<'b>> = named.take(MOST_OFFERED).map(choice).collect();
        let field_shown = Field::new(field, words)
            .words_classes("govuk-fieldset__legend--s")
            .group_classes("app-long-choices")
            .hint(hint)
            .error(self.faults.on(field));
        let boxes = Choices::checkboxes(field_shown, choices.clone());
        let boxes = boxes.classes("govuk-checkboxes--small");
        let boxes = self.typed.all(field).fold(boxes, Choices::value);
        (!choices.is_empty()).then_some(boxes)
    }
}

/// What a candidate hangs on, whoever waits on it.
fn of_its_own(own: &Candidate) -> Vec<(Blocker, usize)> {
    let blocker = |condition, on| (Blocker { condition, on }, 0);
    let needs = own.needs.iter().cloned().map(On::Need);
    let sponsor = own.sponsor.iter().cloned().map(On::Sponsor);
    let teams = own.teams.iter().cloned().map(On::Team);
    let needs = needs.map(|on| blocker(Condition::Capability, on));
    let sponsor = sponsor.map(|on| blocker(Condition::Interest, on));
    let teams = teams.map(|on| blocker(Condition::Operations, on));
    needs.chain(sponsor).chain(teams).collect()
}

impl Foreseen {
    /// What a lesson would ask again that touches these.
    pub(crate) fn of(view: &View, touches: &[Blocker]) -> Self {
        let names = Names::of(view.board());
        let (each, asked) = would_ask(view, touches);
        let pairs = touches.iter().zip(each);
        Self {
            touched: pairs
                .map(|(blocker, count)| say::waiting(blocker, count, &names))
                .collect(),
            asked: if touches.is_empty() {
                say::TOUCHES_NOTHING.to_owned()
            } else {
                say::progress(asked, asked)
            },
        }
    }
}
