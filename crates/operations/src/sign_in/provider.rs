//! Coming in by the word of the organisation's own provider.

use engine::answer::{Source, SourceKind};
use engine::board::Change;
use engine::entry::Domain;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::text::Name;
use engine::work::Piece;
use store::{Account, Email, Identity, Passage, Way, WriteTx};

use super::Knock;
use crate::act::{Act, Ids};
use crate::foothold::Foothold;
use crate::people::{another_administrator, end_everything};
use crate::refusal::{Done, Error, Refusal};

/// Who the provider says somebody is.
#[derive(Clone, Debug)]
pub struct Vouched {
    /// The provider, by its address.
    pub issuer: String,
    /// What it calls the person, for ever.
    pub subject: String,
    /// Their address, where the provider says that it is truly theirs; no other.
    pub email: Option<Email>,
    /// What they are called.
    pub name: Option<String>,
    /// The groups they are in.
    pub groups: Vec<String>,
}

/// Who somebody is here, by what the provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    /// They came in so before.
    Known(Id<Source>),
    /// Somebody has their address.
    ByAddress(Id<Source>),
    /// They are new, and a rule lets them in.
    New(Role),
    /// No rule does.
    Nobody,
}

/// Lets in whom the provider means: the person it meant before; else the one who has the address that it vouches for; else
/// somebody new, where the organisation's rules let them in. A group that gives a role gives it again each time.
///
/// Whoever is found by their address loses the ways in that were there before: nobody had shown yet that the address was theirs.
///
/// # Errors
/// Refused alike where no rule lets them in and where they were taken out.
pub async fn with_provider(
    foothold: &Foothold,
    mut knock: Knock,
    vouched: Vouched,
) -> Done<Id<Source>> {
    let nobody = Act::of_nobody(knock.organisation.clone(), knock.at, Ids::none());
    let asked = vouched.clone();
    let expected = foothold
        .write_freely(&nobody, move |tx| find(tx, &asked))
        .await?;
    let person = match &expected {
        Found::Known(person) | Found::ByAddress(person) => person.clone(),
        Found::New(_) => knock.ids.fresh(),
        Found::Nobody => nobody.by,
    };
    let (act, session) = knock.act_of(&person);
    let who = person.clone();
    let let_in = foothold
        .write_freely(&act, move |tx| {
            let found = find(tx, &vouched)?;
            if found != expected {
                return Err(Refusal::Stale.into());
            }
            if !meet(tx, &found, &who, &vouched)? {
                tx.note(who.as_str(), &Passage::NotLetIn(Way::Provider))?;
                return Ok(false);
            }
            session.begin(tx, &who, Way::Provider)?;
            Ok(true)
        })
        .await?;
    foothold.forget_sessions();
    let_in
        .then_some(person)
        .ok_or_else(|| Refusal::NotLetIn.into())
}

impl Vouched {
    fn identity(&self) -> Identity {
        Identity {
            issuer: self.issuer.clone(),
            subject: self.subject.clone(),
        }
    }

    /// What somebody new is called: as the provider says, else by their address.
    fn called(&self) -> Option<Name> {
        let email = self.email.as_ref().map(Email::as_str);
        let all = [self.name.as_deref(), email, Some(&self.subject)];
        let mut named = all.into_iter().flatten();
        named.find_map(|text| Name::parse(text).ok())
    }
}

fn find(tx: &mut WriteTx<'_>, vouched: &Vouched) -> Result<Found, Error> {
    if let Some(person) = tx.identified(&vouched.identity())? {
        return Ok(Found::Known(person));
    }
    if let Some(email) = &vouched.email
        && let Some(account) = tx.account_of(email)?
    {
        return Ok(Found::ByAddress(account.person));
    }
    let domain = vouched.email.as_ref();
    let domain = domain.and_then(|email| Domain::of_address(email.as_str()).ok());
    let rules = tx.held().board.work.entry_rules();
    let role = rules.role_for(domain.as_ref(), &vouched.groups);
    Ok(role.map_or(Found::Nobody, Found::New))
}

/// Makes them what they are to be. Whether they come in.
fn meet(
    tx: &mut WriteTx<'_>,
    found: &Found,
    who: &Id<Source>,
    vouched: &Vouched,
) -> Result<bool, Error> {
    let role = match found {
        Found::Nobody => return Ok(false),
        Found::New(role) => {
            make(tx, who, *role, vouched)?;
            return Ok(true);
        }
        Found::Known(_) | Found::ByAddress(_) => {
            let rules = tx.held().board.work.entry_rules();
            rules.role_by_groups(&vouched.groups)
        }
    };
    let Some(member) = tx.held().board.work.member(who).cloned() else {
        return Ok(false);
    };
    if matches!(found, Found::ByAddress(_)) {
        recognise(tx, who, vouched)?;
    }
    if let Some(role) = role.filter(|role| *role != member.role) {
        follow(tx, member, role)?;
    }
    Ok(true)
}

/// Somebody new.
fn make(
    tx: &mut WriteTx<'_>,
    who: &Id<Source>,
    role: Role,
    vouched: &Vouched,
) -> Result<(), Error> {
    tx.save(&Change::Source(Source {
        id: who.clone(),
        name: vouched.called().ok_or(Refusal::NotLetIn)?,
        kind: SourceKind::Person,
    }))?;
    tx.save(&Change::Piece(Piece::Member(Member {
        id: who.of_kind(),
        role,
        teams: Vec::new(),
        left: false,
        left_on: None,
        erased: false,
    })))?;
    tx.put_account(&Account {
        email: vouched.email.clone(),
        ..Account::none(who.clone())
    })?;
    Ok(tx.put_identity(&vouched.identity(), who)?)
}

/// Somebody who was here already is known to the provider from now on, and comes in by no way of before.
fn recognise(tx: &mut WriteTx<'_>, who: &Id<Source>, vouched: &Vouched) -> Result<(), Error> {
    let at = tx.by().at;
    end_everything(tx, who, at)?;
    for passkey in tx.passkeys(who)? {
        tx.remove_passkey(&passkey.id)?;
    }
    let account = tx.account(who)?;
    tx.put_account(&Account {
        password: None,
        ..account
    })?;
    tx.put_identity(&vouched.identity(), who)?;
    Ok(tx.note(who.as_str(), &Passage::Recognised)?)
}

/// Their role follows their groups, but for the last one who looks after people.
fn follow(tx: &mut WriteTx<'_>, member: Member, role: Role) -> Result<(), Error> {
    if another_administrator(&tx.held().board, &member).is_err() {
        return Ok(());
    }
    Ok(tx.save(&Change::Piece(Piece::Member(Member { role, ..member })))?)
}
