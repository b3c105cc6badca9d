//! What is kept about one person is given out: to them, or by whoever looks after people.

use std::collections::HashSet;

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::safe;
use engine::text::Title;
use store::{
    Account, Activity, Explained, Identity, Link, Mail, Passage, Passkey, Place, ReadTx, Session,
    StoreError, SubjectKind, What,
};

use super::about::{About, GivenAnswer, GivenIdentity, GivenLine};
use super::find;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::sign_in::over;
use crate::view::View;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

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
    Ok(about(&view, act, &whose, kept)?)
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
            messages: tx.mail_of(person)?,
            put_forward: put_forward(tx, board, person)?,
            answers,
            activity: activity(tx, whose)?,
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

/// The lines of activity by them, or about them.
fn activity(tx: &mut ReadTx<'_>, whose: &Whose) -> Result<Vec<GivenLine>, Error> {
    let (mut kept, mut place) = (Vec::new(), Place::START);
    loop {
        let lines = tx.activity_since(place, AT_ONCE)?;
        let Some(last) = lines.last() else {
            break;
        };
        place = last.place();
        kept.extend(lines.into_iter().filter_map(|line| whose.concerns(line)));
    }
    if !whose.with_answers {
        // What else changed in the same moment would tell of the answer too.
        let told = kept.iter().filter(|line| tells_answer(&line.line));
        let hidden: HashSet<i64> = told.map(|line| line.line.revision).collect();
        kept.retain(|line| !hidden.contains(&line.line.revision));
    }
    kept.into_iter().map(Concerning::given).collect()
}

/// A line that is by them or about them.
struct Concerning {
    line: Activity,
    theirs: bool,
    about: bool,
}

impl Concerning {
    /// As it is given out: what is not about them stays untold.
    fn given(self) -> Result<GivenLine, Error> {
        let (line, about) = (self.line, self.about);
        let told =
            |text: Option<String>| text.filter(|_| about).map(|text| read(&text)).transpose();
        Ok(GivenLine {
            at: line.by.at,
            theirs: self.theirs,
            what: line.what,
            kind: line.subject.kind,
            id: Some(line.subject.id).filter(|_| about || !is_person(line.subject.kind)),
            before: told(line.before)?,
            after: told(line.after)?,
        })
    }
}

/// Whether a line tells that somebody answered, or set something aside.
fn tells_answer(line: &Activity) -> bool {
    line.what == What::Answered || line.subject.kind == SubjectKind::Waiting
}

const fn is_person(kind: SubjectKind) -> bool {
    matches!(
        kind,
        SubjectKind::Member | SubjectKind::Source | SubjectKind::Waiting
    )
}

impl Whose {
    /// A line, where it is by them or about them.
    fn concerns(&self, line: Activity) -> Option<Concerning> {
        let theirs = line.by.author == self.person;
        let about = self.is_about(&line);
        (theirs || about).then_some(Concerning {
            line,
            theirs,
            about,
        })
    }

    /// Whether what a line tells is about them.
    fn is_about(&self, line: &Activity) -> bool {
        if line.what != What::Answered {
            return is_person(line.subject.kind) && line.subject.id == self.person.as_str();
        }
        let told = line.after.as_deref().or(line.before.as_deref());
        let told = told.filter(|text| text.contains(self.person.as_str()));
        let explained = told.and_then(|text| read::<Explained>(text).ok());
        explained.is_some_and(|explained| explained.answer.source == self.person)
    }
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
        messages: kept.messages.into_iter().map(Into::into).collect(),
        put_forward: kept.put_forward,
        answers_left_out: !whose.with_answers,
        answers: kept.answers,
        set_aside: aside.map_or_else(Vec::new, |held| held.aside.clone()),
        activity: kept.activity,
    })
}

/// What a line tells.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::damaged(error.to_string()))
}
