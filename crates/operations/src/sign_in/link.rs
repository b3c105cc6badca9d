//! Links that let a person in, or let them answer without coming in.

use engine::answer::Source;
use engine::id::Id;
use jiff::{SignedDuration, Timestamp};
use store::{Digest, Link, Organisation, Passage, Purpose, ReadTx, Way, WriteTx};

use super::{Knock, Secret};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::{Right, permitted};

/// A link to be made.
pub struct MakeLink {
    /// For whom.
    pub person: Id<Source>,
    /// For what.
    pub purpose: Purpose,
    /// What only its holder will know.
    pub secret: Secret,
}

/// How long a link for a purpose can be used.
pub const fn lasts(purpose: Purpose) -> SignedDuration {
    SignedDuration::from_hours(match purpose {
        Purpose::SignIn | Purpose::Machine => 1,
        Purpose::Invitation => 14 * 24,
        Purpose::Answer => 60 * 24,
        Purpose::Inside => 180 * 24,
    })
}

/// The right to make a link for a purpose, and to take it back: those who run rounds have links to answer by, those who look
/// after people have links to come in by.
const fn over(purpose: Purpose) -> Right {
    match purpose {
        Purpose::Answer | Purpose::Inside => Right::RunRounds,
        Purpose::Invitation | Purpose::SignIn | Purpose::Machine => Right::KeepPeople,
    }
}

/// Makes a link for a person.
///
/// # Errors
/// Refused where there is no such person, and where the role does not allow it.
pub async fn make_link(foothold: &Foothold, act: &mut Act, make: MakeLink) -> Done<()> {
    let right = over(make.purpose);
    let id = act.ids.fresh();
    foothold
        .write(act, right, move |tx| {
            let MakeLink {
                person,
                purpose,
                secret,
            } = make;
            keep(tx, id, Some(&person), purpose, &secret)
        })
        .await
}

/// Makes the link inside the organisation; the one before it is over.
///
/// # Errors
/// As [`make_link`].
pub async fn make_inside_link(foothold: &Foothold, act: &mut Act, secret: Secret) -> Done<()> {
    let id = act.ids.fresh();
    foothold
        .write(act, Right::RunRounds, move |tx| {
            let at = tx.by().at;
            for link in tx.links(None)? {
                tx.link_over(&link.id, at)?;
            }
            keep(tx, id, None, Purpose::Inside, &secret)
        })
        .await
}

/// Makes a link to answer by for each of these, or none.
///
/// # Errors
/// As [`make_link`].
pub async fn make_answer_links(
    foothold: &Foothold,
    act: &mut Act,
    each: Vec<(Id<Source>, Secret)>,
) -> Done<()> {
    let ids: Vec<Id<Link>> = each.iter().map(|_| act.ids.fresh()).collect();
    foothold
        .write(act, Right::RunRounds, move |tx| {
            for ((person, secret), id) in each.iter().zip(ids) {
                keep(tx, id, Some(person), Purpose::Answer, secret)?;
            }
            Ok(())
        })
        .await
}

/// Keeps a link for a person, or for nobody, and tells it.
pub(crate) fn keep(
    tx: &mut WriteTx<'_>,
    id: Id<Link>,
    person: Option<&Id<Source>>,
    purpose: Purpose,
    secret: &Secret,
) -> Result<(), Error> {
    if person.is_some_and(|person| tx.held().board.work.member(person).is_none()) {
        return Err(Refusal::NotFound(What::Person).into());
    }
    let made = tx.by().at;
    tx.clear_links(made)?;
    let link = Link {
        id,
        purpose,
        person: person.cloned(),
        made,
        ends: made + lasts(purpose),
        over: None,
    };
    tx.make_link(&link, &secret.digest())?;
    let who = person.map_or("inside", Id::as_str);
    Ok(tx.note(who, &Passage::LinkMade(purpose))?)
}

/// The link of a secret, if it can still be used, for one of these purposes, and its person is here.
///
/// # Errors
/// When the store fails.
pub async fn open_link(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    secret: &str,
    now: Timestamp,
    purposes: &[Purpose],
) -> Done<Option<Link>> {
    let digest = Digest::of(secret);
    let read = move |tx: &mut ReadTx<'_>| -> Result<Option<Link>, Error> { Ok(tx.link(&digest)?) };
    let link = foothold.store().read(organisation, read).await?;
    let view = foothold.view(organisation, now).await?;
    let is_here = |link: &Link| {
        let work = &view.board().work;
        link.person
            .as_ref()
            .is_none_or(|who| work.member(who).is_some())
    };
    Ok(link.filter(|link| link.is_open(now) && purposes.contains(&link.purpose) && is_here(link)))
}

/// Comes in by a link that is for coming in. It is used up.
///
/// # Errors
/// Refused alike where there is no such link, where it is over, and where it is for something else.
pub async fn with_link(foothold: &Foothold, knock: Knock, secret: &str) -> Done<Id<Source>> {
    let purposes = [Purpose::Invitation, Purpose::SignIn, Purpose::Machine];
    let (organisation, at) = (knock.organisation.clone(), knock.at);
    let link = open_link(foothold, &organisation, secret, at, &purposes).await?;
    let person = link.and_then(|link| link.person).ok_or(Refusal::NotLetIn)?;
    let (act, session) = knock.act_of(&person);
    let digest = Digest::of(secret);
    let who = person.clone();
    foothold
        .write_freely(&act, move |tx| {
            // Looked at again: another may have used it in between.
            let link = tx.link(&digest)?.filter(|link| link.is_open(at));
            let link = link.ok_or(Refusal::NotLetIn)?;
            tx.link_over(&link.id, at)?;
            if link.purpose == Purpose::Machine {
                tx.note(who.as_str(), &Passage::LinkMade(Purpose::Machine))?;
            }
            session.begin(tx, &who, Way::Link)
        })
        .await?;
    Ok(person)
}

/// The links of a person, or of nobody (the one inside), the latest first.
///
/// # Errors
/// Refused to those who do not run rounds.
pub async fn of_person(
    foothold: &Foothold,
    act: &Act,
    person: Option<Id<Source>>,
) -> Done<Vec<Link>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, Right::RunRounds)?;
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<Vec<Link>, Error> { Ok(tx.links(person.as_ref())?) };
    foothold.store().read(&act.organisation, read).await
}

/// Takes a link of a person, or of nobody, back.
///
/// # Errors
/// Refused to those who could not have made it, and where there is no such link.
pub async fn take_back_link(
    foothold: &Foothold,
    act: &Act,
    person: Option<Id<Source>>,
    id: Id<Link>,
) -> Done<()> {
    foothold
        .write(act, Right::RunRounds, move |tx| {
            let links = tx.links(person.as_ref())?;
            let link = links.into_iter().find(|link| link.id == id);
            let link = link.ok_or(Refusal::NotFound(What::Link))?;
            permitted(&tx.held().board, &tx.by().author, over(link.purpose))?;
            tx.link_over(&link.id, tx.by().at)?;
            let who = person.as_ref().map_or("inside", Id::as_str);
            Ok(tx.note(who, &Passage::LinkTakenBack(link.purpose))?)
        })
        .await
}
