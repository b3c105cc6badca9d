//! What waits for a person, answered by them on a real store.

use engine::answer::{Basis, Given, Reply, Said, Source};
use engine::asking::Ask;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::members::{Role, Why};
use engine::rounds::{Round, numbered};
use engine::text::{Name, Note};
use engine::waiting_for::{is_anything_waiting, unclaimed, waiting_for};
use jiff::civil::{Date, date};
use operations::people::{Invite, invite};
use operations::rounds::{AskPerson, OpenRound, Who, ask_person, open};
use operations::sign_in::Secret;
use operations::waiting::{Kept, Row, Say, Says, Trouble, answer, kept};
use operations::{Act, Email, Purpose, Refusal, Right, What};

use crate::council::{Council, ids, name, now, refused};

mod asked;
mod sent_on;

const TODAY: Date = date(2026, 11, 2);

/// A council with a round that asks Ann about interest in two problems; Bob is here too.
struct Asked {
    council: Council,
    ann: Id<Source>,
    bob: Id<Source>,
    problems: [Id<Candidate>; 2],
}

impl Asked {
    async fn new() -> Self {
        let mut council = Council::new().await;
        let problems = [
            council.put_forward("Damp homes").await,
            council.put_forward("Long waits").await,
        ];
        let ann = person(&mut council, "Ann").await;
        let bob = person(&mut council, "Bob").await;
        let round = opened(&mut council).await;
        let mut asked = Self {
            council,
            ann,
            bob,
            problems,
        };
        let who = Who::Known(asked.ann.clone());
        asked.asks(&round, who, Condition::Interest).await.unwrap();
        asked
    }

    async fn asks(
        &mut self,
        round: &Round,
        who: Who,
        condition: Condition,
    ) -> operations::Done<()> {
        let ask = AskPerson {
            key: self.council.key(),
            round: round.id.clone(),
            who,
            condition,
            team: None,
        };
        ask_person(&self.council.foothold, &mut self.council.act, ask).await
    }

    fn act(&self, who: &Id<Source>) -> Act {
        Act {
            organisation: self.council.act.organisation.clone(),
            by: who.clone(),
            at: now(),
            ids: ids(),
        }
    }

    async fn says(&mut self, who: &Id<Source>, rows: Vec<Row>) -> Kept {
        let key = self.council.key();
        let (kept, _) = self.says_in(who, Say { key, rows }).await;
        kept
    }

    async fn says_in(&self, who: &Id<Source>, say: Say) -> (Kept, Name) {
        let foothold = &self.council.foothold;
        let key = answer(foothold, &self.act(who), say).await.unwrap();
        let organisation = &self.council.act.organisation;
        let kept = kept(foothold, organisation, key.clone()).await.unwrap();
        (kept.unwrap(), key)
    }

    /// How many wait for somebody.
    async fn waits(&self, who: &Id<Source>) -> usize {
        let view = self.council.view().await;
        let parts = waiting_for(view.board(), who);
        let count = parts.iter().map(|part| part.waiting(TODAY).count()).sum();
        let any = is_anything_waiting(view.board(), who, TODAY);
        assert_eq!(any, count > 0);
        count
    }

    fn row(&self, at: usize, says: Says) -> Row {
        Row {
            ask: self.ask(at),
            was: None,
            says,
        }
    }

    fn ask(&self, at: usize) -> Ask {
        Ask {
            candidate: self.problems[at].clone(),
            condition: Condition::Interest,
            team: None,
        }
    }
}

async fn person(council: &mut Council, called: &str) -> Id<Source> {
    let one = Invite {
        name: name(called),
        email: None,
        role: Role::Member,
        teams: vec![],
        secret: Secret::of([called.as_bytes()[0]; 16]),
    };
    let made = invite(&council.foothold, &mut council.act, vec![one]);
    made.await.unwrap().remove(0)
}

async fn opened(council: &mut Council) -> Round {
    let new = OpenRound {
        key: council.key(),
        limit: 1,
        closes: date(2026, 11, 16),
        blind: true,
        asked: vec![],
        note: None,
    };
    let number = open(&council.foothold, &mut council.act, new).await;
    let view = council.view().await;
    numbered(&view.board().work, number.unwrap())
        .unwrap()
        .clone()
}

fn yes() -> Says {
    Says::Reply {
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        why: Note::parse("We have wanted it for years").ok(),
    }
}

fn no() -> Says {
    Says::Reply {
        reply: Reply::Whole(Said::No),
        basis: Basis::Heard,
        why: None,
    }
}

