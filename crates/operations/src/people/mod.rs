//! People of the organisation: invited, changed, taken out, erased; and what is kept about them.

mod about;
mod change;
mod erase;
mod give_out;
mod invite;
mod lines;
mod list;
mod remove;
mod retention;

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::people::Team;

use crate::refusal::{Refusal, What};
use crate::rights::Right;

pub use about::About;
pub use change::{Change, change};
pub use erase::erase;
pub use give_out::give_out;
pub use invite::{Invite, invite, invite_once};
pub(crate) use invite::{Newcomer, add};
pub use list::{Person, list};
pub use remove::{bring_back, remove};
pub use retention::{Keep, erase_due, keep_for};

pub(crate) use remove::end_everything;

/// The right to make somebody what a role is: who runs rounds may ask people in, but makes nobody more than themselves.
const fn to_make(role: Role) -> Right {
    match role {
        Role::Administrator | Role::Facilitator => Right::KeepPeople,
        Role::SeniorManager | Role::Member | Role::Reader => Right::RunRounds,
    }
}

/// The person of an id, taken out or not. Who was erased is nobody any more.
fn find(board: &Board, id: &Id<Source>) -> Result<Member, Refusal> {
    let found = board.work.members.get(&id.of_kind());
    let found = found.filter(|member| !member.erased);
    let found = found.ok_or(Refusal::NotFound(What::Person))?;
    Ok(Member::clone(found))
}

/// Refuses what would leave nobody to look after people.
pub(crate) fn another_administrator(board: &Board, but: &Member) -> Result<(), Refusal> {
    let mut members = board.work.members.iter();
    let is_another =
        |member: &Member| member.role == Role::Administrator && !member.left && member.id != but.id;
    if but.role != Role::Administrator || but.left || members.any(|member| is_another(member)) {
        Ok(())
    } else {
        Err(Refusal::LastAdministrator)
    }
}

/// Refuses teams that are not there.
fn all_teams_here(board: &Board, teams: &[Id<Team>]) -> Result<(), Refusal> {
    let mut each = teams.iter();
    let here = each.all(|team| board.teams.get(team).is_some());
    here.then_some(()).ok_or(Refusal::NotFound(What::Team))
}
