//! What a person is here to do, as forms ask it.

use engine::board::Board;
use engine::id::Id;
use engine::members::Role;
use engine::people::Team;
use wording::members;

use crate::components::{Choice, Choices, Field};
use crate::form::{Faults, Typed, Word};

pub(crate) const ROLE: &str = "role";
pub(super) const TEAM: &str = "team";

impl Word for Role {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Facilitator => "facilitator",
            Self::SeniorManager => "senior-manager",
            Self::Member => "member",
            Self::Reader => "reader",
        }
    }
}

/// The roles that somebody may give: who does not look after people gives none as able as theirs.
pub(super) fn offered(keeps_people: bool) -> Vec<Role> {
    let may = |role: &Role| keeps_people || !role.facilitates();
    Role::ALL.into_iter().filter(may).collect()
}

/// Role and teams, as meant.
pub(super) fn meant(
    typed: &Typed,
    board: &Board,
    faults: &mut Faults,
) -> Option<(Role, Vec<Id<Team>>)> {
    let role: Option<Role> =
        faults.take(ROLE, typed.choice(ROLE, "Choose what they are here to do."));
    let teams: Option<Vec<Id<Team>>> = faults.take(TEAM, typed.ids(TEAM));
    let teams = teams.map(|teams| {
        let here = |team: &Id<Team>| board.teams.get(team).is_some();
        teams.into_iter().filter(here).collect()
    });
    role.zip(teams)
}

/// The choice of a role.
pub(crate) fn role<'a>(typed: &'a Typed, faults: &'a Faults, offered: &[Role]) -> Choices<'a> {
    let field = Field::new(ROLE, "What are they here to do?")
        .words_classes("govuk-fieldset__legend--m")
        .error(faults.on(ROLE));
    let choice = |role: &Role| {
        Choice::new(role.word(), members::role(*role)).hint(members::role_is_for(*role))
    };
    Choices::radios(field, offered.iter().map(choice).collect()).value(typed.text(ROLE))
}

/// The choice of teams.
pub(super) fn teams<'a>(typed: &'a Typed, faults: &'a Faults, board: &'a Board) -> Choices<'a> {
    let field = Field::new(TEAM, "Which teams do they belong to?")
        .words_classes("govuk-fieldset__legend--m")
        .hint("Leave these empty where it is none.")
        .error(faults.on(TEAM));
    let choice = |team: &std::sync::Arc<engine::people::Team>| {
        Choice::new(team.id.to_string(), team.name.to_string())
    };
    let all = Choices::checkboxes(field, board.teams.iter().map(choice).collect());
    typed
        .all(TEAM)
        .fold(all.classes("govuk-checkboxes--small"), Choices::value)
}
