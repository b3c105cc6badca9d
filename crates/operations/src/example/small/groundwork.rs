//! Groundwork: two are being done, one waits, one is done and asks again.

use engine::asking::Ask;
use engine::blockers::{Blocker, On};
use engine::condition::Condition;
use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::work::Piece;
use store::WriteTx;

use crate::example::chapter::Supply;
use crate::example::words::{after, id, keep, name, note, team, title, today};
use crate::refusal::Error;

/// What is planned. The play is one of the playbook's.
struct Planned {
    play: &'static str,
    name: &'static str,
    doing: &'static str,
    blocker: Blocker,
    serves: &'static [&'static str],
    team: Option<&'static str>,
    owner: &'static str,
    present_when: &'static str,
    /// After how many days it is to be done, or what it waits for.
    when: Result<i32, &'static str>,
}

const CALENDAR: &str = "Draw the year with the parking team";

pub(super) fn is_planned(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let board = &tx.held().board;
    let of_team = |name| Blocker {
        condition: Condition::Operations,
        on: On::Team(team(board, name)),
    };
    let all = [
        for_benefits(of_team("Benefits")),
        for_parking(of_team("Parking")),
        for_families(),
        for_video(),
    ];
    for planned in all {
        let action = planned.action(tx, ids.fresh());
        keep(tx, Piece::Action(action))?;
    }
    Ok(())
}

fn for_benefits(blocker: Blocker) -> Planned {
    Planned {
        play: "buy-or-free-the-time",
        name: "Take away calls that only ask if a form has come",
        doing: "Say on the first page when an answer will come. Send a text message when a form is here.",
        blocker,
        serves: &["F08", "F18"],
        team: Some("Digital"),
        owner: "Benefits manager",
        present_when: "Fewer than 50 people a week ring to ask if a form has come.",
        when: Ok(80),
    }
}

fn for_parking(blocker: Blocker) -> Planned {
    Planned {
        play: "plan-around-their-peaks",
        name: CALENDAR,
        doing: "Mark the weeks of most permits, leave and the new zone. Find a quiet time.",
        blocker,
        serves: &["F10"],
        team: None,
        owner: "Parking manager",
        present_when: "The team agrees to dates that keep clear of its busy times.",
        when: Ok(42),
    }
}

fn for_families() -> Planned {
    Planned {
        play: "let-leaders-watch",
        name: "Invite the Chief Executive to sit in on two interviews",
        doing: "Gypsy and Traveller families tell of the last time they tried to register. We talk it through on the same day.",
        blocker: Blocker {
            condition: Condition::Interest,
            on: On::Sponsor(name("Chief Executive")),
        },
        serves: &["F09"],
        team: None,
        owner: "User researcher",
        present_when: "The Chief Executive was there, and asked what comes next.",
        when: Ok(66),
    }
}

fn for_video() -> Planned {
    Planned {
        play: "unblock-access",
        name: "Try one call by video relay",
        doing: "Ask a neighbouring council to let us make a call through its contract.",
        blocker: Blocker {
            condition: Condition::Capability,
            on: On::Need(name("video relay contract")),
        },
        serves: &["F17"],
        team: Some("Contact centre"),
        owner: "Contact centre manager",
        present_when: "A deaf resident made one call from start to end.",
        when: Err("The neighbouring council says yes."),
    }
}

impl Planned {
    fn action(self, tx: &WriteTx<'_>, new: Id<Action>) -> Action {
        let since = today(tx);
        Action {
            id: new,
            name: title(self.name),
            doing: Some(note(self.doing)),
            play: Some(id(self.play)),
            blocker: self.blocker,
            half: None,
            serves: self.serves.iter().copied().map(id).collect(),
            team: self.team.map(|name| team(&tx.held().board, name)),
            owner: name(self.owner),
            present_when: note(self.present_when),
            state: match self.when {
                Ok(days) => ActionState::Live {
                    since,
                    due: after(since, days),
                },
                Err(for_what) => ActionState::Waits {
                    for_what: note(for_what),
                },
            },
        }
    }
}

/// It is done; whether there is room now is asked again.
pub(super) fn one_is_done(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    let on = today(tx);
    let mut all = tx.held().board.work.actions.iter();
    let held = all.find(|action| action.name.as_str() == CALENDAR);
    let held = Action::clone(held.expect("an action of the example"));
    let asks = held.serves.iter();
    let asks = asks.map(|candidate| Ask::of(&held.blocker, candidate));
    let state = ActionState::Done {
        on,
        shown: note("The team chose six weeks, after the new zone has begun."),
        asks: asks.collect(),
    };
    Ok(keep(tx, Piece::Action(Action { state, ..held }))?)
}
