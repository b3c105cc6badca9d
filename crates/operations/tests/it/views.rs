use std::sync::Arc;

use engine::assessed::Assessed;
use engine::reading::Ageing;

use crate::council::Council;

#[tokio::test]
async fn a_view_is_made_once_for_a_revision() {
    let mut council = Council::new().await;
    council.put_forward("x").await;
    let (first, second) = (council.view().await, council.view().await);
    assert!(Arc::ptr_eq(&first, &second));
    council.put_forward("y").await;
    assert!(!Arc::ptr_eq(&first, &council.view().await));
}

#[tokio::test]
async fn what_did_not_change_is_not_assessed_again_and_what_is_kept_is_right() {
    let mut council = Council::new().await;
    for title in ["c", "a", "b"] {
        council.put_forward(title).await;
    }
    let before = council.view().await;
    assert_eq!(before.assessed().len(), 3);
    // A view between, of which nobody asks where anything stands.
    council.put_forward("d").await;
    council.view().await;
    council.put_forward("e").await;
    let after = council.view().await;
    assert!(Arc::ptr_eq(&before.assessed()[1], &after.assessed()[1]));
    let ageing = Ageing::of(&after.board().settings, after.today());
    for (candidate, assessed) in after.board().candidates.iter().zip(after.assessed()) {
        assert_eq!(**assessed, Assessed::of(candidate, after.board(), &ageing));
    }
}
