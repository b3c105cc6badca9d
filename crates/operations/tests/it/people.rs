//! People are invited, changed and taken out.

use engine::answer::Source;
use engine::id::Id;
use engine::members::{Member, Role};
use operations::people::{Change, Invite, bring_back, change, invite, list, remove};
use operations::sign_in::{Secret, links_of, sessions_of};
use operations::{Email, Refusal, Right, What};

use crate::council::{Council, name, refused};
use crate::sign_in::{come_in_by, is_in};

pub(crate) fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// Somebody to be invited, by a link with this secret.
pub(crate) fn one(called: &str, address: Option<Email>, role: Role, secret: u8) -> Invite {
    Invite {
        name: name(called),
        email: address,
        role,
        teams: Vec::new(),
        secret: Secret::of([secret; 16]),
    }
}

impl Council {
    /// Invites one person, by a link with this secret.
    pub(crate) async fn invited(&self, called: &str, role: Role, secret: u8) -> Id<Source> {
        let mut act = self.by(&self.act.by);
        let all = vec![one(called, None, role, secret)];
        invite(&self.foothold, &mut act, all)
            .await
            .unwrap()
            .remove(0)
    }

    async fn member(&self, person: &Id<Source>) -> Member {
        let view = self.view().await;
        let members = &view.board().work.members;
        Member::clone(members.get(&person.of_kind()).unwrap())
    }

    /// The form that changes a person, as it is shown now.
    async fn change_of(&self, person: &Id<Source>, role: Role) -> Change {
        let view = self.view().await;
        Change {
            person: person.clone(),
            seen: view.revision(),
            name: view.board().sources.get(person).unwrap().name.clone(),
            role,
            teams: Vec::new(),
        }
    }
}

#[tokio::test]
async fn a_list_is_invited_whole_or_not_at_all() {
    let council = Council::new().await;
    let mut act = council.by(&council.act.by);
    let jo = Some(email("jo@fernley.example"));
    let both = vec![
        one("Jo", jo.clone(), Role::Member, 1),
        one("Amir", None, Role::Member, 2),
    ];
    let made = invite(&council.foothold, &mut act, both).await.unwrap();
    assert_eq!(made.len(), 2);
    let before = list(&council.foothold, &act).await.unwrap().len();
    assert_eq!(before, 3, "they, and the one who set it up");
    let more = vec![
        one("Sam", None, Role::Member, 3),
        one(
            "Another Jo",
            Some(email("JO@fernley.example")),
            Role::Member,
            4,
        ),
    ];
    let refusal = refused(invite(&council.foothold, &mut act, more).await);
    assert!(matches!(refusal, Refusal::EmailTaken), "{refusal:?}");
    let after = list(&council.foothold, &act).await.unwrap().len();
    assert_eq!(after, before, "nobody of the second list");
    let mut nowhere = one("Sam", None, Role::Member, 5);
    nowhere.teams = vec![Id::parse("no-such-team").unwrap()];
    let refusal = refused(invite(&council.foothold, &mut act, vec![nowhere]).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Team)));
}

#[tokio::test]
async fn who_runs_rounds_invites_nobody_as_able_as_they_are() {
    let council = Council::new().await;
    let facilitator = council.invited("Fay", Role::Facilitator, 1).await;
    let mut act = council.by(&facilitator);
    for (secret, role) in (2..).zip(Role::ALL) {
        let all = vec![
            one("Last", None, Role::Reader, secret + 100),
            one("Jo", None, role, secret),
        ];
        let done = invite(&council.foothold, &mut act, all).await;
        if role.facilitates() {
            let refusal = refused(done);
            let is_it = matches!(refusal, Refusal::NotPermitted(Right::KeepPeople));
            assert!(is_it, "{role:?} {refusal:?}");
        } else {
            assert_eq!(done.unwrap().len(), 2, "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_person_is_changed_and_an_old_form_is_stale() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Reader, 1).await;
    let old = council.change_of(&jo, Role::SeniorManager).await;
    let now = Change {
        name: name("Jo Smith"),
        ..council.change_of(&jo, Role::Member).await
    };
    change(&council.foothold, &council.act, now).await.unwrap();
    assert_eq!(council.member(&jo).await.role, Role::Member);
    let refusal = refused(change(&council.foothold, &council.act, old).await);
    assert!(matches!(refusal, Refusal::Stale), "{refusal:?}");
    let nobody = Change {
        person: Id::parse("nobody").unwrap(),
        ..council.change_of(&jo, Role::Member).await
    };
    let refusal = refused(change(&council.foothold, &council.act, nobody).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Person)));
}

#[tokio::test]
async fn the_last_administrator_stays_until_there_is_another() {
    let council = Council::new().await;
    let first = council.act.by.clone();
    let jo = council.invited("Jo", Role::Administrator, 1).await;
    remove(&council.foothold, &council.act, jo.clone())
        .await
        .unwrap();
    let less = council.change_of(&first, Role::Reader).await;
    let lessened = refused(change(&council.foothold, &council.act, less).await);
    let gone = refused(remove(&council.foothold, &council.act, first.clone()).await);
    for refusal in [lessened, gone] {
        assert!(matches!(refusal, Refusal::LastAdministrator), "{refusal:?}");
    }
    bring_back(&council.foothold, &council.act, jo)
        .await
        .unwrap();
    remove(&council.foothold, &council.act, first.clone())
        .await
        .unwrap();
    assert!(council.member(&first).await.left);
}

#[tokio::test]
async fn who_is_taken_out_is_out_at_once_and_comes_back_by_a_new_link_alone() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Member, 1).await;
    come_in_by(&council, 1, 10).await.unwrap();
    assert!(is_in(&council, 10).await);
    remove(&council.foothold, &council.act, jo.clone())
        .await
        .unwrap();
    assert!(!is_in(&council, 10).await);
    bring_back(&council.foothold, &council.act, jo.clone())
        .await
        .unwrap();
    assert!(!is_in(&council, 10).await, "an ended session stays ended");
    assert!(!council.member(&jo).await.left);
    let act = &council.act;
    let sessions = sessions_of(&council.foothold, act, jo.clone()).await;
    assert!(sessions.unwrap().is_empty());
    let links = links_of(&council.foothold, act, Some(jo)).await.unwrap();
    assert!(links.iter().all(|link| !link.is_open(act.at)));
}

#[tokio::test]
async fn the_list_tells_who_can_sign_in_to_those_who_run_rounds() {
    let council = Council::new().await;
    let member = council.invited("Jo", Role::Member, 1).await;
    council.with_a_passphrase().await;
    let everyone = list(&council.foothold, &council.act).await.unwrap();
    let able: Vec<(&str, bool)> = everyone
        .iter()
        .map(|person| (person.name.as_str(), person.can_sign_in))
        .collect();
    assert_eq!(able, [("Facilitator", true), ("Jo", false)]);
    let refusal = refused(
        list(&council.foothold, &council.by(&member))
            .await
            .map(drop),
    );
    assert!(matches!(refusal, Refusal::NotPermitted(Right::RunRounds)));
}
