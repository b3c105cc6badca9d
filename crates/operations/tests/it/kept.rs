//! What is kept about one person: given out, and erased.

use std::num::NonZeroU32;

use engine::answer::{Basis, Reply, Said, Source};
use engine::condition::Condition;
use engine::erasing::STAND_IN;
use engine::id::Id;
use engine::members::{NamesSeen, Role};
use engine::people::Service;
use engine::scene::ServiceProfile;
use engine::text::Note;
use exchange::record::{Verified, verify};
use jiff::civil::date;
use operations::answers::{Give, Voice, give};
use operations::decisions::one as decision;
use operations::discretion::{Promise, promise};
use operations::mail::invite_by_mail;
use operations::people::{About, bring_back, erase, give_out, invite, list};
use operations::scene::{Profile, keep};
use operations::sign_in::{sessions_of, set_email, set_password};
use operations::{Location, Refusal, Right, What, back_up, named, past, undo};

use crate::council::{Council, name, refused};
use crate::decisions::{decide, recorded};
use crate::people::{email, one};
use crate::sign_in::{come_in_by, is_in};

const NAME: &str = "Zebedee Quill";
const ADDRESS: &str = "zebedee@fernley.example";
const WHY: &str = "My own words";

impl Council {
    /// Somebody who is signed in, has a passphrase and messages, answers, and runs a service.
    pub(crate) async fn with_zebedee(&mut self) -> Id<Source> {
        let mut act = self.by(&self.act.by);
        let all = vec![one(NAME, None, Role::SeniorManager, 7)];
        let who = invite(&self.foothold, &mut act, all)
            .await
            .unwrap()
            .remove(0);
        let mut own = self.by(&who);
        come_in_by(self, 7, 8).await.unwrap();
        let address = Some(email(ADDRESS));
        set_email(&self.foothold, &own, who.clone(), address)
            .await
            .unwrap();
        let session = sessions_of(&self.foothold, &own, who.clone())
            .await
            .unwrap()
            .remove(0)
            .id;
        let phrase = "pebble tractor violin".to_owned();
        set_password(
            &self.foothold,
            &own,
            session,
            None,
            phrase,
            crate::sign_in::secret(8),
        )
        .await
        .unwrap();
        invite_by_mail(&self.foothold, &mut act, vec![who.clone()])
            .await
            .unwrap();
        let damp = self.put_forward("Damp homes").await;
        for condition in Condition::ALL {
            let answer = Give {
                candidate: damp.clone(),
                condition,
                team: None,
                voice: Voice::Known(who.clone()),
                reply: Reply::Whole(Said::Yes),
                basis: Basis::FirstHand,
                why: Note::parse(WHY).ok(),
                was: None,
            };
            give(&self.foothold, &mut own, answer).await.unwrap();
        }
        self.run_by_zebedee().await;
        let decision = decide("k", &[&damp], &[&damp]);
        assert_eq!(recorded(self, decision).await.unwrap(), 1);
        who
    }

    /// A service that they run.
    async fn run_by_zebedee(&mut self) {
        let service = Service {
            id: self.act.ids.fresh(),
            name: name("Housing"),
        };
        let profile = ServiceProfile {
            id: service.id.of_kind(),
            owner: Some(name(NAME)),
        };
        named::put(&self.foothold, &self.act, service)
            .await
            .unwrap();
        let seen = self.view().await.revision();
        keep(&self.foothold, &self.act, seen, Profile::Service(profile))
            .await
            .unwrap();
    }

    async fn given_out(&self, by: &Id<Source>, of: &Id<Source>) -> About {
        give_out(&self.foothold, &self.by(by), of.clone())
            .await
            .unwrap()
    }

    /// The bytes of everything that is kept: the whole file of the database, copied.
    fn bytes(&self, copy: &str) -> Option<Vec<u8>> {
        let Location::File(file) = self.location() else {
            return None;
        };
        let copy = file.with_file_name(copy);
        back_up(self.location(), &copy).unwrap();
        Some(std::fs::read(copy).unwrap())
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part.eq_ignore_ascii_case(text.as_bytes()))
}

#[tokio::test]
async fn a_person_has_everything_that_is_kept_about_them_and_nothing_that_lets_anybody_in() {
    let mut council = Council::new().await;
    let who = council.with_zebedee().await;
    let about = council.given_out(&who, &who).await;
    assert_eq!(about.name, name(NAME));
    assert_eq!(about.email.as_deref(), Some(ADDRESS));
    assert!(about.has_passphrase && !about.answers_left_out && !about.left);
    let (sessions, links, messages) = (&about.sessions, &about.links, &about.messages);
    assert_eq!((sessions.len(), links.len(), messages.len()), (1, 1, 1));
    assert_eq!(about.answers.len(), 3);
    assert!(
        about
            .answers
            .iter()
            .all(|one| one.why.as_ref().is_some_and(|why| why.as_str() == WHY))
    );
    let told = serde_json::to_string(&about).unwrap();
    assert!(told.contains("\"what\":\"answered\"") && told.contains("\"signed-in\""));
    for secret in [7, 8].map(crate::sign_in::secret) {
        let digest = store::Digest::of(secret.as_str());
        assert!(!told.contains(secret.as_str()) && !told.contains(digest.as_str()));
    }
    for word in ["argon2", "digest", "secret"] {
        assert!(!told.contains(word), "{word} in {told}");
    }
    let again = council.given_out(&who, &who).await;
    let last = serde_json::to_string(again.activity.last().unwrap()).unwrap();
    assert!(last.contains("given-out"), "{last}");
}

