//! A person is renamed, given another role, or other teams.

use engine::answer::{Source, SourceKind};
use engine::board;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::people::Team;
use engine::text::Name;
use engine::work::Piece;
use store::SubjectKind;

use super::{all_teams_here, another_administrator, find};
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::Done;
use crate::rights::Right;

/// What a person is to be.
pub struct Change {
    /// Who.
    pub person: Id<Source>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// As they are called here.
    pub name: Name,
    /// What they are here to do.
    pub role: Role,
    /// The teams they belong to.
    pub teams: Vec<Id<Team>>,
}

/// Changes it.
///
/// # Errors
/// Refused where somebody changed it since, where a team is not there, and where nobody would be left to look after people.
pub async fn change(foothold: &Foothold, act: &Act, change: Change) -> Done<()> {
    foothold
        .write(act, Right::KeepPeople, move |tx| {
            let Change {
                person,
                seen,
                name,
                role,
                teams,
            } = change;
            let held = find(&tx.held().board, &person)?;
            unchanged_since(tx, seen, SubjectKind::Member, &person)?;
            all_teams_here(&tx.held().board, &teams)?;
            if role != Role::Administrator {
                another_administrator(&tx.held().board, &held)?;
            }
            let kind = SourceKind::Person;
            tx.save(&board::Change::Source(Source {
                id: person,
                name,
                kind,
            }))?;
            let member = Member {
                role,
                teams,
                ..held
            };
            Ok(tx.save(&board::Change::Piece(Piece::Member(member)))?)
        })
        .await
}
