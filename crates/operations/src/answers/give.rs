//! Someone answers, or an answer is written down; a ruling is an answer of the one who owns the condition.

use engine::answer::{Answer, AnswerKey, Basis, Given, Reply, Source, SourceKind};
use engine::asking::answered;
use engine::board::Change;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::text::{Name, Note};
use store::WriteTx;

use crate::act::Act;
use crate::candidates::find;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::{Right, permitted};

/// Whose answer it is.
#[derive(Clone, Debug)]
pub enum Voice {
    /// A source that is here already.
    Known(Id<Source>),
    /// A name written down: a role, a workshop. Found by name, or new.
    Written(Name),
}

/// An answer.
pub struct Give {
    /// About which candidate.
    pub candidate: Id<Candidate>,
    /// About which condition.
    pub condition: Condition,
    /// For operations, of which one of its teams.
    pub team: Option<Id<Team>>,
    /// Whose it is.
    pub voice: Voice,
    /// What is said.
    pub reply: Reply,
    /// How they know.
    pub basis: Basis,
    /// A line of why. A ruling must have one.
    pub why: Option<Note>,
    /// What the form showed as this source's answer: its reply and basis, or none. A form that shows none of them
    /// (on which one answers afresh) leaves it out.
    pub was: Option<Option<(Reply, Basis)>>,
}

/// Gives it, dated today, in place of the same source's earlier one.
///
/// # Errors
/// Refused when it is another's answer and the role does not allow to write down for others, when the candidate or source is gone, when it does not take the team's room, when a ruling has no reason,
/// and when the source's answer is no longer what the form showed.
pub async fn give(foothold: &Foothold, act: &mut Act, give: Give) -> Done<()> {
    let new_source = act.ids.fresh();
    let at = act.at;
    foothold
        .write(act, Right::Answer, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            save(tx, &give, Given::On(today), new_source)
        })
        .await
}

/// Keeps an answer.
pub(crate) fn save(
    tx: &mut WriteTx<'_>,
    give: &Give,
    given: Given,
    new_source: Id<Source>,
) -> Result<(), Error> {
    let held = find(&tx.held().board, &give.candidate)?.clone();
    if give
        .team
        .as_ref()
        .is_some_and(|team| give.condition != Condition::Operations || !held.teams.contains(team))
    {
        return Err(Refusal::TeamNotOfCandidate.into());
    }
    if give.basis == Basis::Ruling && give.why.is_none() {
        return Err(Refusal::ReasonWanted.into());
    }
    let source = source_of(tx, &give.voice, new_source)?;
    speaks_for(tx, &source)?;
    let key = AnswerKey {
        condition: give.condition,
        team: give.team.clone(),
        source: source.clone(),
    };
    let current = held
        .answers
        .iter()
        .find(|answer| answer.key() == key)
        .map(|answer| (answer.reply, answer.basis));
    if give
        .was
        .is_some_and(|was| was != current && current != Some((give.reply, give.basis)))
    {
        return Err(Refusal::Stale.into());
    }
    let AnswerKey {
        condition,
        team,
        source,
    } = key;
    let answer = Answer {
        condition,
        team,
        source,
        reply: give.reply,
        basis: give.basis,
        given,
    };
    let asked_for = answered(&tx.held().board.work, &give.candidate, &answer);
    tx.answer(&give.candidate, answer, give.why.as_ref())?;
    for piece in asked_for {
        tx.save(&Change::Piece(piece))?;
    }
    Ok(())
}

/// Refuses to speak for another, but to those who write down for others.
pub(super) fn speaks_for(tx: &WriteTx<'_>, source: &Id<Source>) -> Result<(), Refusal> {
    let who = &tx.by().author;
    if source == who {
        return Ok(());
    }
    permitted(&tx.held().board, who, Right::WriteDown)
}

/// The source behind a voice, made when it is a name not heard before.
pub(crate) fn source_of(
    tx: &mut WriteTx<'_>,
    voice: &Voice,
    new: Id<Source>,
) -> Result<Id<Source>, Error> {
    match voice {
        Voice::Known(id) => match tx.held().board.sources.get(id) {
            Some(_) => Ok(id.clone()),
            None => Err(Refusal::NotFound(What::Source).into()),
        },
        Voice::Written(name) => written(tx, name, SourceKind::Written, new),
    }
}

/// The source of a kind with a name, made when there is none.
pub(crate) fn written(
    tx: &mut WriteTx<'_>,
    name: &Name,
    kind: SourceKind,
    new: Id<Source>,
) -> Result<Id<Source>, Error> {
    let found = tx
        .held()
        .board
        .sources
        .iter()
        .find(|source| source.kind == kind && source.name == *name);
    if let Some(source) = found {
        return Ok(source.id.clone());
    }
    tx.save(&Change::Source(Source {
        id: new.clone(),
        name: name.clone(),
        kind,
    }))?;
    Ok(new)
}
