//! What people are written to about by themselves: never more than once a day, never where nothing waits.

use std::collections::HashMap;

use engine::answer::Source;
use engine::board::Board;
use engine::condition::Condition;
use engine::exemplars::Exemplar;
use engine::id::Id;
use engine::rounds::open_round;
use engine::waiting_for::waiting_for;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use store::{MailKind, Notices, WriteTx};

use super::ask::fresh;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::Done;

/// So many days before a round closes, who has something left is told.
const CLOSING_DAYS: i64 = 2;
/// Messages are kept for so long after they were sent.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// A little less than a day and a week, so that the hour does not wander.
const A_DAY: SignedDuration = SignedDuration::from_hours(22);
const A_WEEK: SignedDuration = SignedDuration::from_hours(7 * 24 - 2);

/// What there is to write to a person about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// So many candidates wait for their answers.
    Waiting {
        /// How many.
        candidates: usize,
        /// About which conditions, each once.
        conditions: Vec<Condition>,
        /// Whether the round is blind.
        blind: bool,
        /// The round, by its number, and the day it closes, where that is within two days.
        closing: Option<(u32, Date)>,
    },
    /// It is time to look back at an exemplar.
    Review(Box<Exemplar>),
}

/// What there is to write to a person about on a day; what waits for their answer first.
pub fn notice(board: &Board, person: &Id<Source>, today: Date) -> Option<Notice> {
    waiting(board, person, today).or_else(|| review(board, person, today))
}

fn waiting(board: &Board, person: &Id<Source>, today: Date) -> Option<Notice> {
    let (mut candidates, mut conditions) = (0, Vec::new());
    for part in waiting_for(board, person) {
        let waits = part.waiting(today).count();
        candidates += waits;
        if waits > 0 && !conditions.contains(&part.condition) {
            conditions.push(part.condition);
        }
    }
    let round = open_round(&board.work);
    let soon = today.checked_add(CLOSING_DAYS.days()).unwrap_or(today);
    let closing = round.filter(|round| (today..=soon).contains(&round.closes));
    (candidates > 0).then(|| Notice::Waiting {
        candidates,
        conditions,
        blind: round.is_some_and(|round| round.blind),
        closing: closing.map(|round| (round.number, round.closes)),
    })
}

/// An exemplar to look back at: told to those who run them, and to its teams.
fn review(board: &Board, person: &Id<Source>, today: Date) -> Option<Notice> {
    let member = board.work.member(person)?;
    let concerns = |exemplar: &Exemplar| {
        let candidate = board.candidates.get(&exemplar.candidate);
        let of_team = candidate.is_some_and(|candidate| {
            let mut teams = candidate.teams.iter();
            teams.any(|team| member.teams.contains(team))
        });
        of_team || member.role.facilitates()
    };
    let mut exemplars = board.work.exemplars.iter();
    let due = exemplars.find(|exemplar| exemplar.is_due(today) && concerns(exemplar))?;
    Some(Notice::Review(Box::new(Exemplar::clone(due))))
}

impl Notice {
    fn kind(&self) -> MailKind {
        match self {
            Self::Waiting { closing: None, .. } => MailKind::Waiting,
            Self::Waiting { .. } => MailKind::Closing,
            Self::Review(_) => MailKind::Review,
        }
    }
}

/// Puts into the outbox what people are to be written to about now. Called every so often; does nothing twice.
///
/// # Errors
/// When the store fails.
pub async fn write_notices(foothold: &Foothold, act: Act) -> Done<()> {
    let Act {
        organisation,
        at,
        mut ids,
        ..
    } = act;
    let view = foothold.view(&organisation, at).await?;
    let (board, today) = (view.board(), view.today());
    let mut wanted = Vec::new();
    for member in board.work.members.iter().filter(|member| !member.left) {
        let person = member.source();
        if let Some(notice) = notice(board, &person, today) {
            let about = match &notice {
                Notice::Review(exemplar) => Some(exemplar.id.as_str().to_owned()),
                Notice::Waiting { .. } => None,
            };
            wanted.push((person, notice.kind(), about, ids.fresh()));
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let act = Act::of_nobody(organisation, at, ids);
    foothold
        .write_freely(&act, move |tx| {
            let latest = latest(tx, at)?;
            for (person, kind, about, id) in wanted {
                let account = tx.account(&person)?;
                let rest = match account.notices {
                    _ if account.email.is_none() => continue,
                    Notices::Never => continue,
                    Notices::Daily => A_DAY,
                    Notices::Weekly => A_WEEK,
                };
                let is_soon = latest
                    .get(&person)
                    .is_some_and(|last| at.duration_since(*last) < rest);
                if !is_soon {
                    tx.put_mail(&fresh(id, &person, kind, about, at))?;
                }
            }
            Ok(tx.clear_mail(at - KEPT)?)
        })
        .await
}

/// When each person was last written to by itself.
fn latest(
    tx: &mut WriteTx<'_>,
    at: Timestamp,
) -> Result<HashMap<Id<Source>, Timestamp>, store::StoreError> {
    let mut latest: HashMap<Id<Source>, Timestamp> = HashMap::new();
    let mails = tx.mail_since(at - A_WEEK)?.into_iter();
    for mail in mails.filter(|mail| !mail.kind.is_asked_for()) {
        let held = latest.entry(mail.person).or_insert(mail.made);
        *held = mail.made.max(*held);
    }
    Ok(latest)
}
