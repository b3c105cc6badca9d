//! Who is let in by the word of the organisation's own provider, and as what.

use std::sync::atomic::{AtomicU64, Ordering};

use engine::answer::Source;
use engine::entry::{Domain, EntryRules, ProviderGroup};
use engine::id::Id;
use engine::members::Role;
use operations::entry::{SetRules, set_rules};
use operations::people::{Invite, bring_back, invite, remove};
use operations::sign_in::{
    Knock, Secret, Vouched, account_of, nobody_can_come_in, sessions_of, set_password,
    with_provider,
};
use operations::{Act, Done, Email, Ids, Refusal, Way};
use uuid::Uuid;

use crate::council::{Council, name, now, refused};

/// Ids and secrets that no other act of a test has.
static NEXT: AtomicU64 = AtomicU64::new(2_000_000);

fn next() -> u128 {
    NEXT.fetch_add(1, Ordering::Relaxed).into()
}

fn fresh() -> Ids {
    Ids::new(|| Uuid::from_u128(next()))
}

fn secret() -> Secret {
    Secret::of(next().to_be_bytes())
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// What the provider says of somebody with a proven address.
fn ann(groups: &[&str]) -> Vouched {
    Vouched {
        issuer: "https://id.example.org".to_owned(),
        subject: "ann".to_owned(),
        email: Some(email("ann@fernley.example")),
        name: Some("Ann Author".to_owned()),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
    }
}

impl Council {
    /// People of the domain enter as readers; two groups give more.
    async fn with_rules(&self) {
        let group = |name: &str, role| (ProviderGroup::parse(name).unwrap(), role);
        let rules = EntryRules::new(
            vec![Domain::parse("fernley.example").unwrap()],
            vec![
                group("facilitators", Role::Facilitator),
                group("admins", Role::Administrator),
            ],
            Some(Role::Reader),
        );
        let seen = self.view().await.revision();
        let set = SetRules {
            seen,
            rules: rules.unwrap(),
        };
        set_rules(&self.foothold, &self.act, set).await.unwrap();
    }

    async fn knocks(&self, vouched: Vouched) -> Done<Id<Source>> {
        let knock = Knock {
            organisation: self.act.organisation.clone(),
            at: now(),
            ids: fresh(),
            secret: secret(),
            device: "a test".to_owned(),
        };
        with_provider(&self.foothold, knock, vouched).await
    }

    async fn role(&self, person: &Id<Source>) -> Option<Role> {
        let view = self.view().await;
        view.board().work.member(person).map(|member| member.role)
    }

    fn act_of(&self, person: &Id<Source>) -> Act {
        Act {
            organisation: self.act.organisation.clone(),
            by: person.clone(),
            at: now(),
            ids: fresh(),
        }
    }

    /// Somebody who was invited with Ann's address.
    async fn ann_invited(&mut self) -> Id<Source> {
        let one = Invite {
            name: name("Ann"),
            email: Some(email("Ann@Fernley.example")),
            role: Role::Member,
            teams: Vec::new(),
            secret: secret(),
        };
        let made = invite(&self.foothold, &mut self.act, vec![one]).await;
        made.unwrap().remove(0)
    }
}

#[tokio::test]
async fn nobody_enters_without_a_rule_and_nothing_is_made_of_them() {
    let council = Council::new().await;
    let before = council.view().await.board().sources.len();
    assert!(matches!(
        refused(council.knocks(ann(&[])).await),
        Refusal::NotLetIn
    ));
    council.with_rules().await;
    let unproven = Vouched {
        email: None,
        ..ann(&["canteen"])
    };
    assert!(matches!(
        refused(council.knocks(unproven).await),
        Refusal::NotLetIn
    ));
    assert_eq!(council.view().await.board().sources.len(), before);
}

#[tokio::test]
async fn an_address_of_the_domain_lets_in_and_the_same_person_comes_again() {
    let council = Council::new().await;
    council.with_rules().await;
    let person = council.knocks(ann(&[])).await.unwrap();
    assert_eq!(council.role(&person).await, Some(Role::Reader));
    let source = council.view().await.board().sources.get(&person).cloned();
    assert_eq!(source.unwrap().name.as_str(), "Ann Author");
    let act = council.act_of(&person);
    let account = account_of(&council.foothold, &act, person.clone()).await;
    assert_eq!(account.unwrap().email, Some(email("ann@fernley.example")));
    let sessions = sessions_of(&council.foothold, &act, person.clone()).await;
    assert_eq!(sessions.unwrap()[0].way, Way::Provider);
    // By what the provider calls her, whatever her address is by now.
    let moved = Vouched {
        email: Some(email("ann@elsewhere.example")),
        ..ann(&[])
    };
    assert_eq!(council.knocks(moved).await.unwrap(), person);
}

#[tokio::test]
async fn a_role_follows_the_groups_at_every_sign_in() {
    let council = Council::new().await;
    council.with_rules().await;
    let person = council.knocks(ann(&["facilitators"])).await.unwrap();
    assert_eq!(council.role(&person).await, Some(Role::Facilitator));
    let both = ann(&["facilitators", "admins"]);
    assert_eq!(council.knocks(both).await.unwrap(), person);
    assert_eq!(council.role(&person).await, Some(Role::Administrator));
    // In no group that gives something she stays what she is.
    council.knocks(ann(&[])).await.unwrap();
    assert_eq!(council.role(&person).await, Some(Role::Administrator));
    council.knocks(ann(&["facilitators"])).await.unwrap();
    assert_eq!(council.role(&person).await, Some(Role::Facilitator));
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let council = Council::new().await;
    council.with_rules().await;
    let org = &council.act.organisation;
    assert!(
        nobody_can_come_in(&council.foothold, org, now())
            .await
            .unwrap()
    );
    let person = council.knocks(ann(&["admins"])).await.unwrap();
    assert!(
        !nobody_can_come_in(&council.foothold, org, now())
            .await
            .unwrap()
    );
    let act = council.act_of(&person);
    remove(&council.foothold, &act, council.act.by.clone())
        .await
        .unwrap();
    council.knocks(ann(&["facilitators"])).await.unwrap();
    assert_eq!(council.role(&person).await, Some(Role::Administrator));
}

#[tokio::test]
async fn who_has_the_address_is_known_from_then_on_and_loses_the_ways_in_of_before() {
    let mut council = Council::new().await;
    let person = council.ann_invited().await;
    let own = council.act_of(&person);
    // Somebody else may have used the invitation, and chosen a passphrase.
    let session = Id::parse("session").unwrap();
    let passphrase = "pebble tractor violin".to_owned();
    set_password(&council.foothold, &own, session, None, passphrase, secret())
        .await
        .unwrap();
    assert_eq!(council.knocks(ann(&[])).await.unwrap(), person);
    let account = account_of(&council.foothold, &own, person.clone()).await;
    assert_eq!(account.unwrap().password, None);
    assert_eq!(council.role(&person).await, Some(Role::Member));
    let sessions = sessions_of(&council.foothold, &own, person.clone()).await;
    assert_eq!(sessions.unwrap().len(), 1, "the one that begins now");
}

#[tokio::test]
async fn an_address_that_nobody_vouches_for_is_nobodys() {
    let mut council = Council::new().await;
    council.with_rules().await;
    let person = council.ann_invited().await;
    let unproven = Vouched {
        email: None,
        ..ann(&["facilitators"])
    };
    assert_ne!(council.knocks(unproven).await.unwrap(), person);
}

#[tokio::test]
async fn who_was_taken_out_stays_out_until_brought_back() {
    let mut council = Council::new().await;
    council.with_rules().await;
    // Known by her address alone.
    let person = council.ann_invited().await;
    remove(&council.foothold, &council.act, person.clone())
        .await
        .unwrap();
    assert!(matches!(
        refused(council.knocks(ann(&["admins"])).await),
        Refusal::NotLetIn
    ));
    bring_back(&council.foothold, &council.act, person.clone())
        .await
        .unwrap();
    assert_eq!(council.knocks(ann(&[])).await.unwrap(), person);
    // Known by what the provider calls her.
    remove(&council.foothold, &council.act, person)
        .await
        .unwrap();
    assert!(matches!(
        refused(council.knocks(ann(&["admins"])).await),
        Refusal::NotLetIn
    ));
}

#[tokio::test]
async fn rules_that_somebody_changed_meanwhile_are_not_overwritten() {
    let council = Council::new().await;
    let seen = council.view().await.revision();
    council.with_rules().await;
    let rules = EntryRules::default();
    let set = set_rules(&council.foothold, &council.act, SetRules { seen, rules });
    assert!(matches!(refused(set.await), Refusal::Stale));
}
