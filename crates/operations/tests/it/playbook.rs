use engine::condition::Condition;
use engine::groundwork::{Effort, Play};
use engine::id::Id;
use engine::text::{Name, Note, Title};
use operations::Refusal;
use operations::playbook::{Add, Write, add, write};

use crate::council::{Council, name, refused};

pub(crate) fn play(id: &str, called: &str) -> Play {
    Play {
        id: Id::parse(id).unwrap(),
        name: Title::parse(called).unwrap(),
        doing: Note::parse("Do it.").unwrap(),
        condition: Condition::Interest,
        half: None,
        lead: Name::parse("Designer").unwrap(),
        effort: (Effort::Small, Effort::Medium),
        present_when: Note::parse("It is there.").unwrap(),
        retired: false,
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_adds_one_play() {
    let council = Council::new().await;
    let form = |id| Add {
        key: name("k"),
        play: play(id, "Ask at the counter"),
    };
    let first = add(&council.foothold, &council.act, form("one"))
        .await
        .unwrap();
    let again = add(&council.foothold, &council.act, form("two"))
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_eq!(council.view().await.board().work.plays.len(), 1);
}

#[tokio::test]
async fn a_play_is_retired_and_brought_back_and_no_change_is_lost() {
    let council = Council::new().await;
    let seen = council.view().await.revision();
    let retired = |seen, retired| Write {
        seen,
        play: Play {
            retired,
            ..play("sit-alongside", "Sit alongside")
        },
    };
    write(&council.foothold, &council.act, retired(seen, true))
        .await
        .unwrap();
    let stale = refused(write(&council.foothold, &council.act, retired(seen, false)).await);
    assert!(matches!(stale, Refusal::Stale), "{stale:?}");
    let seen = council.view().await.revision();
    write(&council.foothold, &council.act, retired(seen, false))
        .await
        .unwrap();
    let view = council.view().await;
    let held = view
        .board()
        .work
        .plays
        .get(&Id::parse("sit-alongside").unwrap());
    assert!(!held.unwrap().retired);
}
