//! Boards as the worked cases write them.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::answer::{Answer, Basis, Given as Dated, Reply, Said};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::people::{Group, Team};
use engine::settings::{Epsilon, Settings};
use engine::text::{Name, Title};
use engine::viewpoints::Statement;
use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use serde::Deserialize;
use serde_json::Value;

use super::boards::id;
use super::worked::number;

/// What is given.
#[derive(Deserialize)]
pub(crate) struct Given {
    pub(crate) today: Date,
    settings: GivenSettings,
    teams: BTreeMap<String, Option<u32>>,
    #[serde(default)]
    groups: Vec<String>,
    candidates: Vec<GivenCandidate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenSettings {
    limit: Option<u8>,
    cases: Option<u32>,
    /// Points.
    epsilon: Option<String>,
    viewpoints: Option<Vec<Statement>>,
}

impl GivenSettings {
    /// The defaults, but for what is given.
    fn settings(&self) -> Settings {
        let defaults = Settings::default();
        let millionths = |points: &String| {
            let million = BigRational::from(BigInt::from(1_000_000));
            let millionths = number(points) * million;
            assert!(millionths.is_integer(), "epsilon {points}");
            Epsilon::Points(u64::try_from(millionths.to_integer()).unwrap())
        };
        let settings = Settings {
            limit: self.limit.unwrap_or(defaults.limit),
            cases: self.cases.unwrap_or(defaults.cases),
            epsilon: self.epsilon.as_ref().map_or(defaults.epsilon, millionths),
            viewpoints: self.viewpoints.clone().unwrap_or(defaults.viewpoints),
            ..defaults
        };
        settings.checked().unwrap()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenCandidate {
    id: String,
    #[serde(default)]
    status: Status,
    done: Option<Date>,
    sponsor: Option<Name>,
    #[serde(default)]
    needs: Vec<Name>,
    service: Option<String>,
    #[serde(default)]
    groups: Vec<String>,
    #[serde(default)]
    teams: Vec<String>,
    room: Option<u32>,
    interest: Option<String>,
    operations: Option<String>,
    capability: Option<String>,
    harm: Option<Value>,
    unmet: Option<Value>,
    disadvantage: Option<Value>,
    reach: Option<Value>,
}

impl Given {
    pub(crate) fn board(&self) -> Board {
        let teams = self.teams.iter().map(|(name, room)| {
            Arc::new(Team {
                id: id(name),
                name: Name::parse(name).unwrap(),
                room: *room,
            })
        });
        let groups = self.groups.iter().map(|name| {
            Arc::new(Group {
                id: id(name),
                name: Name::parse(name).unwrap(),
            })
        });
        Board {
            groups: Arc::new(groups.collect()),
            settings: Arc::new(self.settings.settings()),
            teams: Arc::new(teams.collect()),
            candidates: Arc::new(self.candidates.iter().map(|c| Arc::new(c.made())).collect()),
            ..Board::default()
        }
    }
}

impl GivenCandidate {
    fn made(&self) -> Candidate {
        let mut made = Candidate::new(id(&self.id), Title::parse(&self.id).unwrap());
        let done = self.done.map(|day| Status::Done(Some(day)));
        made.status = done.unwrap_or(self.status);
        (made.sponsor, made.needs) = (self.sponsor.clone(), self.needs.clone());
        made.service = self.service.as_deref().map(id);
        made.groups = self.groups.iter().map(|group| id(group)).collect();
        made.teams = self.teams.iter().map(|team| id(team)).collect();
        made.room = self.room.unwrap_or(1);
        let levels = [&self.harm, &self.unmet, &self.disadvantage];
        for (judged, level) in Judged::ALL.into_iter().zip(levels) {
            let levels = level.as_ref().map(|value| {
                let (low, high) = range(value);
                let end = |level: u64| u8::try_from(level).unwrap();
                Levels::of(judged, end(low), end(high)).unwrap()
            });
            made.difference.set_judged(judged, levels);
        }
        made.difference.reach = self.reach.as_ref().map(|value| {
            let (least, most) = range(value);
            People::between(least, Some(most)).unwrap()
        });
        let said = [&self.interest, &self.operations, &self.capability];
        for (condition, text) in Condition::ALL.into_iter().zip(said) {
            let answers = text.iter().flat_map(|text| text.split(';')).enumerate();
            answers.for_each(|(at, text)| made.answer(answer(condition, at, text.trim())));
        }
        made
    }
}

/// A number, or two with a dash.
fn range(value: &Value) -> (u64, u64) {
    if let Some(number) = value.as_u64() {
        return (number, number);
    }
    let (low, high) = value.as_str().unwrap().split_once('-').unwrap();
    (low.parse().unwrap(), high.parse().unwrap())
}

fn answer(condition: Condition, at: usize, text: &str) -> Answer {
    let (text, team) = match text.strip_suffix(']').and_then(|t| t.split_once('[')) {
        Some((text, team)) => (text, Some(id(team))),
        None => (text, None),
    };
    let (text, given) = match text.split_once('@') {
        Some((text, date)) => (text, Dated::On(date.parse().unwrap())),
        None => (text, Dated::Undated),
    };
    let (said, basis) = text.split_once(':').unwrap_or((text, "first-hand"));
    let word = |word: &str| Value::String(word.to_owned());
    Answer {
        condition,
        team,
        source: id(&format!("source {at}")),
        reply: Reply::Whole(serde_json::from_value::<Said>(word(said)).unwrap()),
        basis: serde_json::from_value::<Basis>(word(basis)).unwrap(),
        given,
    }
}
