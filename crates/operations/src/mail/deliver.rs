//! One message is sent: taken out of the outbox, with a link made for it, and told what became of it.

use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use jiff::{SignedDuration, Timestamp};
use store::{Email, Link, Mail, MailKind, MailState, Organisation, Purpose, WriteTx};

use super::notices::{Notice, notice};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::sign_in::{Secret, keep_link, lasts};

/// How often a message is tried: over about a day and a half.
const MOST_TRIES: u32 = 8;
/// How long after the first try the second comes; each later one waits twice as long.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(15);

/// A message to be sent now.
pub struct Sending {
    /// Which.
    pub id: Id<Mail>,
    /// To whom.
    pub email: Email,
    /// The organisation.
    pub organisation: Name,
    /// The secret of the link in it, where one lets them in.
    pub link: Secret,
    /// When that link ends.
    pub ends: Timestamp,
    /// What it says.
    pub said: Said,
}

/// What a message says.
pub enum Said {
    /// They are invited, to be this.
    Invitation(Role),
    /// A link to come in by.
    SignIn,
    /// What there is to write about.
    Notice(Notice),
}

/// What became of a message.
pub enum Outcome {
    /// The other side took it.
    Taken,
    /// It did not, and may later.
    Later(String),
    /// It will not.
    Never(String),
}

/// The next message to be sent, if one is due: another server that asks meanwhile gets another. Messages that say what is
/// no longer so are given up.
///
/// # Errors
/// When the store fails.
pub async fn next(foothold: &Foothold, act: Act, secret: Secret) -> Done<Option<Sending>> {
    let Act {
        organisation,
        at,
        mut ids,
        ..
    } = act;
    let link = ids.fresh();
    let act = Act::of_nobody(organisation, at, ids);
    foothold
        .write_freely(&act, move |tx| {
            for mail in tx.mail_due(at, 20)? {
                if let Some((email, said)) = what(tx, &mail, at)? {
                    return take(tx, mail, (link, secret), email, said).map(Some);
                }
                let told = Some("There was nothing left to say.".to_owned());
                tx.put_mail(&Mail {
                    state: MailState::GivenUp,
                    told,
                    ..mail
                })?;
            }
            Ok(None)
        })
        .await
}

/// What it says to whom, if it is to be said still.
fn what(tx: &mut WriteTx<'_>, mail: &Mail, at: Timestamp) -> Result<Option<(Email, Said)>, Error> {
    let account = tx.account(&mail.person)?;
    let held = tx.held();
    let today = held.organisation.zone.day_of(at);
    let member = held.board.work.member(&mail.person);
    let said = member.and_then(|member| match mail.kind {
        MailKind::Invitation => Some(Said::Invitation(member.role)),
        MailKind::SignIn => Some(Said::SignIn),
        MailKind::Waiting | MailKind::Closing | MailKind::Review => {
            notice(&held.board, &mail.person, today).map(Said::Notice)
        }
    });
    Ok(account.email.zip(said))
}

/// Takes it: it is due again later, in case nothing is heard of this try.
fn take(
    tx: &mut WriteTx<'_>,
    mail: Mail,
    (link, secret): (Id<Link>, Secret),
    email: Email,
    said: Said,
) -> Result<Sending, Error> {
    let at = tx.by().at;
    let purpose = match said {
        Said::Invitation(_) => Some(Purpose::Invitation),
        Said::SignIn => Some(Purpose::SignIn),
        Said::Notice(Notice::Waiting { .. }) => Some(Purpose::Answer),
        // It leads to a page for whoever is signed in.
        Said::Notice(Notice::Review(_)) => None,
    };
    if let Some(purpose) = purpose {
        keep_link(tx, link, Some(&mail.person), purpose, &secret)?;
    }
    let (id, organisation) = (mail.id.clone(), tx.held().organisation.name.clone());
    let wait = FIRST_WAIT * 2_i32.pow(mail.tries.min(MOST_TRIES));
    let (tries, due) = (mail.tries + 1, at + wait);
    tx.put_mail(&Mail { tries, due, ..mail })?;
    Ok(Sending {
        id,
        email,
        organisation,
        link: secret,
        ends: at + purpose.map_or(SignedDuration::ZERO, lasts),
        said,
    })
}

/// Keeps what became of a message.
///
/// # Errors
/// When the store fails.
pub async fn settle(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    at: Timestamp,
    id: Id<Mail>,
    outcome: Outcome,
) -> Done<()> {
    let act = Act::of_nobody(organisation.clone(), at, crate::act::Ids::none());
    foothold
        .write_freely(&act, move |tx| {
            let Some(mail) = tx.mail(&id)? else {
                return Ok(());
            };
            let (state, told) = match outcome {
                Outcome::Taken => (MailState::Sent, None),
                Outcome::Never(told) => (MailState::GivenUp, Some(told)),
                Outcome::Later(told) if mail.tries >= MOST_TRIES => {
                    (MailState::GivenUp, Some(told))
                }
                Outcome::Later(told) => (MailState::Waiting, Some(told)),
            };
            Ok(tx.put_mail(&Mail {
                state,
                told,
                ..mail
            })?)
        })
        .await
}
