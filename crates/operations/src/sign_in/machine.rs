//! A way in for whoever lost theirs, made on the machine that Foothold runs on, while it is served or not.

use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use jiff::Timestamp;
use store::{Account, Email, Link, Location, Purpose, ReadTx, Store};
use uuid::Uuid;

use super::Secret;
use super::link::lasts;
use crate::refusal::{Done, Error, Refusal, What};

/// A link to be left for a person.
pub struct LeftLink {
    /// Their address, or what they are called here.
    pub person: String,
    /// What only its holder will know.
    pub secret: Secret,
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
}

/// Leaves a link for a person in a database; answers what they are called. The line of activity is written when it is used:
/// whoever serves the database meanwhile holds the activity.
///
/// # Errors
/// Refused where there is no organisation or no such person, or where several are called so; and when the store fails.
pub async fn leave_link(location: &Location, left: LeftLink) -> Done<Name> {
    let store = Store::look(location)?;
    let organisations = store.organisations().await?;
    let organisation = organisations.into_iter().next().ok_or(Refusal::NotSetUp)?;
    let typed = left.person;
    let email = Email::parse(&typed).ok();
    let by_email = move |tx: &mut ReadTx<'_>| -> Result<Option<Account>, Error> {
        Ok(match &email {
            Some(email) => tx.account_of(email)?,
            None => None,
        })
    };
    let account = store.read(&organisation.id, by_email).await?;
    let held = store.held(&organisation.id).await?;
    let board = &held.board;
    let wanted = account.map(|account| account.person);
    let is_it = |source: &Source| match &wanted {
        Some(wanted) => &source.id == wanted,
        None => source.name.as_str() == typed.trim(),
    };
    let here = |source: &Source| board.work.member(&source.id).is_some();
    let mut found = board
        .sources
        .iter()
        .filter(|source| is_it(source) && here(source));
    let (Some(person), None) = (found.next(), found.next()) else {
        return Err(Refusal::NotFound(What::Person).into());
    };
    let link = Link {
        id: Id::parse(&left.id.to_string()).map_err(|_| Refusal::NotFound(What::Link))?,
        purpose: Purpose::Machine,
        person: Some(person.id.clone()),
        made: left.at,
        ends: left.at + lasts(Purpose::Machine),
        over: None,
    };
    store::leave_link(location, &organisation.id, &link, &left.secret.digest())?;
    Ok(person.name.clone())
}
