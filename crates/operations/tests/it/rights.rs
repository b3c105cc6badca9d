//! What each role may do, asked of the operations themselves; and that nobody does anything in another organisation.

use engine::answer::{Basis, Reply, Said, Source};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::people::Team;
use jiff::civil::date;
use operations::answers::{Give, Voice, give};
use operations::candidates::{PutForward, park, put_forward};
use operations::decisions::{Decide, record};
use operations::exemplars::{AddNote, GoBack, add_note, go_back};
use operations::people::{Invite, invite};
use operations::playbook::{Write, write};
use operations::rounds::{OpenRound, open};
use operations::sign_in::{Secret, set_notices};
use operations::{Act, Done, Notices, Refusal, Right, groundwork, named, organisation};

use crate::council::{Council, name, refused};
use crate::exemplars::note;
use crate::playbook::play;

/// One operation for a right; none for reading, of which the pages are all there is.
async fn does(council: &mut Council, act: &mut Act, right: Right) -> Option<Done<()>> {
    let homes = Id::parse("P1").unwrap();
    let foothold = &council.foothold.clone();
    Some(match right {
        Right::KeepAccount => set_notices(foothold, act, Notices::Never).await,
        Right::PutForward => {
            let key = council.key();
            let title = engine::text::Title::parse("Late letters").unwrap();
            let kind = engine::candidate::Kind::Problem;
            let new = PutForward {
                key,
                title,
                kind,
                detail: None,
            };
            put_forward(foothold, act, new).await.map(drop)
        }
        Right::Answer => says(council, act, Voice::Known(act.by.clone())).await,
        Right::WriteDown => says(council, act, Voice::Written(name("Workshop"))).await,
        Right::KeepList => {
            let why = engine::text::Note::parse("Not now").unwrap();
            park(foothold, act, homes, why).await
        }
        Right::SetScene => {
            let (id, name, room) = (act.ids.fresh(), council.key(), None);
            named::put(foothold, act, Team { id, name, room }).await
        }
        Right::RunRounds => {
            let (key, closes) = (council.key(), date(2026, 11, 16));
            let (asked, note) = (Vec::new(), None);
            let round = OpenRound {
                key,
                limit: 2,
                closes,
                blind: false,
                asked,
                note,
            };
            open(foothold, act, round).await.map(drop)
        }
        Right::Settle => {
            let view = council.view().await;
            let settings = engine::settings::Settings::clone(&view.board().settings);
            organisation::save_settings(foothold, act, view.revision(), settings).await
        }
        Right::KeepPeople => invited(council, act, Role::Administrator).await.map(drop),
        Right::PrepareGround | Right::RunExemplars | Right::Start | Right::KeepPlaybook => {
            does_work(council, act, right).await
        }
        Right::Decide => decides(council, act, homes).await,
        Right::Read => return None,
    })
}

/// The same, for what is done about the list.
async fn does_work(council: &mut Council, act: &mut Act, right: Right) -> Done<()> {
    let foothold = &council.foothold.clone();
    let (key, seen) = (council.key(), council.view().await.revision());
    let nothing = || Id::parse("nothing").unwrap();
    match right {
        Right::PrepareGround => {
            let why = note("Nobody needs it");
            let id = nothing().of_kind();
            groundwork::drop(foothold, act, groundwork::Drop { id, seen, why }).await
        }
        Right::RunExemplars => {
            let (id, note) = (nothing(), note("It goes well"));
            add_note(foothold, act, AddNote { key, id, note }).await
        }
        Right::Start => {
            let (id, why) = (nothing(), note("The supplier is gone"));
            go_back(foothold, act, GoBack { key, id, why }).await
        }
        _ => {
            let play = play("sit-alongside", "Sit alongside");
            write(foothold, act, Write { seen, play }).await
        }
    }
}

/// Somebody records a decision to start what nobody has said anything about.
async fn decides(council: &mut Council, act: &mut Act, pick: Id<Candidate>) -> Done<()> {
    let view = council.view().await;
    let decide = Decide {
        supersedes: None,
        key: council.key(),
        proposed: view.outlook().await?.few.picks.clone(),
        picks: vec![pick],
        reason: Some(note("The board asked for it")),
        note: None,
        said_against: None,
        look_again: None,
    };
    record(&council.foothold, act, decide).await.map(drop)
}

/// Somebody answers, or writes an answer down.
async fn says(council: &Council, act: &mut Act, voice: Voice) -> Done<()> {
    let answer = Give {
        candidate: Id::parse("P1").unwrap(),
        condition: Condition::Interest,
        team: None,
        voice,
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&council.foothold, act, answer).await
}

async fn invited(council: &Council, act: &mut Act, role: Role) -> Done<Id<Source>> {
    let secret = Secret::of([role as u8; 16]);
    let (name, teams) = (name("Jo"), Vec::new());
    let one = Invite {
        name,
        email: None,
        role,
        teams,
        secret,
    };
    Ok(invite(&council.foothold, act, vec![one]).await?.remove(0))
}

#[tokio::test]
async fn each_role_does_what_the_table_allows_and_nothing_else() {
    for role in Role::ALL {
        for right in Right::ALL {
            let mut council = Council::new().await;
            council.put_forward("Damp homes").await;
            let mut own = council.by(&council.act.by);
            let person = invited(&council, &mut own, role).await.unwrap();
            let mut act = council.by(&person);
            match does(&mut council, &mut act, right).await {
                Some(Err(operations::Error::Refused(Refusal::NotPermitted(asked)))) => {
                    assert!(!right.is_of(role), "{role:?} {right:?} {asked:?}");
                }
                Some(outcome) => assert!(right.is_of(role), "{role:?} {right:?} {outcome:?}"),
                None => {}
            }
        }
    }
}

#[tokio::test]
async fn nobody_does_anything_in_another_organisation() {
    for right in Right::ALL {
        let mut council = Council::new().await;
        council.put_forward("Damp homes").await;
        // Somebody who may do everything in theirs.
        let other = council.administrator_of_another().await;
        let mut act = council.by(&other.by);
        if let Some(outcome) = does(&mut council, &mut act, right).await {
            let refusal = refused(outcome);
            assert!(
                matches!(refusal, Refusal::NotPermitted(_)),
                "{right:?} {refusal:?}"
            );
        }
    }
}
