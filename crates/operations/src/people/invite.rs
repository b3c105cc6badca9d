//! Somebody is invited.

use engine::answer::{Source, SourceKind};
use engine::board::Change;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::people::Team;
use engine::text::Name;
use engine::work::Piece;
use store::{Account, Email, Link, Purpose, WriteTx};

use super::{all_teams_here, to_make};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::mail::invite_one;
use crate::refusal::{Done, Error, Refusal};
use crate::sign_in::{Secret, keep_link};

/// Somebody who is new here.
pub(crate) struct Newcomer {
    /// As they are called here.
    pub(crate) name: Name,
    /// Where they are written to.
    pub(crate) email: Option<Email>,
    /// What they are here to do.
    pub(crate) role: Role,
    /// The teams they belong to.
    pub(crate) teams: Vec<Id<Team>>,
}

/// Whom to invite.
pub struct Invite {
    /// As they are called here.
    pub name: Name,
    /// Where they are written to.
    pub email: Option<Email>,
    /// What they are here to do.
    pub role: Role,
    /// The teams they belong to.
    pub teams: Vec<Id<Team>>,
    /// The secret of the link by which they come in.
    pub secret: Secret,
}

/// Ids for one who is invited and their link.
type Fresh = (Id<Source>, Id<Link>);

/// What an invitation is known by, so that it is made once.
const FORM: &str = "invite";

/// Invites each of them, or none. Answers their ids, in that order.
///
/// # Errors
/// Refused where the role does not allow it (who runs rounds may invite to all roles but administrator and facilitator),
/// where a team is not there, and where another has an address.
pub async fn invite(foothold: &Foothold, act: &mut Act, all: Vec<Invite>) -> Done<Vec<Id<Source>>> {
    let highest = all.iter().map(|one| one.role).min().unwrap_or(Role::Reader);
    let fresh: Vec<Fresh> = all.iter().map(|_| fresh(act)).collect();
    foothold
        .write(act, to_make(highest), move |tx| {
            let all = all.into_iter().zip(fresh);
            all.map(|(one, fresh)| keep(tx, one, fresh)).collect()
        })
        .await
}

/// Invites one, once under a key however often it is sent, and has the invitation mailed where that is asked for and they
/// have an address. Answers their id.
///
/// # Errors
/// As [`invite`].
pub async fn invite_once(
    foothold: &Foothold,
    act: &mut Act,
    key: Name,
    one: Invite,
    by_mail: bool,
) -> Done<Id<Source>> {
    let (fresh, mail) = (fresh(act), act.ids.fresh());
    let id = foothold
        .write(act, to_make(one.role), move |tx| {
            tx.once(FORM, key.as_str(), |tx| {
                let id = keep(tx, one, fresh)?;
                if by_mail {
                    invite_one(tx, &id, mail)?;
                }
                Ok::<_, Error>(id.to_string())
            })
        })
        .await?;
    kept_id(&id)
}

fn fresh(act: &mut Act) -> Fresh {
    (act.ids.fresh(), act.ids.fresh())
}

/// Adds one with the link by which they come in.
fn keep(tx: &mut WriteTx<'_>, one: Invite, (id, link): Fresh) -> Result<Id<Source>, Error> {
    let Invite {
        name,
        email,
        role,
        teams,
        secret,
    } = one;
    let newcomer = Newcomer {
        name,
        email,
        role,
        teams,
    };
    add(tx, &id, newcomer)?;
    keep_link(tx, link, Some(&id), Purpose::Invitation, &secret)?;
    Ok(id)
}

/// Adds a person who is new here, with no way in yet.
pub(crate) fn add(tx: &mut WriteTx<'_>, id: &Id<Source>, newcomer: Newcomer) -> Result<(), Error> {
    let Newcomer {
        name,
        email,
        role,
        teams,
    } = newcomer;
    all_teams_here(&tx.held().board, &teams)?;
    if let Some(email) = &email
        && tx.account_of(email)?.is_some()
    {
        return Err(Refusal::EmailTaken.into());
    }
    let kind = SourceKind::Person;
    tx.save(&Change::Source(Source {
        id: id.clone(),
        name,
        kind,
    }))?;
    let member = Member {
        id: id.of_kind(),
        role,
        teams,
        left: false,
        left_on: None,
        erased: false,
    };
    tx.save(&Change::Piece(Piece::Member(member)))?;
    Ok(tx.put_account(&Account {
        email,
        ..Account::none(id.clone())
    })?)
}
