//! How people come in, stay in and go out.

mod links;
mod stays;

use engine::answer::Source;
use engine::id::Id;
use engine::members::Role;
use jiff::{SignedDuration, Timestamp};
use operations::notes::history;
use operations::sign_in::{
    Knock, LeftLink, MakeLink, Secret, TooWeak, account_of, can_come_back, end_others, end_session,
    leave_link, links_of, make_link, sessions_of, set_email, set_password, sign_out,
    take_back_link, who, with_code, with_link, with_password,
};
use operations::{
    Act, Done, Passage, Place, Purpose, Refusal, Right, Session, Subject, SubjectKind, What, people,
};
use uuid::Uuid;

use crate::council::{Council, now, refused};
use crate::people::email;

const ADDRESS: &str = "jo@fernley.example";
const PASSPHRASE: &str = "pebble tractor violin";

pub(crate) fn secret(byte: u8) -> Secret {
    Secret::of([byte; 16])
}

/// Somebody at the door, whose session will have this secret.
fn knock(council: &Council, session: u8, at: Timestamp) -> Knock {
    let act = council.by(&council.act.by);
    Knock {
        organisation: act.organisation,
        at,
        ids: act.ids,
        secret: secret(session),
        device: "a test".to_owned(),
    }
}

/// Comes in by the link of a secret; the session has another.
pub(crate) async fn come_in_by(council: &Council, link: u8, session: u8) -> Done<Id<Source>> {
    let knock = knock(council, session, now());
    with_link(&council.foothold, knock, secret(link).as_str()).await
}

/// The session of a secret, if it goes on.
async fn session(council: &Council, held: u8, at: Timestamp) -> Option<Session> {
    let (held, organisation) = (secret(held), &council.act.organisation);
    let found = who(&council.foothold, organisation, held.as_str(), at).await;
    found.unwrap()
}

pub(crate) async fn is_in(council: &Council, held: u8) -> bool {
    session(council, held, now()).await.is_some()
}

async fn by_passphrase(council: &Council, address: &str, passphrase: &str) -> Done<Id<Source>> {
    let knock = knock(council, 99, now());
    let passphrase = passphrase.to_owned();
    with_password(&council.foothold, knock, Some(email(address)), passphrase).await
}

/// A person sets their passphrase in the session of a secret.
async fn choose(council: &Council, act: &Act, held: u8, old: Option<&str>, new: &str) -> Done<()> {
    let this = session(council, held, now()).await.unwrap().id;
    let (old, new) = (old.map(str::to_owned), new.to_owned());
    set_password(&council.foothold, act, this, old, new, secret(200)).await
}

impl Council {
    /// Gives the one who set the organisation up an address and a passphrase, in a session with the secret 50.
    pub(crate) async fn with_a_passphrase(&self) {
        let (foothold, act) = (&self.foothold, &self.act);
        with_code(foothold, knock(self, 50, now())).await.unwrap();
        set_email(foothold, act, act.by.clone(), Some(email(ADDRESS)))
            .await
            .unwrap();
        choose(self, act, 50, None, PASSPHRASE).await.unwrap();
    }

    async fn link(&self, by: &Id<Source>, to: &Id<Source>, purpose: Purpose, held: u8) -> Done<()> {
        let make = MakeLink {
            person: to.clone(),
            purpose,
            secret: secret(held),
        };
        make_link(&self.foothold, &mut self.by(by), make).await
    }
}
