//! Passkeys of a person: kept, used, removed. What a device may answer wrongly is tried beside the folder that judges it.

use engine::answer::Source;
use engine::id::Id;
use operations::passkeys::{Challenge, Passkeys};
use operations::people::remove;
use operations::sign_in::{
    Knock, Secret, add_passkey, begin_passkey, nobody_can_come_in, passkeys_of, remove_passkey,
    sessions_of, with_passkey,
};
use operations::{Act, Done, Refusal, Way};
use serde_json::json;
use webauthn_authenticator_rs::WebauthnAuthenticator as _;
use webauthn_authenticator_rs::softpasskey::SoftPasskey;
use webauthn_rs::prelude::{CreationChallengeResponse, RequestChallengeResponse, Url};

use crate::council::{Council, ids, now, refused};

const ORIGIN: &str = "https://foothold.example.gov.uk";

fn here() -> Passkeys {
    Passkeys::new("foothold.example.gov.uk", ORIGIN, "Fernley").unwrap()
}

fn origin() -> Url {
    Url::parse(ORIGIN).unwrap()
}

/// A device that cannot say by itself whose it is: the test says it for it.
struct Device {
    inner: SoftPasskey,
    /// What it made: its id, and whose it is.
    made: (String, String),
}

impl Device {
    fn makes(mut challenge: Challenge) -> (Self, String) {
        let owner = challenge["user"]["id"].as_str().unwrap().to_owned();
        challenge["authenticatorSelection"]["requireResidentKey"] = json!(false);
        let asked: CreationChallengeResponse =
            serde_json::from_value(json!({ "publicKey": challenge })).unwrap();
        let mut inner = SoftPasskey::new(true);
        let made = inner.do_registration(origin(), asked).unwrap();
        let made = serde_json::to_value(&made).unwrap();
        let id = made["id"].as_str().unwrap().to_owned();
        let made_by = Self {
            inner,
            made: (id, owner),
        };
        (made_by, made.to_string())
    }

    fn answers(&mut self, mut challenge: Challenge) -> String {
        let (id, owner) = &self.made;
        challenge["allowCredentials"] = json!([{ "type": "public-key", "id": id }]);
        let asked: RequestChallengeResponse =
            serde_json::from_value(json!({ "publicKey": challenge })).unwrap();
        let answered = self.inner.do_authentication(origin(), asked).unwrap();
        let mut answered = serde_json::to_value(&answered).unwrap();
        answered["response"]["userHandle"] = json!(owner);
        answered.to_string()
    }
}

impl Council {
    /// Makes a passkey for the one who set the council up.
    async fn with_passkey(&self) -> Device {
        let begun = begin_passkey(&self.foothold, &self.act, &here()).await;
        let (challenge, making) = begun.unwrap();
        let (device, answered) = Device::makes(challenge);
        let answered = (answered.as_str(), "My phone".to_owned());
        add_passkey(&self.foothold, &self.act, &here(), &making, answered)
            .await
            .unwrap();
        device
    }

    async fn comes_in(&self, device: &mut Device) -> Done<Id<Source>> {
        let (challenge, signing_in) = here().begin_sign_in().unwrap();
        let answered = device.answers(challenge);
        let knock = Knock {
            organisation: self.act.organisation.clone(),
            at: now(),
            ids: ids(),
            secret: Secret::of([9; 16]),
            device: "a test".to_owned(),
        };
        with_passkey(&self.foothold, knock, &here(), signing_in, &answered).await
    }
}

#[tokio::test]
async fn a_passkey_lets_its_owner_in_and_counts_as_a_way_in() {
    let council = Council::new().await;
    let org = &council.act.organisation;
    let nobody_can = async || {
        nobody_can_come_in(&council.foothold, org, now())
            .await
            .unwrap()
    };
    assert!(nobody_can().await);
    let mut device = council.with_passkey().await;
    assert!(!nobody_can().await);
    let held = passkeys_of(&council.foothold, &council.act).await.unwrap();
    assert_eq!((held[0].name.as_str(), held[0].used), ("My phone", None));
    let person = council.comes_in(&mut device).await.unwrap();
    assert_eq!(person, council.act.by);
    let sessions = sessions_of(&council.foothold, &council.act, person).await;
    assert_eq!(sessions.unwrap()[0].way, Way::Passkey);
    let held = passkeys_of(&council.foothold, &council.act).await.unwrap();
    assert_eq!(held[0].used, Some(now()));
}

#[tokio::test]
async fn a_passkey_that_was_removed_lets_nobody_in() {
    let council = Council::new().await;
    let mut device = council.with_passkey().await;
    let held = passkeys_of(&council.foothold, &council.act).await.unwrap();
    let id = held[0].id.clone();
    let other = Act {
        by: Id::parse("somebody else").unwrap(),
        ids: ids(),
        organisation: council.act.organisation.clone(),
        at: now(),
    };
    let not_theirs = remove_passkey(&council.foothold, &other, id.clone()).await;
    assert!(matches!(refused(not_theirs), Refusal::NotPermitted(_)));
    remove_passkey(&council.foothold, &council.act, id.clone())
        .await
        .unwrap();
    let again = remove_passkey(&council.foothold, &council.act, id).await;
    assert!(matches!(refused(again), Refusal::NotFound(_)));
    let refusal = refused(council.comes_in(&mut device).await);
    assert!(matches!(refusal, Refusal::NotLetIn));
}

#[tokio::test]
async fn a_passkey_is_kept_once_and_only_in_answer_to_what_was_asked() {
    let council = Council::new().await;
    let (challenge, making) = begin_passkey(&council.foothold, &council.act, &here())
        .await
        .unwrap();
    let (_, answered) = Device::makes(challenge);
    for (answered, is_taken) in [("{}", false), (&answered, true), (&answered, false)] {
        let answered = (answered, "My phone".to_owned());
        let added = add_passkey(&council.foothold, &council.act, &here(), &making, answered).await;
        assert_eq!(added.is_ok(), is_taken);
        if !is_taken {
            assert!(matches!(refused(added), Refusal::PasskeyNotMade));
        }
    }
}

#[tokio::test]
async fn who_was_taken_out_does_not_come_back_by_a_passkey() {
    let mut council = Council::new().await;
    let mut device = council.with_passkey().await;
    let person = council.act.by.clone();
    council.act.by = council.another_administrator().await;
    remove(&council.foothold, &council.act, person)
        .await
        .unwrap();
    let refusal = refused(council.comes_in(&mut device).await);
    assert!(matches!(refusal, Refusal::NotLetIn));
}

impl Council {
    async fn another_administrator(&mut self) -> Id<Source> {
        let one = operations::people::Invite {
            name: crate::council::name("Bob"),
            email: None,
            role: engine::members::Role::Administrator,
            teams: Vec::new(),
            secret: Secret::of([8; 16]),
        };
        let made = operations::people::invite(&self.foothold, &mut self.act, vec![one]).await;
        made.unwrap().remove(0)
    }
}
