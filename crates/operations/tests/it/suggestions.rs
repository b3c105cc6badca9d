//! What is put forward without an account, on a real store.

use engine::candidate::{Kind, Status};
use engine::id::Id;
use engine::text::{Note, Title};
use jiff::Timestamp;
use operations::sign_in::{Secret, links_of, make_inside_link, take_back_link};
use operations::suggestions::{
    By, Followed, GiveSuggestion, MOST_A_DAY, Settle, decline, find, follow, give, join, list,
    take, waiting,
};
use operations::{Act, Became, Detail, Place, Refusal, Right, What, notes};

use crate::council::{Council, ids, now, refused};

/// Ids that no other call makes.
fn fresh(number: u64) -> operations::Ids {
    let mut last = u128::from(number) << 64;
    operations::Ids::new(move || {
        last += 1;
        uuid::Uuid::from_u128(last)
    })
}

fn secret(number: u64) -> Secret {
    Secret::of(u128::from(number).to_be_bytes())
}

pub(crate) async fn inside(council: &mut Council, number: u64) -> Secret {
    let link = secret(number);
    let made = make_inside_link(&council.foothold, &mut council.act, link.clone());
    made.await.unwrap();
    link
}

pub(crate) async fn gives(
    council: &Council,
    link: &Secret,
    number: u64,
    title: &str,
    at: Timestamp,
) -> operations::Done<()> {
    let one = GiveSuggestion {
        follow: secret(number),
        title: Title::parse(title).unwrap(),
        kind: Kind::Problem,
        detail: Detail::parse("It takes weeks.").ok(),
    };
    let organisation = council.act.organisation.clone();
    let with = (at, fresh(number));
    give(
        &council.foothold,
        organisation,
        with,
        By::Link(link.as_str()),
        one,
    )
    .await
}

async fn followed(council: &Council, number: u64) -> Option<Followed> {
    let organisation = &council.act.organisation;
    let secret = secret(number);
    let found = follow(&council.foothold, organisation, secret.as_str(), now());
    found.await.unwrap()
}

async fn held(council: &Council) -> Vec<Settle> {
    let all = list(&council.foothold, &council.act).await.unwrap();
    all.into_iter().map(|one| Settle(one.id)).collect()
}

#[tokio::test]
async fn what_is_given_is_held_and_on_no_list_and_its_giver_can_follow_it() {
    let mut council = Council::new().await;
    let link = inside(&mut council, 1).await;
    for _ in 0..2 {
        gives(&council, &link, 7, "Damp homes", now())
            .await
            .unwrap();
    }
    let (foothold, act) = (&council.foothold, &council.act);
    assert_eq!(
        waiting(foothold, act).await.unwrap(),
        1,
        "sent twice, it is given once"
    );
    assert!(council.view().await.board().candidates.is_empty());
    let followed = followed(&council, 7).await.unwrap();
    assert_eq!(followed.given.title.as_str(), "Damp homes");
    assert_eq!(followed.given.became, Became::Waiting);
    assert_eq!(self::followed(&council, 8).await, None);
}

#[tokio::test]
async fn what_is_taken_is_on_the_list_and_its_giver_is_told_where_it_is() {
    let mut council = Council::new().await;
    let link = inside(&mut council, 1).await;
    gives(&council, &link, 7, "Damp homes", now())
        .await
        .unwrap();
    let one = held(&council).await.remove(0);
    let id = take(&council.foothold, &council.act, one.clone()).await;
    let id = id.unwrap();
    let told = followed(&council, 7).await.unwrap();
    let listed = told
        .listed
        .map(|(title, status)| (title.to_string(), status));
    assert_eq!(listed, Some(("Damp homes".to_owned(), Status::Candidate)));
    let organisation = &council.act.organisation;
    let notes = notes::of_candidate(&council.foothold, organisation, id, Place::END).await;
    assert_eq!(notes.unwrap().detail.unwrap().as_str(), "It takes weeks.");
    let again = take(&council.foothold, &council.act, one.clone()).await;
    assert!(matches!(refused(again), Refusal::Settled));
    let reason = Note::parse("Late").unwrap();
    let late = decline(&council.foothold, &council.act, one, reason).await;
    assert!(matches!(refused(late), Refusal::Settled));
}

