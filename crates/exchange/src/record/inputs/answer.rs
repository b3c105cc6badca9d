//! Answers as a record holds them: no source and no date, and still the same readings.

use std::collections::BTreeSet;

use engine::answer::{Answer, Basis, Given, Reply};
use engine::condition::Condition;
use engine::id::Id;
use engine::reading::Ageing;
use engine::text::Name;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::name_of;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerForm {
    condition: Condition,
    team: Option<Name>,
    basis: Basis,
    /// Whether it was too old to count on the day.
    old: bool,
    /// Of dated rulings that are not old, which came first, from 1: the latest counts alone.
    order: Option<u16>,
    reply: ReplyForm,
}

/// A reply in order, so that answers stand in an order that tells nothing of their sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct ReplyForm(Reply);

impl PartialOrd for ReplyForm {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ReplyForm {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rank = |form: &Self| match form.0 {
            Reply::Whole(said) => (0, said as u8, 0),
            Reply::Halves(a, b) => (1, a as u8, b as u8),
        };
        rank(self).cmp(&rank(other))
    }
}

/// The forms of a candidate's answers.
pub(super) fn forms(answers: &[Answer], ageing: &Ageing) -> Vec<AnswerForm> {
    let dates: BTreeSet<Date> = answers
        .iter()
        .filter_map(|answer| ruled_on(answer, ageing))
        .collect();
    let form = |answer: &Answer| {
        let order = ruled_on(answer, ageing).map(|date| dates.range(..=date).count());
        AnswerForm {
            condition: answer.condition,
            team: answer.team.as_ref().map(name_of),
            basis: answer.basis,
            old: ageing.is_old(answer.condition, answer.given),
            order: order.map(|order| u16::try_from(order).unwrap_or(u16::MAX)),
            reply: ReplyForm(answer.reply),
        }
    };
    let mut forms: Vec<AnswerForm> = answers.iter().map(form).collect();
    forms.sort();
    forms
}

/// The date of a ruling that counts by its date.
fn ruled_on(answer: &Answer, ageing: &Ageing) -> Option<Date> {
    match answer.given {
        Given::On(date)
            if answer.basis == Basis::Ruling && !ageing.is_old(answer.condition, answer.given) =>
        {
            Some(date)
        }
        _ => None,
    }
}

/// The answers that forms stand for, in order of their keys: sources are numbers, and rulings that had dates are given on
/// days up to today, in their order. There were at least as many days, so none of them is old. None where a form says
/// what no answer can.
pub(super) fn answers(forms: &[AnswerForm], today: Date) -> Option<Vec<Answer>> {
    let latest = forms
        .iter()
        .filter_map(|form| form.order)
        .max()
        .unwrap_or(0);
    let answer = |(number, form): (usize, &AnswerForm)| {
        let given = match (form.old, form.order) {
            (true, None) => Given::LongAgo,
            (false, None) => Given::Undated,
            (false, Some(order)) if form.basis == Basis::Ruling && order > 0 => {
                Given::On(today.checked_sub(i32::from(latest - order).days()).ok()?)
            }
            _ => return None,
        };
        Some(Answer {
            condition: form.condition,
            team: form.team.as_ref().map(Id::from),
            source: Id::parse(&format!("{:05}", number + 1)).ok()?,
            reply: form.reply.0,
            basis: form.basis,
            given,
        })
    };
    let mut answers = forms
        .iter()
        .enumerate()
        .map(answer)
        .collect::<Option<Vec<_>>>()?;
    answers.sort_by_key(Answer::key);
    Some(answers)
}
