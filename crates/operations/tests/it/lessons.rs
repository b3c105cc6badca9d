use engine::answer::Said;
use engine::asking::asked_again;
use engine::blockers::{Blocker, On};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::exemplars::Lesson;
use engine::id::Id;
use operations::exemplars::{LookBack, Onward, look_back};
use operations::lessons::{Add, Edit, add, edit, waited_on, would_ask};
use operations::{Refusal, What};

use crate::council::{Council, name, refused};
use crate::exemplars::{exemplar, note, review};

async fn needing(council: &mut Council, title: &str, need: &str) -> Id<Candidate> {
    let id = council.put_forward(title).await;
    council
        .edit(&id, |form| form.needs = vec![name(need)])
        .await;
    id
}

async fn asked(council: &Council) -> Vec<String> {
    let view = council.view().await;
    let asked = asked_again(view.board());
    asked.map(|(ask, _)| ask.candidate.to_string()).collect()
}

async fn held(council: &Council, id: &Id<Lesson>) -> Lesson {
    let view = council.view().await;
    Lesson::clone(view.board().work.lessons.get(id).unwrap())
}

#[tokio::test]
async fn the_lesson_of_a_review_asks_again_and_changes_no_condition() {
    let mut council = Council::new().await;
    let (started, id) = exemplar(&mut council, "x").await;
    council
        .edit(&started, |form| form.needs = vec![name("user research")])
        .await;
    let waits = needing(&mut council, "waits", "User research").await;
    council.says(&waits, Condition::Capability, Said::No).await;
    needing(&mut council, "other", "data").await;
    let before = council.view().await.assessed().to_vec();

    let back = LookBack {
        needs_met: vec![name("user research")],
        ..review(
            &mut council,
            &id,
            Onward::CarryOn(jiff::civil::date(2027, 5, 5)),
        )
        .await
    };
    let touches = back.touches(council.view().await.board());
    let view = council.view().await;
    let (each, all) = would_ask(&view, &touches);
    assert_eq!((each.iter().sum::<usize>(), all), (1, 1), "{touches:?}");
    let lesson = look_back(&council.foothold, &mut council.act, back)
        .await
        .unwrap();
    assert_eq!(asked(&council).await, [waits.to_string()]);
    assert_eq!(
        council.view().await.assessed(),
        before,
        "nothing is flipped"
    );
    let view = council.view().await;
    let needs = &view.board().candidates.get(&waits).unwrap().needs;
    assert_eq!(needs, &[name("User research")], "nor taken out");

    council.says(&waits, Condition::Capability, Said::Yes).await;
    assert_eq!(asked(&council).await, Vec::<String>::new());
    let lesson = held(&council, &lesson).await;
    assert_eq!((lesson.asked.len(), lesson.asks.len()), (1, 0));
    assert_eq!(lesson.from, Some(id));
}

#[tokio::test]
async fn a_lesson_by_hand_asks_about_interest_and_room_too() {
    let mut council = Council::new().await;
    let team = council.team("Repairs", Some(1)).await;
    let id = council.put_forward("x").await;
    council
        .edit(&id, |form| {
            form.teams = vec![team.clone()];
            form.sponsor = Some(name("director"));
        })
        .await;
    let view = council.view().await;
    assert_eq!(waited_on(&view).len(), 2);
    let others = vec![
        Blocker {
            condition: Condition::Interest,
            on: On::Sponsor(name("director")),
        },
        Blocker {
            condition: Condition::Operations,
            on: On::Team(team.clone()),
        },
    ];
    let by_hand = |others| Add {
        key: name("one key"),
        text: note("Repairs plan their weeks now"),
        needs_met: Vec::new(),
        others,
    };
    let first = add(&council.foothold, &mut council.act, by_hand(others.clone()))
        .await
        .unwrap();
    let second = add(&council.foothold, &mut council.act, by_hand(others))
        .await
        .unwrap();
    assert_eq!(first, second, "sent twice, kept once");
    let lesson = held(&council, &first).await;
    let about: Vec<Condition> = lesson.asks.iter().map(|ask| ask.condition).collect();
    assert_eq!(about, [Condition::Interest, Condition::Operations]);
    assert_eq!(lesson.asks[1].team, Some(team));
}

#[tokio::test]
async fn a_team_that_is_gone_is_not_touched() {
    let mut council = Council::new().await;
    let gone = Add {
        key: council.key(),
        text: note("We can"),
        needs_met: Vec::new(),
        others: vec![Blocker {
            condition: Condition::Operations,
            on: On::Team(Id::parse("gone").unwrap()),
        }],
    };
    let refusal = refused(add(&council.foothold, &mut council.act, gone).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Team)));
}

#[tokio::test]
async fn the_words_of_a_lesson_change_and_an_old_form_is_stale() {
    let mut council = Council::new().await;
    let by_hand = Add {
        key: council.key(),
        text: note("We can"),
        needs_met: vec![name("data")],
        others: Vec::new(),
    };
    let id = add(&council.foothold, &mut council.act, by_hand)
        .await
        .unwrap();
    let seen = council.view().await.revision();
    let change = |text: &str, seen| Edit {
        id: id.clone(),
        seen,
        text: note(text),
    };
    edit(&council.foothold, &council.act, change("We can now", seen))
        .await
        .unwrap();
    let lesson = held(&council, &id).await;
    assert_eq!(
        (lesson.text.as_str(), lesson.touches.len()),
        ("We can now", 1)
    );
    let stale = refused(edit(&council.foothold, &council.act, change("No", seen)).await);
    assert!(matches!(stale, Refusal::Stale));
}
