//! A document → the board it was written from, as far as the model reads it.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use engine::answer::{Answer, Given};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use wording::record::{Part, Refusal};

use super::settings::Unfit;
use super::{AnswerDocument, CandidateDocument, Inputs};

impl Inputs {
    /// The board, each answer from a source of its own.
    ///
    /// # Errors
    /// Everything that keeps the document from being a board.
    pub fn board(&self) -> Result<Board, Vec<Refusal>> {
        let mut reader = Reader {
            inputs: self,
            refusals: Vec::new(),
        };
        let settings = reader.settings();
        reader.each_once(Part::Team, self.teams.iter().map(|t| t.id.as_str()));
        reader.each_once(Part::Service, self.services.iter().map(|s| s.id.as_str()));
        reader.each_once(Part::Group, self.groups.iter().map(|g| g.id.as_str()));
        reader.each_once(
            Part::Candidate,
            self.candidates.iter().map(|c| c.id.as_str()),
        );
        let known = Known::of(self);
        let candidates: Vec<_> = self
            .candidates
            .iter()
            .map(|c| Arc::new(reader.candidate(c, &known)))
            .collect();
        if !reader.refusals.is_empty() {
            return Err(reader.refusals);
        }
        let team = |t: &super::TeamDocument| Team {
            id: t.id.clone(),
            name: t.name.clone(),
            room: t.room,
        };
        let service = |s: &super::Named<Service>| Service {
            id: s.id.clone(),
            name: s.name.clone(),
        };
        let group = |g: &super::Named<Group>| Group {
            id: g.id.clone(),
            name: g.name.clone(),
        };
        Ok(Board {
            settings: Arc::new(settings),
            candidates: Arc::new(candidates.into_iter().collect()),
            services: Arc::new(self.services.iter().map(|s| Arc::new(service(s))).collect()),
            teams: Arc::new(self.teams.iter().map(|t| Arc::new(team(t))).collect()),
            groups: Arc::new(self.groups.iter().map(|g| Arc::new(group(g))).collect()),
            sources: Arc::default(),
            work: Arc::default(),
        })
    }
}

/// The ids that candidates may name.
struct Known<'i> {
    teams: HashSet<&'i Id<Team>>,
    services: HashSet<&'i Id<Service>>,
    groups: HashSet<&'i Id<Group>>,
}

impl<'i> Known<'i> {
    fn of(inputs: &'i Inputs) -> Self {
        Self {
            teams: inputs.teams.iter().map(|t| &t.id).collect(),
            services: inputs.services.iter().map(|s| &s.id).collect(),
            groups: inputs.groups.iter().map(|g| &g.id).collect(),
        }
    }
}

struct Reader<'i> {
    inputs: &'i Inputs,
    refusals: Vec<Refusal>,
}

impl Reader<'_> {
    fn settings(&mut self) -> Settings {
        self.inputs.settings.settings().unwrap_or_else(|unfit| {
            self.refusals
                .extend(unfit.into_iter().map(|unfit| match unfit {
                    Unfit::Epsilon(found) | Unfit::Points(found) => Refusal::OutOfRange {
                        part: Part::Settings,
                        id: found,
                    },
                    Unfit::OutOfRange(error) => Refusal::Setting(error),
                }));
            Settings::default()
        })
    }

    fn each_once<'t>(&mut self, part: Part, ids: impl Iterator<Item = &'t str>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.refusals.push(Refusal::Repeated {
                    part,
                    id: id.to_owned(),
                });
            }
        }
    }

    fn out_of_range(&mut self, candidate: &CandidateDocument) {
        let id = candidate.id.to_string();
        self.refusals.push(Refusal::OutOfRange {
            part: Part::Candidate,
            id,
        });
    }

    fn refer<T>(&mut self, part: Part, id: &Id<T>, known: bool) {
        if !known {
            self.refusals.push(Refusal::NotThere {
                part,
                id: id.to_string(),
            });
        }
    }

    fn candidate(&mut self, written: &CandidateDocument, known: &Known<'_>) -> Candidate {
        for team in &written.teams {
            self.refer(Part::Team, team, known.teams.contains(team));
        }
        for group in &written.groups {
            self.refer(Part::Group, group, known.groups.contains(group));
        }
        if let Some(service) = &written.service {
            self.refer(Part::Service, service, known.services.contains(service));
        }
        let difference = self.difference(written);
        let status = written.status();
        let fits = status.is_some()
            && written.room >= 1
            && unique(&written.teams)
            && unique(&written.groups);
        if !fits || !unique(&written.needs) {
            self.out_of_range(written);
        }
        let answers = written.answers.iter().enumerate();
        let mut answers: Vec<Answer> = answers.map(|(at, a)| self.answer(at, a, written)).collect();
        answers.sort_by_cached_key(Answer::key);
        Candidate {
            kind: written.kind,
            status: status.unwrap_or_default(),
            service: written.service.clone(),
            teams: written.teams.clone(),
            room: written.room,
            groups: written.groups.clone(),
            sponsor: written.sponsor.clone(),
            needs: written.needs.clone(),
            difference,
            answers,
            ..Candidate::new(written.id.clone(), written.title.clone())
        }
    }

    fn difference(&mut self, written: &CandidateDocument) -> Difference {
        let mut difference = Difference::default();
        for judged in Judged::ALL {
            let Some([low, high]) = written.judged(judged) else {
                continue;
            };
            let levels = Levels::of(judged, low, high);
            if levels.is_none() {
                self.out_of_range(written);
            }
            difference.set_judged(judged, levels);
        }
        if let Some(reach) = written.reach {
            difference.reach = People::between(reach.least, reach.most);
            if difference.reach.is_none() {
                self.out_of_range(written);
            }
        }
        difference
    }

    fn answer(&mut self, at: usize, written: &AnswerDocument, of: &CandidateDocument) -> Answer {
        if let Some(team) = &written.team {
            self.refer(
                Part::Team,
                team,
                written.condition == Condition::Operations && of.teams.contains(team),
            );
        }
        Answer {
            condition: written.condition,
            team: written.team.clone(),
            source: Id::parse(&format!("answer {}", at + 1)).expect("a word and digits are an id"),
            reply: written.reply.into(),
            basis: written.basis,
            given: if written.old {
                Given::LongAgo
            } else {
                Given::Undated
            },
        }
    }
}

fn unique<T: Eq + Hash>(things: &[T]) -> bool {
    let mut seen = HashSet::with_capacity(things.len());
    things.iter().all(|thing| seen.insert(thing))
}
