//! Passphrases, the code, sessions, and who has a word in them.

use super::*;

#[tokio::test]
async fn only_an_address_and_its_own_passphrase_let_in_and_all_else_is_refused_alike() {
    let council = Council::new().await;
    council.with_a_passphrase().await;
    let came = by_passphrase(&council, "JO@fernley.example", PASSPHRASE).await;
    assert_eq!(came.unwrap(), council.act.by);
    for (address, passphrase) in [
        (ADDRESS, "pebble tractor violas"),
        (ADDRESS, ""),
        ("nobody@fernley.example", PASSPHRASE),
    ] {
        let refusal = refused(by_passphrase(&council, address, passphrase).await);
        assert!(matches!(refusal, Refusal::NotLetIn), "{refusal:?}");
    }
}

#[tokio::test]
async fn a_new_passphrase_asks_for_the_old_one_and_ends_every_other_session() {
    let council = Council::new().await;
    council.with_a_passphrase().await;
    let act = &council.act;
    by_passphrase(&council, ADDRESS, PASSPHRASE).await.unwrap();
    assert!(is_in(&council, 99).await);
    let new = "violin tractor pebble";
    for old in [None, Some("another")] {
        let refusal = refused(choose(&council, act, 50, old, new).await);
        assert!(matches!(refusal, Refusal::OtherPassphrase), "{refusal:?}");
    }
    for (weak, why) in [
        ("short", TooWeak::Short),
        ("Fernley2026", TooWeak::Obvious),
        (&"x".repeat(1_001), TooWeak::Long),
    ] {
        let refusal = refused(choose(&council, act, 50, Some(PASSPHRASE), weak).await);
        let is_it = matches!(refusal, Refusal::TooWeak(told) if told == why);
        assert!(is_it, "{weak} {refusal:?}");
    }
    choose(&council, act, 50, Some(PASSPHRASE), new)
        .await
        .unwrap();
    assert!(is_in(&council, 50).await);
    assert!(!is_in(&council, 99).await);
}

#[tokio::test]
async fn the_code_lets_in_until_an_administrator_can_come_back() {
    let council = Council::new().await;
    let (organisation, own) = (&council.act.organisation, &council.act.by);
    let back = || can_come_back(&council.foothold, organisation, own.clone());
    assert!(!back().await.unwrap());
    council.with_a_passphrase().await;
    assert!(back().await.unwrap());
    let refusal = refused(with_code(&council.foothold, knock(&council, 51, now())).await);
    assert!(matches!(refusal, Refusal::NotLetIn), "{refusal:?}");
}

#[tokio::test]
async fn a_session_ends_unused_in_time_and_by_signing_out() {
    let council = Council::new().await;
    let after = |hours| now() + SignedDuration::from_hours(hours);
    council.invited("Jo", Role::Member, 1).await;
    come_in_by(&council, 1, 10).await.unwrap();
    assert!(session(&council, 11, now()).await.is_none(), "of another");
    assert!(session(&council, 10, after(14)).await.is_none(), "unused");
    for hours in (0..14 * 24).step_by(6) {
        assert!(
            session(&council, 10, after(hours)).await.is_some(),
            "{hours}"
        );
    }
    assert!(session(&council, 10, after(14 * 24)).await.is_none(), "old");
    with_code(&council.foothold, knock(&council, 20, now()))
        .await
        .unwrap();
    let this = session(&council, 20, now()).await.unwrap().id;
    sign_out(&council.foothold, &council.act, this)
        .await
        .unwrap();
    assert!(!is_in(&council, 20).await);
}

#[tokio::test]
async fn sessions_are_ended_by_their_own_person_and_by_who_looks_after_people() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    let fay = council.invited("Fay", Role::Facilitator, 2).await;
    come_in_by(&council, 1, 10).await.unwrap();
    let own = &council.act.by;
    council.link(own, &jo, Purpose::SignIn, 3).await.unwrap();
    come_in_by(&council, 3, 11).await.unwrap();
    let this = session(&council, 10, now()).await.unwrap().id;
    let foothold = &council.foothold;
    let (as_jo, as_fay) = (council.by(&jo), council.by(&fay));
    for refusal in [
        refused(end_session(foothold, &as_fay, jo.clone(), this.clone()).await),
        refused(end_others(foothold, &as_fay, jo.clone(), None).await),
        refused(sessions_of(foothold, &as_fay, jo.clone()).await.map(drop)),
        refused(account_of(foothold, &as_fay, jo.clone()).await.map(drop)),
        refused(set_email(foothold, &as_fay, jo.clone(), None).await),
    ] {
        let is_it = matches!(refusal, Refusal::NotPermitted(Right::KeepPeople));
        assert!(is_it, "{refusal:?}");
    }
    let not_theirs = end_session(foothold, &as_fay, fay.clone(), this.clone()).await;
    assert!(matches!(
        refused(not_theirs),
        Refusal::NotFound(What::Session)
    ));
    end_others(foothold, &as_jo, jo.clone(), Some(this.clone()))
        .await
        .unwrap();
    assert!(is_in(&council, 10).await && !is_in(&council, 11).await);
    end_session(foothold, &council.act, jo, this).await.unwrap();
    assert!(!is_in(&council, 10).await);
}

#[tokio::test]
async fn an_address_is_one_persons() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    let (foothold, act) = (&council.foothold, council.by(&jo));
    let set = |address| set_email(foothold, &act, jo.clone(), address);
    set(Some(email(ADDRESS))).await.unwrap();
    set(Some(email(ADDRESS))).await.unwrap();
    let own = council.act.by.clone();
    let taken = set_email(
        foothold,
        &council.act,
        own,
        Some(email("JO@FERNLEY.example")),
    )
    .await;
    assert!(matches!(refused(taken), Refusal::EmailTaken));
    set(None).await.unwrap();
    assert_eq!(
        account_of(foothold, &act, jo.clone()).await.unwrap().email,
        None
    );
}

#[tokio::test]
async fn nobody_of_another_organisation_finds_or_changes_anything() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    let other = council.administrator_of_another().await;
    let foothold = &council.foothold;
    let here = Act {
        organisation: council.act.organisation.clone(),
        ..council.by(&other.by)
    };
    for refusal in [
        refused(people::list(foothold, &here).await.map(drop)),
        refused(sessions_of(foothold, &here, jo.clone()).await.map(drop)),
        refused(links_of(foothold, &here, Some(jo.clone())).await.map(drop)),
        refused(people::remove(foothold, &here, jo.clone()).await),
        refused(set_email(foothold, &here, jo.clone(), None).await),
        refused(council.link(&other.by, &jo, Purpose::SignIn, 3).await),
    ] {
        assert!(matches!(refusal, Refusal::NotPermitted(_)), "{refusal:?}");
    }
    // In their own they find nobody of this one, by no id, and no link of this one opens theirs.
    assert_eq!(people::list(foothold, &other).await.unwrap().len(), 1);
    let theirs = people::remove(foothold, &other, jo.clone()).await;
    assert!(matches!(refused(theirs), Refusal::NotFound(What::Person)));
    let mut elsewhere = knock(&council, 12, now());
    elsewhere.organisation = other.organisation.clone();
    let opened = with_link(foothold, elsewhere, secret(1).as_str()).await;
    assert!(matches!(refused(opened), Refusal::NotLetIn));
    assert_eq!(come_in_by(&council, 1, 13).await.unwrap(), jo);
}
