//! Groundwork: what every test of it needs.

mod bounds;
mod life;

use engine::answer::Said;
use engine::asking::{Ask, asked_again};
use engine::blockers::{Blocker, On};
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::groundwork::{Action, ActionState, InTheWay};
use engine::id::Id;
use engine::people::Team;
use engine::reading::Reading;
use engine::text::{Name, Note, Title};
use jiff::civil::{Date, date};
use operations::candidates::edit as edit_candidate;
use operations::groundwork::{
    Begin, Blocking, Drop, Edit, Finish, Plan, Wait, When, Words, begin, drop, edit, finish, plan,
    spare, wait,
};
use operations::notes::history;
use operations::{Place, Refusal, Subject, SubjectKind, What, named};

use crate::council::{Council, name, refused};

const DUE: Date = date(2026, 12, 18);

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn need() -> Blocker {
    Blocker {
        condition: Condition::Capability,
        on: On::Need(Name::parse("user research").unwrap()),
    }
}

fn words(called: &str, serves: &[&Id<Candidate>], team: Option<&Id<Team>>) -> Words {
    Words {
        name: Title::parse(called).unwrap(),
        doing: Some(note("Do it together.")),
        serves: serves.iter().map(|id| (*id).clone()).collect(),
        team: team.cloned(),
        owner: name("Head of digital"),
        present_when: note("It is written down."),
    }
}

fn planned(key: &str, words: Words, when: When) -> Plan {
    Plan {
        key: name(key),
        blocking: Blocking {
            blocker: need(),
            half: None,
            play: None,
        },
        words,
        when,
    }
}

impl Council {
    async fn plan(&mut self, plan_of: Plan) -> operations::Done<Id<Action>> {
        plan(&self.foothold, &mut self.act, plan_of).await
    }

    /// Plans one that waits.
    async fn waiting(&mut self, called: &str, serves: &[&Id<Candidate>]) -> Id<Action> {
        let later = When::Later(note("the end of the busy time"));
        let plan_of = planned(called, words(called, serves, None), later);
        self.plan(plan_of).await.unwrap()
    }

    /// Plans one that is live.
    async fn live(&mut self, called: &str, serves: &[&Id<Candidate>]) -> Id<Action> {
        let plan_of = planned(called, words(called, serves, None), When::Now(DUE));
        self.plan(plan_of).await.unwrap()
    }

    async fn action(&self, id: &Id<Action>) -> Action {
        let view = self.view().await;
        Action::clone(view.board().work.actions.get(id).unwrap())
    }

    async fn seen(&self) -> i64 {
        self.view().await.revision()
    }

    async fn finish(&self, id: &Id<Action>) {
        let (id, seen, found) = (id.clone(), self.seen().await, note("The letter is signed."));
        let finish_of = Finish { id, seen, found };
        finish(&self.foothold, &self.act, finish_of).await.unwrap();
    }

    async fn asked(&self) -> Vec<Id<Candidate>> {
        let view = self.view().await;
        let asked = asked_again(view.board());
        asked.map(|(ask, _)| ask.candidate.clone()).collect()
    }
}
