//! The page of a record. All of it but what is [`Beside`] it comes from the sealed text, so it never says anything else.

use std::collections::HashMap;

use askama::Template;
use engine::answer::Reply;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::difference::Dimension;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::Model;
use engine::standing::Standing;
use operations::decisions::{
    Decimal, DecisionDocument, DissentDocument, OutlookDocument, PlacedDocument, QuestionDocument,
    Record,
};
use wording::{Names, answer, condition, date, difference, list, number, questions};

use super::others::Others;
use super::picks::Pick;
use super::starting::{Starting, Step};
use crate::layout::Shell;
use crate::rounds::RoundPage;

/// Where everyone stood, by id.
pub(super) type Standings<'a> = HashMap<&'a Id<Candidate>, &'a PlacedDocument>;

/// The page.
#[derive(Template)]
#[template(path = "decisions/record/page.html")]
pub(super) struct RecordPage<'a> {
    shell: Shell,
    record: &'a Record,
    beside: Beside<'a>,
    picks: Vec<Pick<'a>>,
    left_out: Vec<&'a str>,
    dissent: Vec<String>,
    others: Vec<Others<'a>>,
    under_way: Vec<&'a str>,
    must_do: Vec<&'a str>,
    matters: String,
    /// What answers would change it, those that would change it most first.
    changes: Vec<String>,
    /// Groups that are left out, where the model looked.
    unserved: Option<String>,
}

/// What is known of a record and does not stand in it.
pub(super) struct Beside<'a> {
    /// Who recorded it.
    pub(super) author: Option<&'a str>,
    /// Whether it was recorded just now.
    pub(super) recorded: bool,
    /// The round that it closed.
    pub(super) round: Option<RoundPage>,
    /// The later decision that took its place.
    pub(super) superseded_by: Option<i64>,
    /// What can be done now with what it picked.
    pub(super) starting: Vec<Starting<'a>>,
}

/// How many answers that would change it are named; the file has them all.
const MOST_CHANGES: usize = 2;
/// How many groups are named.
const MOST_GROUPS: usize = 6;

impl<'a> RecordPage<'a> {
    /// The page of a record whose inputs are this board.
    pub(super) fn of(
        shell: Shell,
        record: &'a Record,
        board: &'a Board,
        beside: Beside<'a>,
    ) -> Self {
        let names = Names::of(board);
        let (outlook, decision) = (&record.sealed.outlook, &record.sealed.decision);
        let standings: Standings<'a> = outlook
            .standings
            .iter()
            .map(|placed| (&placed.id, placed))
            .collect();
        let titles = |ids: &'a [Id<Candidate>]| ids.iter().map(|id| title(id, &names)).collect();
        Self {
            shell,
            record,
            beside,
            picks: decision
                .picks
                .iter()
                .map(|pick| Pick::of(pick, &standings, &names))
                .collect(),
            left_out: left_out(decision, &names),
            dissent: decision
                .dissent
                .iter()
                .map(|one| dissent(one, &names))
                .collect(),
            others: Others::all(record, &names),
            under_way: titles(&outlook.the_few.under_way),
            must_do: titles(&outlook.the_few.must_do),
            matters: matters(record),
            changes: changes(outlook, &names),
            unserved: unserved(outlook),
        }
    }

    fn date(&self) -> String {
        date::long(self.record.sealed.date)
    }

    fn look_again(&self) -> Option<String> {
        self.record.sealed.decision.look_again.map(date::long)
    }

    fn model(&self) -> &'static str {
        match self.record.model {
            Model::Zero => "0",
            Model::One => "1",
        }
    }

    /// How many had something open that could let them start.
    fn open(&self) -> usize {
        let standings = self.record.sealed.outlook.standings.iter();
        standings
            .filter(|placed| placed.standing == Standing::Ask)
            .count()
    }

    fn picked(&self, id: &Id<Candidate>) -> bool {
        let picks = &self.record.sealed.decision.picks;
        picks.iter().any(|pick| pick.id == *id)
    }

    /// Where those nearest to starting are told of, where there are any.
    fn nearest(&self) -> Option<String> {
        let nearest = self.record.sealed.outlook.nearest.iter();
        match nearest.filter(|id| !self.picked(id)).count() {
            0 => None,
            1 => Some("the nearest to starting stands first".to_owned()),
            more => Some(format!(
                "the nearest to starting are the first {}",
                number::in_words(more as u64)
            )),
        }
    }

    fn places(&self) -> String {
        number::of(
            self.record.sealed.outlook.settings.limit.into(),
            "place",
            "places",
        )
    }

    fn verdict(&self) -> &str {
        self.record
            .sealed
            .outlook
            .verdict
            .sentence
            .as_deref()
            .unwrap_or_default()
    }
}

fn title<'a>(id: &'a Id<Candidate>, names: &Names<'a>) -> &'a str {
    names
        .held(id)
        .map_or(id.as_str(), |held| held.title.as_str())
}

fn left_out<'a>(decision: &'a DecisionDocument, names: &Names<'a>) -> Vec<&'a str> {
    let chosen = |id: &Id<Candidate>| decision.picks.iter().any(|pick| pick.id == *id);
    decision
        .proposed
        .iter()
        .filter(|id| !chosen(id))
        .map(|id| title(id, names))
        .collect()
}

/// The answers that would have changed the few most.
fn changes(outlook: &OutlookDocument, names: &Names<'_>) -> Vec<String> {
    let questions = outlook.questions.iter().flatten();
    let told = questions
        .filter_map(QuestionDocument::question)
        .filter_map(|question| {
            let flip = question.flips.first()?;
            Some(questions::change(&question, flip, names))
        });
    told.take(MOST_CHANGES).collect()
}

/// Whose problems were put forward, and are not served by what is chosen, under way or lately done.
fn unserved(outlook: &OutlookDocument) -> Option<String> {
    let groups = &outlook.groups.as_ref()?.left_out;
    let named = groups.iter().map(|left| left.group.clone());
    (!groups.is_empty()).then(|| list::some(named, MOST_GROUPS))
}

/// `Damp homes, Team and room (Repairs): partly. Decides it, or does the work.`
fn dissent(one: &DissentDocument, names: &Names<'_>) -> String {
    let team = one
        .team
        .as_ref()
        .map(|team| format!(" ({})", names.team(team)))
        .unwrap_or_default();
    format!(
        "{}, {}{team}: {}, from one who {}.",
        names.title(&one.candidate),
        condition::label(one.condition),
        answer::reply(Reply::from(one.reply), one.condition),
        answer::basis(one.basis, one.condition),
    )
}

/// What mattered most, in parts of a hundred: `harm to one person 31, …`.
fn matters(record: &Record) -> String {
    let centre = &record.sealed.outlook.settings.centre;
    let part = |(dimension, weight): (Dimension, &Decimal)| {
        let parts = Exact::parse(weight.text()).map(|weight| weight.parts_of_a_hundred());
        format!(
            "{} {}",
            difference::label(dimension).to_lowercase(),
            parts.unwrap_or_default()
        )
    };
    let parts: Vec<String> = Dimension::ALL.into_iter().zip(centre).map(part).collect();
    wording::list::and(&parts)
}
