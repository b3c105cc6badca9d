use serde_json::json;
use webauthn_authenticator_rs::WebauthnAuthenticator as _;
use webauthn_authenticator_rs::softpasskey::SoftPasskey;
use webauthn_rs::prelude::{CreationChallengeResponse, RequestChallengeResponse};

use super::*;

const ORIGIN: &str = "https://foothold.example.gov.uk";
const ANN: Uuid = Uuid::from_u128(1);
const BOB: Uuid = Uuid::from_u128(2);

fn here() -> Passkeys {
    Passkeys::new("foothold.example.gov.uk", ORIGIN, "Example Council").unwrap()
}

fn ann() -> Owner<'static> {
    Owner {
        id: ANN,
        account: "ann@example.gov.uk",
        name: "Ann Author",
    }
}

/// Ann's device. It is one of a kind that cannot say by itself whose it is, so the test says it for it.
struct Device {
    inner: SoftPasskey,
    origin: &'static str,
}

impl Device {
    fn new(origin: &'static str) -> Self {
        Self {
            inner: SoftPasskey::new(true),
            origin,
        }
    }

    fn makes(&mut self, mut challenge: Challenge) -> String {
        challenge["authenticatorSelection"]["requireResidentKey"] = json!(false);
        let asked: CreationChallengeResponse =
            serde_json::from_value(json!({"publicKey": challenge})).unwrap();
        let origin = Url::parse(self.origin).unwrap();
        let made = self.inner.do_registration(origin, asked).unwrap();
        serde_json::to_string(&made).unwrap()
    }

    fn signs_in(&mut self, mut challenge: Challenge, passkey: &Passkey, owner: Uuid) -> Value {
        let kept = serde_json::to_value(passkey).unwrap();
        challenge["allowCredentials"] =
            json!([{"type": "public-key", "id": kept["cred"]["cred_id"]}]);
        let asked: RequestChallengeResponse =
            serde_json::from_value(json!({"publicKey": challenge})).unwrap();
        let origin = Url::parse(self.origin).unwrap();
        let mut answered = self.inner.do_authentication(origin, asked).unwrap();
        answered.response.user_handle = Some(owner.as_bytes().to_vec());
        serde_json::to_value(&answered).unwrap()
    }
}

/// Ann's device, and the passkey that it made.
fn made() -> (Device, Passkey) {
    let mut device = Device::new(ORIGIN);
    let (challenge, making) = here().begin_making(ann(), &[]).unwrap();
    let answered = device.makes(challenge);
    (device, here().finish_making(&making, &answered).unwrap())
}

/// Ann signs in; `change` is what somebody does to the answer on its way.
fn signs_in(
    device: &mut Device,
    passkey: &Passkey,
    owner: Uuid,
    change: impl FnOnce(&mut Value),
) -> Result<SignedIn, PasskeyError> {
    let (challenge, signing_in) = here().begin_sign_in().unwrap();
    let mut answered = device.signs_in(challenge, passkey, ANN);
    change(&mut answered);
    let answer = Answer::read(&answered.to_string())?;
    here().finish_sign_in(signing_in, &answer, passkey, owner)
}

#[test]
fn a_passkey_that_was_made_signs_its_owner_in() {
    let (mut device, passkey) = made();
    let (challenge, signing_in) = here().begin_sign_in().unwrap();
    let answered = device.signs_in(challenge, &passkey, ANN).to_string();
    let answer = Answer::read(&answered).unwrap();
    assert_eq!((answer.owner(), answer.passkey()), (ANN, passkey.id()));
    let signed_in = here().finish_sign_in(signing_in, &answer, &passkey, ANN);
    assert!(
        signed_in.unwrap().changed.is_some(),
        "it was used once more"
    );
}

#[test]
fn what_is_remembered_and_kept_survives_being_written_down() {
    let mut device = Device::new(ORIGIN);
    let (challenge, making) = here().begin_making(ann(), &[]).unwrap();
    let making: Making = serde_json::from_str(&serde_json::to_string(&making).unwrap()).unwrap();
    let answered = device.makes(challenge);
    let passkey = here().finish_making(&making, &answered).unwrap();
    let kept: Passkey = serde_json::from_str(&serde_json::to_string(&passkey).unwrap()).unwrap();
    assert_eq!(kept.id(), passkey.id());

    let (challenge, signing_in) = here().begin_sign_in().unwrap();
    let signing_in: SigningIn =
        serde_json::from_str(&serde_json::to_string(&signing_in).unwrap()).unwrap();
    let answer = Answer::read(&device.signs_in(challenge, &kept, ANN).to_string()).unwrap();
    assert!(
        here()
            .finish_sign_in(signing_in, &answer, &kept, ANN)
            .is_ok()
    );
}

