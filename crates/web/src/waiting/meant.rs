//! The form as meant.

use engine::answer::{Basis, Reply, Said, Source};
use engine::asking::Ask;
use engine::board::Board;
use engine::id::Id;
use engine::members::Why;
use jiff::civil::Date;
use operations::waiting::{Row, Say, Says};
use wording::form::Wrong;
use wording::waiting as say;

use super::caller::Caller;
use super::form::{
    ABOUT, BASIS, CHECK, FINISH, HAD, HOW, INSTEAD, LEAVE, NOT_MINE, OF, PASS, SAYS, STEP, WAS,
    WHOSE, WHY, field,
};
use crate::answers::{Was, was_of};
use crate::form::{Faults, Typed, Word as _};
use crate::rounds::About;

/// The most rows that a form may bring.
const MOST_ROWS: usize = 200;

/// What was meant, or everything that is wrong.
pub(super) fn meant(caller: &Caller, typed: &Typed) -> Result<Say, Faults> {
    let mut faults = Faults::default();
    let key = faults.take(BASIS, typed.one_time_key());
    let basis = faults.take(BASIS, typed.choice(BASIS, "Choose how you know."));
    let reader = Reader {
        typed,
        board: caller.view.board(),
        today: caller.view.today(),
        basis: basis.unwrap_or(Basis::Guess),
        finishes: typed.text(STEP) == FINISH,
    };
    let sent = (0..MOST_ROWS).filter(|row| typed.sent(&field(OF, *row)));
    let rows = sent
        .filter_map(|row| reader.row(row, &mut faults))
        .collect();
    match key.filter(|_| faults.is_empty()) {
        Some(key) => Ok(Say { key, rows }),
        None => Err(faults),
    }
}

/// What every row is read with.
struct Reader<'a> {
    typed: &'a Typed,
    board: &'a Board,
    today: Date,
    basis: Basis,
    finishes: bool,
}

/// What a row says instead of an answer.
enum Instead {
    Nothing,
    Said(Why),
}

impl Reader<'_> {
    /// One row; nothing where it leaves things as they were.
    fn row(&self, row: usize, faults: &mut Faults) -> Option<Row> {
        let says = field(SAYS, row);
        let ask = faults.take(&says, self.ask(row));
        let was = faults.take(&says, was_of(self.typed.text(&field(WAS, row))));
        let said = faults.take(&says, self.said(&says));
        let instead = self.instead(row, faults);
        let why = faults.take(
            &field(WHY, row),
            self.typed.passage_or_none(&field(WHY, row)),
        );
        let basis = self.typed.choice_or_none(&field(HOW, row));
        let basis = faults.take(&field(HOW, row), basis)?;
        let (ask, was, said, instead) = (ask?, was?, said?, instead?);
        let says = match (said, instead) {
            (Some(_), Instead::Said(_)) => {
                faults.tell(&field(INSTEAD, row), say::BOTH.to_owned());
                return None;
            }
            (Some(said), Instead::Nothing) => Says::Reply {
                reply: reply(said, was),
                basis: basis.unwrap_or(self.basis),
                why: why?,
            },
            (None, Instead::Said(why)) => Says::Aside(why),
            (None, Instead::Nothing) => self.left(row, was)?,
        };
        Some(Row { ask, was, says })
    }

    /// A row with neither an answer nor anything else.
    fn left(&self, row: usize, was: Was) -> Option<Says> {
        let had = !self.typed.text(&field(HAD, row)).is_empty();
        let said_unknown = was.is_some_and(|(reply, _)| reply.said() == Said::Unknown);
        match was {
            Some(_) if said_unknown => None,
            _ if self.finishes => Some(Says::Aside(Why::Passed)),
            Some(_) => Some(Says::Nothing),
            None => had.then_some(Says::Nothing),
        }
    }

    fn ask(&self, row: usize) -> Result<Ask, Wrong> {
        let candidate = Id::parse(self.typed.text(&field(OF, row))).map_err(Wrong::Text)?;
        let about = About::read(self.typed.text(&field(ABOUT, row)), self.board)?;
        Ok(Ask {
            candidate,
            condition: about.condition,
            team: about.team,
        })
    }

    fn said(&self, says: &str) -> Result<Option<Said>, Wrong> {
        match self.typed.text(says) {
            "" | LEAVE => Ok(None),
            word => match Said::of(word) {
                Some(Said::Unknown) | None => Err(Wrong::NotAChoice),
                said => Ok(said),
            },
        }
    }

    fn instead(&self, row: usize, faults: &mut Faults) -> Option<Instead> {
        let (instead, whose) = (field(INSTEAD, row), field(WHOSE, row));
        let named = self.typed.text(&whose).trim();
        let word = self.typed.text(&instead);
        if !named.is_empty() && word != NOT_MINE {
            faults.tell(&instead, say::NAME_ALONE.to_owned());
            return None;
        }
        let said = match word {
            "" => return Some(Instead::Nothing),
            PASS => Why::Passed,
            NOT_MINE if named.is_empty() => Why::NotMine(None),
            NOT_MINE => {
                let person = person(self.board, named);
                if person.is_none() {
                    faults.tell(&whose, say::NOBODY_CALLED_THAT.to_owned());
                }
                Why::NotMine(Some(person?))
            }
            word => Why::Checking(faults.take(&instead, self.day(word))?),
        };
        Some(Instead::Said(said))
    }

    fn day(&self, word: &str) -> Result<Date, Wrong> {
        let day = word.strip_prefix(CHECK).and_then(|day| day.parse().ok());
        match day {
            None => Err(Wrong::NotAChoice),
            Some(day) if day <= self.today => Err(Wrong::BeforeToday(self.today)),
            Some(day) => Ok(day),
        }
    }
}

/// What they said before where they say the same: its halves stay.
fn reply(said: Said, was: Was) -> Reply {
    let same = was.filter(|(reply, _)| reply.said() == said);
    same.map_or(Reply::Whole(said), |(reply, _)| reply)
}

/// The person of a name who may come in, however it is written.
fn person(board: &Board, named: &str) -> Option<Id<Source>> {
    let named = named.to_lowercase();
    let mut members = board.work.members.iter().filter(|member| !member.left);
    let found = members.find(|member| {
        let source = board.sources.get(&member.source());
        source.is_some_and(|source| source.name.as_str().to_lowercase() == named)
    });
    found.map(|member| member.source())
}
