//! What each role allows: the one table of permissions. Every write asks it inside its transaction, so that what was taken
//! from a person a moment ago is not theirs any more; pages ask it before they are made.

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::Role;

use crate::refusal::Refusal;

/// Something that a role allows or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// To read what the organisation knows.
    Read,
    /// To look after one's own account.
    KeepAccount,
    /// To put something forward.
    PutForward,
    /// To give one's own answers.
    Answer,
    /// To plan, do and drop groundwork.
    PrepareGround,
    /// To look after exemplars and lessons.
    RunExemplars,
    /// To start what was picked, or take it back.
    Start,
    /// To record a decision.
    Decide,
    /// To write answers down for others.
    WriteDown,
    /// To change, merge, split, park and bring in problems and opportunities.
    KeepList,
    /// To keep services, teams, groups and what is known of them.
    SetScene,
    /// To change the playbook.
    KeepPlaybook,
    /// To open, change and close rounds, and to ask people.
    RunRounds,
    /// To change what the organisation says of itself and has set.
    Settle,
    /// To look after people, how they sign in, and email.
    KeepPeople,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Read,
        Self::KeepAccount,
        Self::PutForward,
        Self::Answer,
        Self::PrepareGround,
        Self::RunExemplars,
        Self::Start,
        Self::Decide,
        Self::WriteDown,
        Self::KeepList,
        Self::SetScene,
        Self::KeepPlaybook,
        Self::RunRounds,
        Self::Settle,
        Self::KeepPeople,
    ];

    /// Whether a role allows it.
    pub const fn is_of(self, role: Role) -> bool {
        match self {
            Self::Read | Self::KeepAccount => true,
            Self::PutForward | Self::Answer | Self::PrepareGround | Self::RunExemplars => {
                !matches!(role, Role::Reader)
            }
            Self::Start | Self::Decide => !matches!(role, Role::Reader | Role::Member),
            Self::WriteDown
            | Self::KeepList
            | Self::SetScene
            | Self::KeepPlaybook
            | Self::RunRounds
            | Self::Settle => matches!(role, Role::Administrator | Role::Facilitator),
            Self::KeepPeople => matches!(role, Role::Administrator),
        }
    }

    /// Its name, in activity and logs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::KeepAccount => "keep-account",
            Self::PutForward => "put-forward",
            Self::Answer => "answer",
            Self::PrepareGround => "prepare-ground",
            Self::RunExemplars => "run-exemplars",
            Self::Start => "start",
            Self::Decide => "decide",
            Self::WriteDown => "write-down",
            Self::KeepList => "keep-list",
            Self::SetScene => "set-scene",
            Self::KeepPlaybook => "keep-playbook",
            Self::RunRounds => "run-rounds",
            Self::Settle => "settle",
            Self::KeepPeople => "keep-people",
        }
    }
}

/// Refuses what the role of a person does not allow. Who is no person of the organisation may do nothing.
pub(crate) fn permitted(board: &Board, who: &Id<Source>, right: Right) -> Result<(), Refusal> {
    let member = board.work.member(who);
    match member {
        Some(member) if right.is_of(member.role) => Ok(()),
        _ => Err(Refusal::NotPermitted(right)),
    }
}
