use engine::answer::Said;
use engine::condition::Condition;
use engine::id::Id;
use operations::decisions::{latest_picks, whom_to_tell};

use operations::Foothold;
use operations::set_up::{Size, load_example};
use testkit::Scratch;

use crate::council::{Council, ids, now};

#[tokio::test]
async fn everyone_is_told_who_answered_or_put_something_forward() {
    let mut council = Council::new().await;
    let (one, two) = (
        council.put_forward("One").await,
        council.put_forward("Two").await,
    );
    council.says(&two, Condition::Interest, Said::No).await;
    let view = council.view().await;
    let told = whom_to_tell(&council.foothold, &view).await.unwrap();
    let told: Vec<(&str, &[_])> = told
        .iter()
        .map(|one| (one.who.name.as_str(), one.about.as_slice()))
        .collect();
    let both = [one, two.clone()];
    assert_eq!(told, [("Facilitator", &both[..]), ("Workshop", &[two][..])]);
}

#[tokio::test]
async fn a_row_of_a_file_is_nobody_to_tell() {
    let scratch = Scratch::sqlite();
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .unwrap();
    let view = foothold.view(&act.organisation, now()).await.unwrap();
    assert!(view.board().sources.len() > 1);
    let told = whom_to_tell(&foothold, &view).await.unwrap();
    let names: Vec<&str> = told.iter().map(|one| one.who.name.as_str()).collect();
    let roles = [
        "Director of Housing",
        "Facilitator",
        "Head of Digital",
        "Head of Revenues",
        "Personal advisers’ manager",
    ];
    assert_eq!(names, roles);
    let picks = latest_picks(&foothold, &act.organisation).await.unwrap();
    let (number, picks) = picks.expect("its first round came to a decision");
    let picks: Vec<&str> = picks.iter().map(Id::as_str).collect();
    assert_eq!((number, &picks[..]), (1, &["F26", "F27"][..]));
}
