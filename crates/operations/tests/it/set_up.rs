use operations::Refusal;
use operations::set_up::{begin, remove_example};

use crate::council::{Council, council, ids, now, refused};

#[tokio::test]
async fn an_organisation_is_set_up_once() {
    let here = Council::new().await;
    let again = begin(&here.foothold, now(), ids(), council(false))
        .await
        .map(drop);
    assert!(matches!(refused(again), Refusal::AlreadySetUp));
}

#[tokio::test]
async fn only_the_example_is_taken_away() {
    let real = Council::new().await;
    let refusal = refused(remove_example(&real.foothold, &real.act).await);
    assert!(matches!(refusal, Refusal::NotTheExample));

    let example = Council::with(council(true)).await;
    remove_example(&example.foothold, &example.act)
        .await
        .unwrap();
    assert_eq!(example.foothold.the_organisation().await.unwrap(), None);
    begin(&example.foothold, now(), ids(), council(false))
        .await
        .expect("the way is free for the real one");
}
