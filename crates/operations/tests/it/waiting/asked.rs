//! People who are added to a round, and the links by which they answer.

use operations::sign_in::{links_of, make_answer_links, open_link, take_back_link};

use super::*;

#[tokio::test]
async fn somebody_new_is_added_as_what_fits_what_they_are_asked() {
    let mut asked = Asked::new().await;
    let round = numbered(&asked.council.view().await.board().work, 1)
        .unwrap()
        .clone();
    let email = || Some(Email::parse("cy@example.org").unwrap());
    let new = |email| Who::New(name("Cy"), email);
    let done = asked.asks(&round, new(email()), Condition::Interest).await;
    done.unwrap();
    let view = asked.council.view().await;
    let round_now = numbered(&view.board().work, 1).unwrap();
    let who = round_now.asked.last().unwrap().who.clone();
    let member = view.board().work.member(&who).unwrap();
    assert_eq!(member.role, Role::SeniorManager);
    assert_eq!(asked.waits(&who).await, 2);
    let taken = asked
        .asks(&round, new(email()), Condition::Capability)
        .await;
    assert!(matches!(refused(taken), Refusal::EmailTaken));
    let gone = Who::Known(Id::parse("gone").unwrap());
    let gone = asked.asks(&round, gone, Condition::Interest).await;
    assert!(matches!(refused(gone), Refusal::NotFound(What::Source)));
}

#[tokio::test]
async fn a_link_opens_for_its_person_until_it_is_taken_back() {
    let mut asked = Asked::new().await;
    let (ann, bob) = (asked.ann.clone(), asked.bob.clone());
    let secrets = [Secret::of([1; 16]), Secret::of([2; 16])];
    let each = [&ann, &bob].into_iter().cloned().zip(secrets.clone());
    let (foothold, act) = (asked.council.foothold.clone(), &mut asked.council.act);
    let made = make_answer_links(&foothold, act, each.collect());
    made.await.unwrap();
    let organisation = act.organisation.clone();
    let opened = async |secret: &Secret, purpose| {
        let for_it = [purpose];
        let found = open_link(&foothold, &organisation, secret.as_str(), now(), &for_it);
        found.await.unwrap().and_then(|link| link.person)
    };
    assert_eq!(
        opened(&secrets[0], Purpose::Answer).await,
        Some(ann.clone())
    );
    assert_eq!(opened(&secrets[1], Purpose::Answer).await, Some(bob));
    assert_eq!(opened(&secrets[0], Purpose::SignIn).await, None);
    assert_eq!(opened(&Secret::of([3; 16]), Purpose::Answer).await, None);
    let links = links_of(&foothold, act, Some(ann.clone())).await.unwrap();
    let link = links
        .into_iter()
        .find(|link| link.purpose == Purpose::Answer);
    let id = link.unwrap().id;
    let done = take_back_link(&foothold, act, Some(ann), id).await;
    done.unwrap();
    assert_eq!(opened(&secrets[0], Purpose::Answer).await, None);
}
