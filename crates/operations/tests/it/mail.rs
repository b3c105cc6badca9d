//! Messages: who is written to, how often, and what becomes of a message.

use std::sync::atomic::{AtomicU64, Ordering};

use engine::answer::Source;
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use operations::answers::Voice;
use operations::mail::{
    Outcome, Said, Sending, ask_for_link, invite_by_mail, next, outbox, settle, write_notices,
};
use operations::people::{Invite, invite};
use operations::rounds::{Ask, OpenRound, open};
use operations::sign_in::{Knock, Secret, set_notices, with_link};
use operations::{Act, Email, Ids, Mail, MailKind, MailState, Notices};
use uuid::Uuid;

use crate::council::{Council, now as instant};

/// Ids that no other act of a test has.
static NEXT: AtomicU64 = AtomicU64::new(1_000_000);

fn secret(byte: u8) -> Secret {
    Secret::of([byte; 16])
}

const HOUR: SignedDuration = SignedDuration::from_hours(1);

impl Council {
    /// Somebody with an address, who is asked about interest in an open round.
    async fn with_one_who_is_asked(&mut self) -> Id<Source> {
        let one = Invite {
            name: Name::parse("Jo").unwrap(),
            email: Some(Email::parse("jo@fernley.example").unwrap()),
            role: Role::SeniorManager,
            teams: Vec::new(),
            secret: secret(1),
        };
        let person = invite(&self.foothold, &mut self.act, vec![one])
            .await
            .unwrap()
            .remove(0);
        self.put_forward("Damp homes").await;
        let asked = Ask {
            who: Voice::Known(person.clone()),
            condition: Condition::Interest,
            team: None,
            new_source: self.act.ids.fresh(),
        };
        let round = OpenRound {
            key: self.key(),
            limit: 2,
            closes: date(2026, 11, 16),
            blind: false,
            asked: vec![asked],
            note: None,
        };
        open(&self.foothold, &mut self.act, round).await.unwrap();
        person
    }

    async fn notices(&self, at: Timestamp) {
        write_notices(&self.foothold, self.at(at)).await.unwrap();
    }

    async fn next(&self, at: Timestamp) -> Option<Sending> {
        let fresh = NEXT.fetch_add(1, Ordering::Relaxed);
        let secret = Secret::of(u128::from(fresh).to_be_bytes());
        next(&self.foothold, self.at(at), secret).await.unwrap()
    }

    async fn settled(&self, at: Timestamp, sending: &Sending, outcome: Outcome) {
        let organisation = &self.act.organisation;
        settle(
            &self.foothold,
            organisation,
            at,
            sending.id.clone(),
            outcome,
        )
        .await
        .unwrap();
    }

    async fn mails(&self) -> Vec<Mail> {
        outbox(&self.foothold, &self.act).await.unwrap()
    }
}

#[tokio::test]
async fn who_is_asked_is_written_to_once_a_day_and_not_once_nothing_waits() {
    let mut council = Council::new().await;
    council.with_one_who_is_asked().await;
    let now = instant();
    council.notices(now).await;
    council.notices(now + HOUR).await;
    assert_eq!(council.mails().await.len(), 1);
    let sending = council.next(now + HOUR).await.unwrap();
    assert!(matches!(sending.said, Said::Notice(_)));
    council.settled(now + HOUR, &sending, Outcome::Taken).await;
    assert!(council.next(now + HOUR * 2).await.is_none());
    council.notices(now + HOUR * 23).await;
    assert_eq!(council.mails().await.len(), 2);
}

#[tokio::test]
async fn who_wants_no_messages_gets_none_and_who_wants_few_gets_few() {
    for (notices, after_a_day, after_a_week) in [(Notices::Never, 0, 0), (Notices::Weekly, 1, 2)] {
        let mut council = Council::new().await;
        let person = council.with_one_who_is_asked().await;
        let own = Act {
            by: person,
            ..council.at(instant())
        };
        set_notices(&council.foothold, &own, notices).await.unwrap();
        council.notices(instant()).await;
        council.notices(instant() + HOUR * 24).await;
        assert_eq!(council.mails().await.len(), after_a_day);
        council.notices(instant() + HOUR * 24 * 7).await;
        assert_eq!(council.mails().await.len(), after_a_week);
    }
}

#[tokio::test]
async fn what_was_not_taken_is_tried_again_later_and_given_up_in_the_end() {
    let mut council = Council::new().await;
    let person = council.with_one_who_is_asked().await;
    invite_by_mail(&council.foothold, &mut council.act, vec![person])
        .await
        .unwrap();
    let mut at = instant();
    let mut tries = 0;
    while let Some(sending) = council.next(at).await {
        tries += 1;
        council
            .settled(at, &sending, Outcome::Later("busy".to_owned()))
            .await;
        assert!(
            council.next(at).await.is_none(),
            "it waits before it is tried again"
        );
        at += HOUR * 48;
    }
    let [mail] = council.mails().await.try_into().unwrap();
    assert_eq!(
        (mail.state, mail.told.as_deref()),
        (MailState::GivenUp, Some("busy"))
    );
    assert_eq!(tries, 8);
}

#[tokio::test]
async fn the_link_in_a_message_lets_in_and_what_is_no_longer_so_is_not_sent() {
    let mut council = Council::new().await;
    let person = council.with_one_who_is_asked().await;
    let now = instant();
    let email = Email::parse("JO@fernley.example").unwrap();
    ask_for_link(&council.foothold, council.at(now), Some(email))
        .await
        .unwrap();
    let nobody = Email::parse("nobody@fernley.example").unwrap();
    ask_for_link(&council.foothold, council.at(now), Some(nobody))
        .await
        .unwrap();
    let sending = council.next(now).await.unwrap();
    assert_eq!(council.mails().await.len(), 1);
    assert_eq!(council.mails().await[0].kind, MailKind::SignIn);
    let knock = Knock {
        organisation: council.act.organisation.clone(),
        at: now,
        ids: council.at(now).ids,
        secret: secret(8),
        device: String::new(),
    };
    let came = with_link(&council.foothold, knock, sending.link.as_str())
        .await
        .unwrap();
    assert_eq!(came, person);
    council.settled(now, &sending, Outcome::Taken).await;
    council.notices(now).await;
    operations::people::remove(&council.foothold, &council.act, person)
        .await
        .unwrap();
    assert!(council.next(now).await.is_none());
    let states: Vec<MailState> = council
        .mails()
        .await
        .iter()
        .map(|mail| mail.state)
        .collect();
    assert!(states.contains(&MailState::GivenUp), "{states:?}");
}

impl Council {
    /// What Foothold does by itself, at an instant.
    fn at(&self, at: Timestamp) -> Act {
        let ids = Ids::new(|| Uuid::from_u128(NEXT.fetch_add(1, Ordering::Relaxed).into()));
        Act {
            organisation: self.act.organisation.clone(),
            by: self.act.by.clone(),
            at,
            ids,
        }
    }
}
