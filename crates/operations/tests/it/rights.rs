//! What each role may do, asked of the operations themselves; and that nobody does anything in another organisation.

use engine::answer::{Basis, Reply, Said, Source};
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::people::Team;
use jiff::civil::date;
use operations::answers::{Give, Voice, give};
use operations::candidates::{PutForward, park, put_forward};
use operations::people::{Invite, invite};
use operations::rounds::{OpenRound, open};
use operations::sign_in::{Secret, set_notices};
use operations::{Act, Done, Ids, Notices, Refusal, Right, named, organisation};
use uuid::Uuid;

use crate::council::{Council, name, now, refused};

/// One operation for a right; none where its pages are all it is for.
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
            let (id, name) = (act.ids.fresh(), council.key());
            named::put(
                foothold,
                act,
                Team {
                    id,
                    name,
                    room: None,
                },
            )
            .await
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
        _ => return None,
    })
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

/// Acts of somebody, with ids that no other act of the test has.
fn act_of(council: &Council, by: Id<Source>, from: u128) -> Act {
    let mut last = from;
    let ids = Ids::new(move || {
        last += 1;
        Uuid::from_u128(last)
    });
    Act {
        organisation: council.act.organisation.clone(),
        by,
        at: now(),
        ids,
    }
}

#[tokio::test]
async fn each_role_does_what_the_table_allows_and_nothing_else() {
    for role in Role::ALL {
        for (turn, right) in Right::ALL.into_iter().enumerate() {
            let mut council = Council::new().await;
            council.put_forward("Damp homes").await;
            let mut own = act_of(&council, council.act.by.clone(), 1 << 40);
            let person = invited(&council, &mut own, role).await.unwrap();
            let mut act = act_of(&council, person, (turn as u128 + 2) << 40);
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
        // Somebody whom this organisation does not know, whatever they may do in theirs.
        let mut act = act_of(&council, Id::parse("somebody of another").unwrap(), 1 << 40);
        if let Some(outcome) = does(&mut council, &mut act, right).await {
            let refusal = refused(outcome);
            assert!(
                matches!(refusal, Refusal::NotPermitted(_)),
                "{right:?} {refusal:?}"
            );
        }
    }
}