#[tokio::test]
async fn what_is_there_already_joins_it() {
    let mut council = Council::new().await;
    let there = council.put_forward("Homes are damp").await;
    let link = inside(&mut council, 1).await;
    gives(&council, &link, 7, "Damp homes", now())
        .await
        .unwrap();
    let one = held(&council).await.remove(0);
    let gone = Id::parse("gone").unwrap();
    let (foothold, act) = (&council.foothold, &council.act);
    let nowhere = join(foothold, act, one.clone(), gone).await;
    assert!(matches!(
        refused(nowhere),
        Refusal::NotFound(What::Candidate)
    ));
    join(foothold, act, one, there.clone()).await.unwrap();
    assert_eq!(council.view().await.board().candidates.len(), 1);
    let told = followed(&council, 7).await.unwrap();
    assert_eq!(told.given.became, Became::Taken(there.clone()));
    let organisation = &council.act.organisation;
    let notes = notes::of_candidate(foothold, organisation, there, Place::END).await;
    let detail = notes.unwrap().detail.unwrap();
    assert_eq!(detail.as_str(), "Damp homes\n\nIt takes weeks.");
}

#[tokio::test]
async fn what_is_not_taken_says_why() {
    let mut council = Council::new().await;
    let link = inside(&mut council, 1).await;
    gives(&council, &link, 7, "Damp homes", now())
        .await
        .unwrap();
    let one = held(&council).await.remove(0);
    let reason = Note::parse("It is done already").unwrap();
    let (foothold, act) = (&council.foothold, &council.act);
    decline(foothold, act, one.clone(), reason.clone())
        .await
        .unwrap();
    assert_eq!(
        followed(&council, 7).await.unwrap().given.became,
        Became::Declined(reason)
    );
    assert!(held(&council).await.is_empty());
    assert!(
        find(foothold, act, one.0).await.is_ok(),
        "it can be looked at still"
    );
}

#[tokio::test]
async fn without_the_link_nothing_is_given_and_a_new_link_ends_the_one_before() {
    let mut council = Council::new().await;
    let none = gives(&council, &secret(9), 7, "Damp homes", now()).await;
    assert!(matches!(refused(none), Refusal::NotLetIn));
    let first = inside(&mut council, 1).await;
    let second = inside(&mut council, 2).await;
    let old = gives(&council, &first, 7, "Damp homes", now()).await;
    assert!(matches!(refused(old), Refusal::NotLetIn));
    gives(&council, &second, 7, "Damp homes", now())
        .await
        .unwrap();
    let links = links_of(&council.foothold, &council.act, None)
        .await
        .unwrap();
    let open = links.into_iter().find(|link| link.is_open(now())).unwrap();
    take_back_link(&council.foothold, &council.act, None, open.id)
        .await
        .unwrap();
    let over = gives(&council, &second, 8, "Long waits", now()).await;
    assert!(matches!(refused(over), Refusal::NotLetIn));
}

#[tokio::test]
async fn a_day_takes_so_much_and_no_more() {
    let mut council = Council::new().await;
    let link = inside(&mut council, 1).await;
    let most = u64::try_from(MOST_A_DAY).unwrap();
    for number in 0..most {
        gives(&council, &link, 100 + number, "Damp homes", now())
            .await
            .unwrap();
    }
    let more = gives(&council, &link, 99, "Long waits", now()).await;
    assert!(matches!(refused(more), Refusal::TooManyToday));
    let tomorrow = now() + jiff::SignedDuration::from_hours(25);
    gives(&council, &link, 99, "Long waits", tomorrow)
        .await
        .unwrap();
}

#[tokio::test]
async fn who_does_not_keep_the_list_sees_none_of_it() {
    let council = Council::new().await;
    let stranger = Act {
        organisation: council.act.organisation.clone(),
        by: Id::parse("stranger").unwrap(),
        at: now(),
        ids: ids(),
    };
    let (foothold, act) = (&council.foothold, &stranger);
    let not_permitted = |refusal| matches!(refusal, Refusal::NotPermitted(Right::KeepList));
    assert!(not_permitted(refused(list(foothold, act).await)));
    assert!(not_permitted(refused(waiting(foothold, act).await)));
    let one = Settle(Id::parse("x").unwrap());
    assert!(not_permitted(refused(
        take(foothold, act, one.clone()).await
    )));
    let reason = Note::parse("No").unwrap();
    assert!(not_permitted(refused(
        decline(foothold, act, one, reason).await
    )));
}