#[tokio::test]
async fn who_looks_after_people_gives_out_no_answers_that_were_promised_to_be_nameless() {
    let mut council = Council::new().await;
    let who = council.with_zebedee().await;
    let administrator = council.act.by.clone();
    let about = council.given_out(&administrator, &who).await;
    let told = serde_json::to_string(&about).unwrap();
    assert!(about.answers_left_out && about.answers.is_empty());
    assert!(
        !told.contains(WHY) && !told.contains("\"answered\""),
        "{told}"
    );
    let seen = council.view().await.revision();
    let names = NamesSeen::By(vec![administrator.clone()]);
    promise(&council.foothold, &council.act, Promise { seen, names })
        .await
        .unwrap();
    let about = council.given_out(&administrator, &who).await;
    assert_eq!((about.answers_left_out, about.answers.len()), (false, 3));
}

#[tokio::test]
async fn only_who_looks_after_people_gives_out_or_erases_another() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Reader, 1).await;
    for (secret, role) in (2..).zip(Role::ALL) {
        let act = council.by(&council.invited("Sam", role, secret).await);
        let given = give_out(&council.foothold, &act, jo.clone()).await;
        assert!(
            give_out(&council.foothold, &act, act.by.clone())
                .await
                .is_ok()
        );
        if role == Role::Administrator {
            assert!(given.is_ok());
            continue;
        }
        let refusal = refused(given);
        assert!(
            matches!(refusal, Refusal::NotPermitted(Right::KeepPeople)),
            "{role:?} {refusal:?}"
        );
        let refusal = refused(erase(&council.foothold, &act, jo.clone()).await);
        assert!(
            matches!(refusal, Refusal::NotPermitted(Right::KeepPeople)),
            "{role:?} {refusal:?}"
        );
    }
    let nobody = Id::parse("nobody-here").unwrap();
    let refusal = refused(give_out(&council.foothold, &council.act, nobody).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Person)));
}

#[tokio::test]
async fn who_is_erased_is_named_nowhere_and_what_was_decided_stands() {
    let mut council = Council::new().await;
    let who = council.with_zebedee().await;
    let before = council.bytes("before");
    if let Some(before) = before {
        assert!([NAME, ADDRESS, WHY].iter().all(|text| holds(&before, text)));
    }
    let act = council.by(&council.act.by);
    let view = council.view().await;
    let then = past::on(&council.foothold, &view, date(2026, 11, 2))
        .await
        .unwrap();
    let prepare = past::prepare(
        &council.foothold,
        &act.organisation,
        act.at,
        NonZeroU32::MIN,
    );
    assert!(prepare.await.unwrap() > 0);
    erase(&council.foothold, &act, who.clone()).await.unwrap();

    if let Some(after) = council.bytes("after") {
        for text in [NAME, ADDRESS, WHY] {
            assert!(!holds(&after, text), "{text} is still there");
        }
    }
    assert!(!is_in(&council, 8).await);
    let record = decision(&council.foothold, &act.organisation, 1)
        .await
        .unwrap();
    let read = record.record().unwrap();
    assert_eq!(read.digest, record.decision.digest);
    assert_eq!(verify(&read).unwrap(), Verified::Same);
    let view = council.view().await;
    let source = view.board().sources.get(&who).unwrap();
    assert_eq!(source.name.as_str(), STAND_IN);
    let again = past::on(&council.foothold, &view, date(2026, 11, 2))
        .await
        .unwrap();
    assert_eq!(again.board.candidates, then.board.candidates);
    assert_eq!(again.outlook.few.picks, then.outlook.few.picks);
    assert_eq!(
        again.board.sources.get(&who).unwrap().name.as_str(),
        STAND_IN
    );
}

#[tokio::test]
async fn who_is_erased_never_comes_back_and_the_last_administrator_stays() {
    let council = Council::new().await;
    let jo = council.invited("Jo", Role::Administrator, 1).await;
    erase(&council.foothold, &council.act, jo.clone())
        .await
        .unwrap();
    let people = list(&council.foothold, &council.act).await.unwrap();
    assert_eq!(people.len(), 1);
    let erased = council.view().await.revision();
    let gone = |done| matches!(refused(done), Refusal::NotFound(What::Person));
    assert!(gone(
        bring_back(&council.foothold, &council.act, jo.clone()).await
    ));
    assert!(gone(
        erase(&council.foothold, &council.act, jo.clone()).await
    ));
    assert!(come_in_by(&council, 1, 2).await.is_err());
    let back = refused(undo(&council.foothold, &council.act, erased).await);
    assert!(matches!(back, Refusal::DoorStays), "{back:?}");
    let last = erase(&council.foothold, &council.act, council.act.by.clone()).await;
    assert!(matches!(refused(last), Refusal::LastAdministrator));
}
