//! What is not one's own to answer.

use operations::waiting::{AskAnother, ask_another};

use super::*;

#[tokio::test]
async fn what_is_not_theirs_moves_to_the_one_they_name_and_what_is_nobodys_to_whom_a_facilitator_finds()
 {
    let mut asked = Asked::new().await;
    let (ann, bob) = (asked.ann.clone(), asked.bob.clone());
    let to_bob = Says::Aside(Why::NotMine(Some(bob.clone())));
    let rows = vec![
        asked.row(0, to_bob),
        asked.row(1, Says::Aside(Why::NotMine(None))),
    ];
    let kept = asked.says(&ann, rows).await;
    assert_eq!((kept.not_theirs, asked.waits(&bob).await), (2, 1));
    let back = asked.row(0, Says::Aside(Why::NotMine(Some(ann.clone()))));
    let kept = asked.says(&bob, vec![back]).await;
    let told = [(asked.problems[0].clone(), Trouble::NotTheirsEither)];
    assert_eq!(kept.refused, told);
    let view = asked.council.view().await;
    assert_eq!(unclaimed(view.board()), [&asked.ask(1)]);
    let another = |ask: Ask, person: &Id<Source>| AskAnother {
        ask,
        person: person.clone(),
    };
    let (foothold, act) = (&asked.council.foothold, &asked.council.act);
    let told = ask_another(foothold, act, another(asked.ask(1), &ann)).await;
    assert!(matches!(refused(told), Refusal::NotTheirs));
    let told = ask_another(foothold, act, another(asked.ask(0), &bob)).await;
    assert!(matches!(refused(told), Refusal::ChangedSince));
    let told = ask_another(foothold, &asked.act(&bob), another(asked.ask(1), &bob)).await;
    assert!(matches!(
        refused(told),
        Refusal::NotPermitted(Right::RunRounds)
    ));
    let done = ask_another(foothold, act, another(asked.ask(1), &bob)).await;
    done.unwrap();
    assert_eq!(asked.waits(&bob).await, 2);
    let rows = vec![asked.row(1, yes())];
    assert_eq!(asked.says(&bob, rows).await.answers, 1);
}
