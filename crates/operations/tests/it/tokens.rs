//! Tokens: made for a while and for something, used, taken back, and gone with their person.

use engine::members::Role;
use engine::text::Name;
use jiff::ToSpan as _;
use jiff::civil::Date;
use operations::people::{erase, remove};
use operations::sign_in::Secret;
use operations::tokens::{
    MOST, NewToken, add_machine, latest_day, machines, make, of_person, once_key, take_back, who,
};
use operations::{Done, Refusal, Right, Scope, Token, What};

use crate::council::{Council, now, refused};

fn new(secret: u8, scopes: &[Scope], last_day: Date) -> NewToken {
    NewToken {
        name: Name::parse("Monthly report").unwrap(),
        scopes: scopes.to_vec(),
        last_day,
        secret: Secret::of([secret; 16]),
    }
}

impl Council {
    async fn today(&self) -> Date {
        self.view().await.today()
    }

    async fn made(&mut self, secret: u8) -> Done<()> {
        let new = new(secret, &[Scope::Read], self.today().await);
        make(&self.foothold, &mut self.act, new).await
    }

    async fn comes_with(&self, secret: u8) -> Option<Token> {
        let secret = Secret::of([secret; 16]);
        let (here, at) = (&self.act.organisation, now());
        who(&self.foothold, here, secret.as_str(), at)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn a_token_works_for_a_year_at_most_and_for_something() {
    let mut council = Council::new().await;
    let today = council.today().await;
    let year = latest_day(today);
    for (scopes, day) in [
        (&[Scope::Read][..], today.yesterday().unwrap()),
        (&[Scope::Read], year.tomorrow().unwrap()),
        (&[], year),
    ] {
        let told = make(&council.foothold, &mut council.act, new(1, scopes, day)).await;
        assert!(matches!(refused(told), Refusal::NoSuchToken));
    }
    let twice = [Scope::Write, Scope::Read, Scope::Write];
    make(&council.foothold, &mut council.act, new(1, &twice, year))
        .await
        .unwrap();
    let token = council.comes_with(1).await.unwrap();
    assert_eq!(token.scopes, [Scope::Read, Scope::Write]);
    assert!(council.comes_with(2).await.is_none());
}

#[tokio::test]
async fn on_the_day_after_its_last_it_lets_nobody_in() {
    let mut council = Council::new().await;
    council.made(1).await.unwrap();
    assert!(council.comes_with(1).await.is_some());
    let secret = Secret::of([1; 16]);
    let later = now() + 24.hours();
    let told = who(
        &council.foothold,
        &council.act.organisation,
        secret.as_str(),
        later,
    )
    .await;
    assert!(told.unwrap().is_none());
}

#[tokio::test]
async fn one_has_only_so_many() {
    let mut council = Council::new().await;
    for secret in 0..u8::try_from(MOST).unwrap() {
        council.made(secret).await.unwrap();
    }
    assert!(matches!(
        refused(council.made(99).await),
        Refusal::TokensFull
    ));
}

#[tokio::test]
async fn a_token_is_taken_back_by_its_own_and_by_who_looks_after_people() {
    let mut council = Council::new().await;
    council.made(1).await.unwrap();
    let own = council.act.by.clone();
    let held = of_person(&council.foothold, &council.act, own.clone())
        .await
        .unwrap();
    take_back(
        &council.foothold,
        &council.act,
        own.clone(),
        held[0].id.clone(),
    )
    .await
    .unwrap();
    assert!(council.comes_with(1).await.is_none());
    let told = take_back(&council.foothold, &council.act, own, held[0].id.clone()).await;
    assert!(matches!(refused(told), Refusal::NotFound(What::Token)));
}

#[tokio::test]
async fn a_machine_has_a_role_and_one_of_its_name_gets_one_more_token() {
    let mut council = Council::new().await;
    let today = council.today().await;
    let token = |secret| new(secret, &[Scope::Read], today);
    let one = add_machine(&council.foothold, &mut council.act, Role::Reader, token(1)).await;
    let other = add_machine(&council.foothold, &mut council.act, Role::Member, token(2)).await;
    let one = one.unwrap();
    assert_eq!(one, other.unwrap());
    let all = machines(&council.foothold, &council.act).await.unwrap();
    assert_eq!((all.len(), all[0].tokens.len()), (1, 2));
    assert_eq!(
        (all[0].name.as_str(), all[0].role),
        ("Machine: Monthly report", Role::Reader)
    );
    assert_eq!(council.comes_with(2).await.unwrap().person, one);
    assert!(!Right::PutForward.is_of(all[0].role));
    remove(&council.foothold, &council.act, one.clone())
        .await
        .unwrap();
    assert!(council.comes_with(1).await.is_none() && council.comes_with(2).await.is_none());
    erase(&council.foothold, &council.act, one.clone())
        .await
        .unwrap();
    let left = of_person(&council.foothold, &council.act, one)
        .await
        .unwrap();
    assert!(left.is_empty());
}

#[tokio::test]
async fn a_key_is_of_one_token_and_one_address() {
    let id = |text| engine::id::Id::parse(text).unwrap();
    let key = |token, address, key| once_key(&id(token), address, key);
    let all = [
        key("a", "/b", "c"),
        key("ab", "/", "c"),
        key("a", "/bc", ""),
        key("a", "/b", "d"),
        key("d", "/b", "c"),
    ];
    for (at, one) in all.iter().enumerate() {
        assert!(!all[..at].contains(one));
    }
    assert_eq!(key("a", "/b", "c"), all[0]);
}
