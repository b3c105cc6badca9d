//! What is kept about one person is given out: to them, or by whoever looks after people.

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::safe;
use engine::text::Title;
use store::{Account, Identity, Link, Mail, Passage, Passkey, ReadTx, Session, StoreError, Token};

use super::about::{About, GivenAnswer, GivenIdentity, GivenLine};
use super::find;
use super::lines::lines_of;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::sign_in::over;
use crate::view::View;

/// Gives out what is kept about a person, and tells it in the activity. What they answered is left out where whoever asks
/// is not to see whose answers are: what people were promised holds against those who look after people too. They have
/// it from their own page.
///
/// # Errors
/// Refused for another person, but to those who look after people; and where there is no such person.
pub async fn give_out(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<About> {
    let who = person.clone();
    foothold
        .write(act, over(act, &person), move |tx| {
            find(&tx.held().board, &who)?;
            Ok(tx.note(who.as_str(), &Passage::GivenOut)?)
        })
        .await?;
    let view = foothold
        .view_for(&act.organisation, &act.by, act.at)
        .await?;
    let whose = Whose::of(&view, act, person);
    let asked = whose.clone();
    let board = view.board().clone();
    let kept = move |tx: &mut ReadTx<'_>| Kept::read(tx, &board, &asked);
    let kept = foothold.store().read(&act.organisation, kept).await?;
    about(&view, act, &whose, kept)
}

/// Whose it is, and whether whoever asks sees whose their answers are.
#[derive(Clone)]
struct Whose {
    person: Id<Source>,
    with_answers: bool,
}

impl Whose {
    fn of(view: &View, act: &Act, person: Id<Source>) -> Self {
        let is_own = act.by == person;
        let shows = safe::is_open(view.board(), &act.by, &person) && view.veil().is_none();
        Self {
            person,
            with_answers: is_own || shows,
        }
    }
}

/// What the tables hold about them.
struct Kept {
    account: Account,
    passkeys: Vec<Passkey>,
    identities: Vec<Identity>,
    sessions: Vec<Session>,
    links: Vec<Link>,
    tokens: Vec<Token>,
    messages: Vec<Mail>,
    put_forward: Vec<Title>,
    answers: Vec<GivenAnswer>,
    activity: Vec<GivenLine>,
}

impl Kept {
    fn read(tx: &mut ReadTx<'_>, board: &Board, whose: &Whose) -> Result<Self, Error> {
        let person = &whose.person;
        let mut answers = Vec::new();
        if whose.with_answers {
            answers = answered(tx, board, person)?;
        }
        Ok(Self {
            account: tx.account(person)?,
            passkeys: tx.passkeys(person)?,
            identities: tx.identities(person)?,
            sessions: tx.sessions(person)?,
            links: tx.links(Some(person))?,
            tokens: tx.tokens(person)?,
            messages: tx.mail_of(person)?,
            put_forward: put_forward(tx, board, person)?,
            answers,
            activity: lines_of(tx, person, whose.with_answers)?,
        })
    }
}

/// What they put forward.
fn put_forward(
    tx: &mut ReadTx<'_>,
    board: &Board,
    person: &Id<Source>,
) -> Result<Vec<Title>, StoreError> {
    let all = tx.put_forward()?.into_iter();
    let theirs = all.filter(|one| one.author == *person);
    let titles = theirs.filter_map(|one| Some(board.candidates.get(&one.candidate)?.title.clone()));
    Ok(titles.collect())
}

/// What they answered, with their reasons.
fn answered(
    tx: &mut ReadTx<'_>,
    board: &Board,
    person: &Id<Source>,
) -> Result<Vec<GivenAnswer>, StoreError> {
    let mut given = Vec::new();
    for candidate in board.candidates.iter() {
        let mut theirs = candidate
            .answers
            .iter()
            .filter(|answer| answer.source == *person)
            .peekable();
        if theirs.peek().is_none() {
            continue;
        }
        let whys = tx.whys(&candidate.id)?;
        given.extend(theirs.map(|answer| {
            let key = answer.key();
            GivenAnswer {
                title: candidate.title.clone(),
                answer: answer.clone(),
                why: whys
                    .iter()
                    .find(|(of, _)| *of == key)
                    .map(|(_, why)| why.clone()),
            }
        }));
    }
    Ok(given)
}

/// All of it together.
fn about(view: &View, act: &Act, whose: &Whose, kept: Kept) -> Result<About, Error> {
    let (board, person) = (view.board(), &whose.person);
    let member = find(board, person)?;
    let source = board.sources.get(person);
    let name = source.map(|held| held.name.clone());
    let team = |id| Some(board.teams.get(id)?.name.clone());
    let aside = board.work.of_asked(person).filter(|_| whose.with_answers);
    let identities = kept.identities.into_iter();
    Ok(About {
        given_out: act.at,
        organisation: view.organisation().name.clone(),
        id: person.to_string(),
        name: name.ok_or_else(|| StoreError::damaged(format!("no source `{person}`")))?,
        role: member.role,
        teams: member.teams.iter().filter_map(team).collect(),
        left: member.left,
        email: kept.account.email.map(|email| email.to_string()),
        notices: kept.account.notices,
        has_passphrase: kept.account.password.is_some(),
        passkeys: kept.passkeys.into_iter().map(Into::into).collect(),
        providers: identities
            .map(|Identity { issuer, subject }| GivenIdentity { issuer, subject })
            .collect(),
        sessions: kept.sessions.into_iter().map(Into::into).collect(),
        links: kept.links.into_iter().map(Into::into).collect(),
        tokens: kept.tokens.into_iter().map(Into::into).collect(),
        messages: kept.messages.into_iter().map(Into::into).collect(),
        put_forward: kept.put_forward,
        answers_left_out: !whose.with_answers,
        answers: kept.answers,
        set_aside: aside.map_or_else(Vec::new, |held| held.aside.clone()),
        activity: kept.activity,
    })
}