#[test]
fn a_device_is_asked_to_know_its_owner_by_itself() {
    let (_, passkey) = made();
    let (challenge, _) = here().begin_making(ann(), &[passkey]).unwrap();
    let selection = &challenge["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(challenge["attestation"], "none");
    assert_eq!(challenge["rp"]["name"], "Example Council");
    assert_eq!(challenge["user"]["displayName"], "Ann Author");
    assert_eq!(challenge["excludeCredentials"].as_array().unwrap().len(), 1);
    let (challenge, _) = here().begin_sign_in().unwrap();
    assert_eq!(challenge["allowCredentials"], json!([]));
    assert_eq!(challenge["userVerification"], "required");
}

#[test]
fn an_answer_to_another_question_is_not_accepted() {
    let (mut device, passkey) = made();
    let (_, other) = here().begin_sign_in().unwrap();
    let (challenge, _) = here().begin_sign_in().unwrap();
    let answer = Answer::read(&device.signs_in(challenge, &passkey, ANN).to_string()).unwrap();
    let refused = here().finish_sign_in(other, &answer, &passkey, ANN);
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);

    let (_, other) = here().begin_making(ann(), &[]).unwrap();
    let (challenge, _) = here().begin_making(ann(), &[]).unwrap();
    let refused = here().finish_making(&other, &device.makes(challenge));
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);
}

#[test]
fn a_page_elsewhere_cannot_use_a_passkey() {
    let (challenge, making) = here().begin_making(ann(), &[]).unwrap();
    let answered = Device::new("https://evil.foothold.example.gov.uk").makes(challenge);
    let refused = here().finish_making(&making, &answered);
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);

    let (mut device, passkey) = made();
    device.origin = "https://foothold.example.gov.uk:8443";
    let refused = signs_in(&mut device, &passkey, ANN, |_| {});
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);
}

#[test]
fn a_passkey_signs_in_nobody_but_its_owner() {
    let (mut device, passkey) = made();
    let refused = signs_in(&mut device, &passkey, BOB, |_| {});
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);
    let (_, another) = made();
    let (challenge, signing_in) = here().begin_sign_in().unwrap();
    let answer = Answer::read(&device.signs_in(challenge, &passkey, ANN).to_string()).unwrap();
    let refused = here().finish_sign_in(signing_in, &answer, &another, ANN);
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);
}

#[test]
fn an_altered_signature_is_not_accepted() {
    let (mut device, passkey) = made();
    let refused = signs_in(&mut device, &passkey, ANN, |answered| {
        let data = answered["response"]["authenticatorData"].as_str().unwrap();
        let last = if data.ends_with('A') { "Q" } else { "A" };
        answered["response"]["authenticatorData"] =
            json!(format!("{}{last}", &data[..data.len() - 1]));
    });
    assert_eq!(refused.unwrap_err(), PasskeyError::NotAccepted);
}

#[test]
fn a_copied_passkey_is_found_out() {
    let (mut device, passkey) = made();
    // It was used more often than the device that holds it knows of.
    let mut kept = serde_json::to_value(&passkey).unwrap();
    kept["cred"]["counter"] = json!(1000);
    let kept: Passkey = serde_json::from_value(kept).unwrap();
    let refused = signs_in(&mut device, &kept, ANN, |_| {});
    assert_eq!(refused.unwrap_err(), PasskeyError::Copied);
}

#[test]
fn rubbish_is_not_read() {
    let (_, making) = here().begin_making(ann(), &[]).unwrap();
    for rubbish in ["", "{}", "null", "[1]", "{\"id\":\"a\",\"rawId\":\"!\"}"] {
        let made = here().finish_making(&making, rubbish);
        assert_eq!(made.unwrap_err(), PasskeyError::NotRead, "{rubbish}");
        assert_eq!(Answer::read(rubbish).unwrap_err(), PasskeyError::NotRead);
    }
    let (mut device, passkey) = made();
    let nobody = signs_in(&mut device, &passkey, ANN, |answered| {
        answered["response"]["userHandle"] = Value::Null;
    });
    assert_eq!(nobody.unwrap_err(), PasskeyError::NotRead);
}

#[test]
fn there_are_passkeys_only_where_devices_keep_them() {
    for (domain, origin) in [
        ("localhost", "http://localhost:8080"),
        ("example.gov.uk", "https://foothold.example.gov.uk"),
    ] {
        assert!(Passkeys::new(domain, origin, "Us").is_ok(), "{origin}");
    }
    for (domain, origin) in [
        ("127.0.0.1", "http://127.0.0.1:8080"),
        ("foothold.example.gov.uk", "http://foothold.example.gov.uk"),
        ("example.org", "https://foothold.example.gov.uk"),
        ("foothold.example.gov.uk", "foothold.example.gov.uk"),
    ] {
        let none = Passkeys::new(domain, origin, "Us");
        assert_eq!(none.unwrap_err(), PasskeyError::NotHere, "{origin}");
    }
}