#[tokio::test]
async fn many_things_are_answered_in_one_write_by_the_person_and_today() {
    let mut asked = Asked::new().await;
    let ann = asked.ann.clone();
    assert_eq!(asked.waits(&ann).await, 2);
    let before = asked.council.view().await.revision();
    let rows = vec![asked.row(0, yes()), asked.row(1, Says::Aside(Why::Passed))];
    let kept = asked.says(&ann, rows).await;
    let wanted = Kept {
        answers: 1,
        passed: 1,
        ..Kept::default()
    };
    assert_eq!(kept, wanted);
    let view = asked.council.view().await;
    assert_eq!(view.revision(), before + 1);
    let given = &view
        .board()
        .candidates
        .get(&asked.problems[0])
        .unwrap()
        .answers;
    assert_eq!(given.len(), 1);
    assert_eq!((&given[0].source, given[0].given), (&ann, Given::On(TODAY)));
    assert_eq!(asked.waits(&ann).await, 0);
}

#[tokio::test]
async fn a_form_sent_twice_is_kept_once_and_another_with_its_key_is_heard() {
    let mut asked = Asked::new().await;
    let ann = asked.ann.clone();
    let key = asked.council.key();
    let first = Say {
        key: key.clone(),
        rows: vec![asked.row(0, yes())],
    };
    let (kept, once) = asked.says_in(&ann, first.clone()).await;
    let revision = asked.council.view().await.revision();
    let (again, twice) = asked.says_in(&ann, first).await;
    assert_eq!((&kept, &once), (&again, &twice));
    assert_eq!(asked.council.view().await.revision(), revision);
    let other = Say {
        key,
        rows: vec![asked.row(0, no())],
    };
    let (other, third) = asked.says_in(&ann, other).await;
    assert_ne!(third, once);
    assert_eq!(other.answers, 1);
    assert_eq!(other.replaced, [asked.problems[0].clone()], "and says so");
}

#[tokio::test]
async fn an_answer_is_changed_taken_back_or_set_aside_and_what_is_as_it_was_leaves_no_trace() {
    let mut asked = Asked::new().await;
    let ann = asked.ann.clone();
    let (row, was) = (
        asked.row(0, no()),
        Some((Reply::Whole(Said::No), Basis::Heard)),
    );
    asked.says(&ann, vec![row.clone()]).await;
    let revision = asked.council.view().await.revision();
    let same = Row { was, ..row.clone() };
    let kept = asked.says(&ann, vec![same]).await;
    assert_eq!(kept, Kept::default());
    let written = asked.council.view().await.board().clone();
    let gone = Row {
        was,
        says: Says::Nothing,
        ..row.clone()
    };
    let kept = asked.says(&ann, vec![gone]).await;
    assert_eq!((kept.taken_back, asked.waits(&ann).await), (1, 2));
    assert!(asked.council.view().await.revision() > revision);
    assert_eq!(written.candidates[0].answers.len(), 1);
    asked.says(&ann, vec![row.clone()]).await;
    let until = date(2026, 11, 9);
    let checks = Row {
        was,
        says: Says::Aside(Why::Checking(until)),
        ..row
    };
    let kept = asked.says(&ann, vec![checks]).await;
    assert_eq!((kept.checking, asked.waits(&ann).await), (1, 1));
    let view = asked.council.view().await;
    assert!(view.board().candidates[0].answers.is_empty());
    assert!(is_anything_waiting(view.board(), &ann, until));
}

#[tokio::test]
async fn what_cannot_be_kept_is_told_and_the_rest_is_kept() {
    let mut asked = Asked::new().await;
    let (ann, bob) = (asked.ann.clone(), asked.bob.clone());
    let nobody = Id::parse("nobody").unwrap();
    let not_asked = Row {
        ask: Ask {
            condition: Condition::Capability,
            ..asked.ask(0)
        },
        was: None,
        says: yes(),
    };
    let rows = vec![
        not_asked,
        asked.row(0, Says::Aside(Why::NotMine(Some(nobody)))),
        asked.row(1, yes()),
    ];
    let kept = asked.says(&ann, rows).await;
    let first = asked.problems[0].clone();
    let told = [
        (first.clone(), Trouble::NotAsked),
        (first.clone(), Trouble::NobodyThere),
    ];
    assert_eq!((kept.answers, &kept.refused[..]), (1, &told[..]));
    let rows = vec![asked.row(0, yes())];
    let kept = asked.says(&bob, rows).await;
    assert_eq!(
        kept.refused,
        [(first, Trouble::NotAsked)],
        "Bob is not asked"
    );
}
