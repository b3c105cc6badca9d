//! Links, and the way in that is left on the machine.

use super::*;

#[tokio::test]
async fn a_link_lets_in_once_in_its_time_and_not_once_it_is_taken_back() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    let own = &council.act.by;
    assert_eq!(come_in_by(&council, 1, 10).await.unwrap(), jo);
    for (held, purpose) in [
        (2, Purpose::SignIn),
        (3, Purpose::Answer),
        (4, Purpose::SignIn),
    ] {
        council.link(own, &jo, purpose, held).await.unwrap();
    }
    let links = links_of(&council.foothold, &council.act, Some(jo.clone())).await;
    let links = links.unwrap();
    let one = links.iter().find(|link| link.purpose == Purpose::SignIn);
    let one = one.unwrap().id.clone();
    take_back_link(&council.foothold, &council.act, Some(jo), one)
        .await
        .unwrap();
    let late = now() + SignedDuration::from_hours(1);
    let late = with_link(
        &council.foothold,
        knock(&council, 11, late),
        secret(2).as_str(),
    )
    .await;
    let used = come_in_by(&council, 1, 11).await;
    let to_answer = come_in_by(&council, 3, 11).await;
    let never_made = come_in_by(&council, 77, 11).await;
    for (what, done) in [
        ("late", late),
        ("used", used),
        ("to answer", to_answer),
        ("never made", never_made),
    ] {
        let refusal = refused(done);
        assert!(matches!(refusal, Refusal::NotLetIn), "{what} {refusal:?}");
    }
    let both = [
        come_in_by(&council, 2, 12).await,
        come_in_by(&council, 4, 13).await,
    ];
    let let_in = both.iter().filter(|done| done.is_ok()).count();
    assert_eq!(let_in, 1, "one of the two was taken back");
}

#[tokio::test]
async fn links_to_come_in_by_are_for_those_who_look_after_people() {
    let council = Council::new().await;
    let (jo, fay) = (
        council.invited("Jo", Role::Member, 1).await,
        council.invited("Fay", Role::Facilitator, 2).await,
    );
    council.link(&fay, &jo, Purpose::Answer, 3).await.unwrap();
    let refusal = refused(council.link(&fay, &jo, Purpose::SignIn, 4).await);
    assert!(matches!(refusal, Refusal::NotPermitted(Right::KeepPeople)));
    let act = council.by(&fay);
    let links = links_of(&council.foothold, &act, Some(jo.clone())).await;
    for link in links.unwrap() {
        let (person, is_to_answer) = (Some(jo.clone()), link.purpose == Purpose::Answer);
        let done = take_back_link(&council.foothold, &act, person, link.id).await;
        if is_to_answer {
            done.unwrap();
        } else {
            let refusal = refused(done);
            assert!(matches!(refusal, Refusal::NotPermitted(Right::KeepPeople)));
        }
    }
    let refusal = refused(links_of(&council.foothold, &council.by(&jo), Some(jo.clone())).await);
    assert!(matches!(refusal, Refusal::NotPermitted(Right::RunRounds)));
    let nobody = Id::parse("nobody").unwrap();
    let refusal = refused(
        council
            .link(&council.act.by, &nobody, Purpose::SignIn, 5)
            .await,
    );
    assert!(matches!(refusal, Refusal::NotFound(What::Person)));
}

#[tokio::test]
async fn a_way_in_is_left_on_the_machine_while_it_is_served_and_told_when_it_is_used() {
    let council = Council::new().await;
    council.with_a_passphrase().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    council.invited("Sam", Role::Member, 2).await;
    council.invited("Sam", Role::Member, 3).await;
    let leave = async |person: &str, held: u8| {
        let left = LeftLink {
            person: person.to_owned(),
            secret: secret(held),
            id: Uuid::from_u128(u128::from(held) << 100),
            at: now(),
        };
        leave_link(council.location(), left).await
    };
    for nobody in ["Nobody", "nobody@fernley.example", "Sam", "jo", ""] {
        let refusal = refused(leave(nobody, 100).await);
        let is_it = matches!(refusal, Refusal::NotFound(What::Person));
        assert!(is_it, "{nobody} {refusal:?}");
    }
    assert_eq!(leave(" Jo ", 101).await.unwrap().as_str(), "Jo");
    let called = leave("JO@fernley.example", 102).await.unwrap();
    assert_eq!(called.as_str(), "Facilitator");
    assert_eq!(come_in_by(&council, 101, 10).await.unwrap(), jo);
    let subject = Subject::new(SubjectKind::Member, jo.as_str());
    let organisation = &council.act.organisation;
    let lines = history(&council.foothold, organisation, subject, Place::END).await;
    let used = serde_json::to_string(&Passage::LinkMade(Purpose::Machine)).unwrap();
    let lines = lines.unwrap();
    let told = lines
        .iter()
        .filter(|line| line.after.as_ref() == Some(&used));
    assert_eq!(told.count(), 1);
    people::remove(&council.foothold, &council.act, jo)
        .await
        .unwrap();
    let refusal = refused(leave("Jo", 103).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Person)));
}
