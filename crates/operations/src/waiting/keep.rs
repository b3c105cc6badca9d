//! How what is said is kept, row by row.

use std::collections::{HashMap, HashSet};

use engine::answer::{AnswerKey, Basis, Given, Reply, Source};
use engine::asking::Ask;
use engine::board::{Board, Change};
use engine::id::Id;
use engine::members::{Aside, Waiting, Why};
use engine::text::Note;
use engine::waiting_for::{Wanted, is_not_theirs, waiting_for};
use engine::work::Piece;
use jiff::civil::Date;
use store::WriteTx;

use super::answer::{Kept, Row, Says, Trouble};
use crate::answers::{Give, Voice, save_answer};
use crate::refusal::Error;

/// What whoever acts is asked now, each with what they answered.
type Asked = HashMap<Ask, Option<(AnswerKey, Reply, Basis)>>;

fn asked(board: &Board, who: &Id<Source>) -> Asked {
    let of = |wanted: &Wanted<'_>| {
        let given = wanted.answer.map(|one| (one.key(), one.reply, one.basis));
        (wanted.ask(), given)
    };
    let parts = waiting_for(board, who);
    let all = parts.iter().flat_map(|part| &part.wanted);
    all.map(of).collect()
}

/// Keeps each row that can be kept; tells of the others.
pub(super) fn save(tx: &mut WriteTx<'_>, rows: &[Row], today: Date) -> Result<Kept, Error> {
    let who = tx.by().author.clone();
    let asked = asked(&tx.held().board, &who);
    let before = tx.held().board.work.of_asked(&who).cloned();
    let before = before.unwrap_or_else(|| Waiting::none(who.of_kind()));
    let mut waiting = before.clone();
    // What is asked no more needs no word beside it.
    let about = |ask: &Ask| (ask.candidate.clone(), ask.condition);
    let still: HashSet<_> = asked.keys().map(about).collect();
    waiting
        .aside
        .retain(|aside| still.contains(&about(&aside.ask)));
    let mut keeping = Keeping {
        who,
        today,
        asked,
        waiting,
        kept: Kept::default(),
    };
    for row in rows {
        keeping.keep(tx, row)?;
    }
    let Keeping { waiting, kept, .. } = keeping;
    if before != waiting {
        tx.save(&Change::Piece(Piece::Waiting(waiting)))?;
    }
    Ok(kept)
}

/// A form on its way to be kept.
struct Keeping {
    who: Id<Source>,
    today: Date,
    asked: Asked,
    waiting: Waiting,
    kept: Kept,
}

impl Keeping {
    /// Keeps one row, or notes why it cannot be.
    fn keep(&mut self, tx: &mut WriteTx<'_>, row: &Row) -> Result<(), Error> {
        let trouble = match (self.asked.get(&row.ask), &row.says) {
            (None, _) => Some(Trouble::NotAsked),
            (Some(_), Says::Aside(why)) => trouble(&tx.held().board, &self.who, &row.ask, why),
            (Some(_), Says::Reply { .. } | Says::Nothing) => None,
        };
        if let Some(trouble) = trouble {
            self.kept.refused.push((row.ask.candidate.clone(), trouble));
            return Ok(());
        }
        let current = self.asked.get(&row.ask).cloned().flatten();
        // They answered elsewhere since the form was shown: what it left unsaid takes nothing back.
        let says_little = matches!(row.says, Says::Nothing | Says::Aside(Why::Passed));
        if row.was.is_none() && current.is_some() && says_little {
            return Ok(());
        }
        let key = current.as_ref().map(|(key, ..)| key.clone());
        let now = current.map(|(_, reply, basis)| (reply, basis));
        let changes = match &row.says {
            Says::Reply { reply, basis, why } => now != Some((*reply, *basis)) || why.is_some(),
            Says::Nothing | Says::Aside(_) => now.is_some(),
        };
        if changes && now != row.was {
            self.kept.replaced.push(row.ask.candidate.clone());
        }
        self.said(tx, row, changes, key)
    }

    /// Keeps what is said. `key` is that of what they answered so far.
    fn said(
        &mut self,
        tx: &mut WriteTx<'_>,
        row: &Row,
        changes: bool,
        key: Option<AnswerKey>,
    ) -> Result<(), Error> {
        if let Says::Reply { reply, basis, why } = &row.says {
            self.forget(&row.ask);
            if changes {
                self.kept.answers += 1;
                let said = (*reply, *basis, why.clone());
                give(tx, &row.ask, &self.who, said, self.today)?;
            }
            return Ok(());
        }
        let took_back = key.is_some();
        if let Some(key) = key {
            tx.save(&Change::Withdraw(row.ask.candidate.clone(), key))?;
        }
        match &row.says {
            Says::Aside(why) => self.set_aside(&row.ask, why),
            Says::Reply { .. } | Says::Nothing => {
                self.forget(&row.ask);
                self.kept.taken_back += usize::from(took_back);
            }
        }
        Ok(())
    }

    fn set_aside(&mut self, ask: &Ask, why: &Why) {
        let mut asides = self.waiting.aside.iter();
        if !asides.any(|aside| aside.ask == *ask && aside.why == *why) {
            self.kept.count(why);
        }
        self.forget(ask);
        self.waiting.aside.push(Aside {
            ask: ask.clone(),
            why: why.clone(),
            on: self.today,
        });
    }

    fn forget(&mut self, ask: &Ask) {
        self.waiting.aside.retain(|aside| aside.ask != *ask);
    }
}

fn give(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    who: &Id<Source>,
    (reply, basis, why): (Reply, Basis, Option<Note>),
    today: Date,
) -> Result<(), Error> {
    let give = Give {
        candidate: ask.candidate.clone(),
        condition: ask.condition,
        team: ask.team.clone(),
        voice: Voice::Known(who.clone()),
        reply,
        basis,
        why,
        was: None,
    };
    save_answer(tx, &give, Given::On(today), who.clone())
}

/// Why what is said instead of an answer cannot be kept.
fn trouble(board: &Board, who: &Id<Source>, ask: &Ask, why: &Why) -> Option<Trouble> {
    let Why::NotMine(Some(to)) = why else {
        return None;
    };
    if board.work.member(to).is_none() || to == who {
        return Some(Trouble::NobodyThere);
    }
    is_not_theirs(board, to, ask).then_some(Trouble::NotTheirsEither)
}
