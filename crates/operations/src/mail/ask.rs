//! Messages that people ask for, or cannot come in without.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use store::{Email, Mail, MailKind, MailState, Passage, Way, WriteTx};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// A new message, due at once.
pub(super) fn fresh(
    id: Id<Mail>,
    person: &Id<Source>,
    kind: MailKind,
    about: Option<String>,
    at: Timestamp,
) -> Mail {
    Mail {
        id,
        person: person.clone(),
        kind,
        about,
        state: MailState::Waiting,
        tries: 0,
        made: at,
        due: at,
        told: None,
    }
}

/// Sends a link to come in by to whoever has an address. Whether somebody has it, is not told: either way one line is
/// written and nothing else can be seen.
///
/// # Errors
/// When the store fails.
pub async fn ask_for_link(foothold: &Foothold, mut act: Act, email: Option<Email>) -> Done<()> {
    let id = act.ids.fresh();
    let act = Act::of_nobody(act.organisation, act.at, act.ids);
    foothold
        .write_freely(&act, move |tx: &mut WriteTx<'_>| -> Result<(), Error> {
            let account = match &email {
                Some(email) => tx.account_of(email)?,
                None => None,
            };
            let person = account.map(|account| account.person);
            let here = person.filter(|person| tx.held().board.work.member(person).is_some());
            match here {
                Some(person) => {
                    let at = tx.by().at;
                    tx.put_mail(&fresh(id, &person, MailKind::SignIn, None, at))?;
                }
                None => tx.note(tx_nobody(tx).as_str(), &Passage::NotLetIn(Way::Link))?,
            }
            Ok(())
        })
        .await
}

fn tx_nobody(tx: &WriteTx<'_>) -> Id<Source> {
    tx.by().author.clone()
}

/// Sends invitations to people who were invited and have an address.
///
/// # Errors
/// Refused to those who may not ask people in.
pub async fn invite_by_mail(
    foothold: &Foothold,
    act: &mut Act,
    people: Vec<Id<Source>>,
) -> Done<()> {
    let each: Vec<_> = people
        .into_iter()
        .map(|person| (person, act.ids.fresh()))
        .collect();
    foothold
        .write(act, Right::RunRounds, move |tx| {
            each.into_iter()
                .try_for_each(|(person, id)| invite_one(tx, &person, id))
        })
        .await
}

/// Sends an invitation to one who has an address.
pub(crate) fn invite_one(
    tx: &mut WriteTx<'_>,
    person: &Id<Source>,
    id: Id<Mail>,
) -> Result<(), Error> {
    let at = tx.by().at;
    if tx.account(person)?.email.is_some() {
        tx.put_mail(&fresh(id, person, MailKind::Invitation, None, at))?;
    }
    Ok(())
}
