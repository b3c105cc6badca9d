//! Somebody more is asked by a round that is open: one who is here, or one who is new.

use engine::answer::Source;
use engine::board::Change;
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::people::Team;
use engine::rounds::{Asked, Round};
use engine::text::Name;
use engine::work::Piece;
use store::{Email, WriteTx};

use super::{Ask, asked, find};
use crate::act::Act;
use crate::answers::Voice;
use crate::foothold::Foothold;
use crate::people::{Newcomer, add};
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Whom to ask what.
#[derive(Clone, Debug)]
pub struct AskPerson {
    /// The form's own key: the same form sent twice asks one person.
    pub key: Name,
    /// Which round.
    pub round: Id<Round>,
    /// Who.
    pub who: Who,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team's candidates; none asks about all.
    pub team: Option<Id<Team>>,
}

/// Whom.
#[derive(Clone, Debug)]
pub enum Who {
    /// One who is here.
    Known(Id<Source>),
    /// One who is new: they are added, as what fits what they are asked.
    New(Name, Option<Email>),
}

/// Asks them. One who is new may come in once an invitation is made for them, and may answer by a link before that.
///
/// # Errors
/// Refused when the round is closed, when a person or a team is gone, and where another has the address.
pub async fn ask_person(foothold: &Foothold, act: &mut Act, ask: AskPerson) -> Done<()> {
    let id = act.ids.fresh();
    foothold
        .write(act, Right::RunRounds, move |tx| {
            tx.once("ask-person", ask.key.as_str(), |tx| save(tx, id, &ask))
        })
        .await?;
    Ok(())
}

fn save(tx: &mut WriteTx<'_>, id: Id<Source>, ask: &AskPerson) -> Result<String, Error> {
    let round = find(&tx.held().board, &ask.round)?;
    if !round.is_open() {
        let number = round.number;
        return Err(Refusal::RoundClosed { number }.into());
    }
    let who = match &ask.who {
        Who::Known(known) => known.clone(),
        Who::New(name, email) => {
            add(tx, &id, newcomer(ask, name.clone(), email.clone()))?;
            id
        }
    };
    let one = Ask {
        who: Voice::Known(who.clone()),
        condition: ask.condition,
        team: ask.team.clone(),
        new_source: who.clone(),
    };
    let mut all: Vec<Asked> = round.asked.clone();
    all.extend(
        asked(tx, &[one])?
            .into_iter()
            .filter(|one| !round.asked.contains(one)),
    );
    tx.save(&Change::Piece(Piece::Round(Round {
        asked: all,
        ..round
    })))?;
    Ok(who.into())
}

/// Who is asked about interest is a senior manager; about a team's room and will, of that team.
fn newcomer(ask: &AskPerson, name: Name, email: Option<Email>) -> Newcomer {
    Newcomer {
        name,
        email,
        role: match ask.condition {
            Condition::Interest => Role::SeniorManager,
            Condition::Operations | Condition::Capability => Role::Member,
        },
        teams: ask.team.iter().cloned().collect(),
    }
}
