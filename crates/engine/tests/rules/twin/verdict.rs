//! Worst regret, verdict and the nearest, naively.

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::condition::Level;
use engine::id::Id;
use engine::outlook::{VerdictKind, Weights};
use engine::people::Team;
use engine::reading::Reading;
use engine::settings::Epsilon;
use engine::standing::Standing;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::naive::choice::{Ids, feasible, total};
use super::super::naive::points::possible;
use super::{Naive, Values, weighted};

impl Naive<'_> {
    /// The most that could be lost for these weights.
    fn regret(&self, weights: &Weights, sets: &[Ids]) -> BigRational {
        let picks = self.picks();
        let value = |c: &Candidate| {
            let points = possible(c, &self.board.settings);
            weighted(
                weights,
                &points.map(|p| {
                    let at = if picks.contains(&c.id) {
                        0
                    } else {
                        p.len() - 1
                    };
                    p[at].clone()
                }),
            )
        };
        let all = self.who_is(&[Standing::Start, Standing::Ask]);
        let values: Values = all.iter().map(|c| (c.id.clone(), value(c))).collect();
        let most = sets.iter().map(|set| total(set, &values)).max().unwrap();
        most - total(&picks, &values)
    }

    pub(super) fn check_verdict(&self) {
        let sets = feasible(self.board, &self.who_is(&[Standing::Start, Standing::Ask]));
        let verdict = &self.outlook.verdict;
        let at_vertices = self
            .outlook
            .vertices
            .iter()
            .map(|weights| self.regret(weights, &sets));
        let worst = at_vertices.max().unwrap();
        assert_eq!(verdict.worst_regret.0, worst);
        assert_eq!(
            verdict.worst_regret_at_centre.0,
            self.regret(&self.outlook.centre, &sets)
        );
        let epsilon = self.epsilon();
        assert_eq!(self.outlook.epsilon.0, epsilon);
        let kind = if self.outlook.few.picks.is_empty() && self.outlook.places.left > 0 {
            VerdictKind::NothingReady {
                no_room: self.no_room(),
            }
        } else if worst.is_zero() {
            VerdictKind::Settled
        } else if worst <= epsilon {
            VerdictKind::SettledWithin
        } else if self.is_enough(&epsilon) {
            VerdictKind::Enough
        } else {
            VerdictKind::Ask
        };
        assert_eq!(verdict.kind, kind);
        self.check_nothing_open();
    }

    fn epsilon(&self) -> BigRational {
        let harm = &self.board.settings.points.harm;
        match self.board.settings.epsilon {
            Epsilon::Points(millionths) => BigRational::new(millionths.into(), 1_000_000.into()),
            Epsilon::OneHarmBand => {
                let widest = (1..harm.len())
                    .map(|at| harm[at] - harm[at - 1])
                    .max()
                    .unwrap();
                BigRational::new(widest.into(), 100.into()) * &self.outlook.centre[0].0
            }
        }
    }

    /// Of every ready candidate, the teams in which it alone does not fit.
    fn no_room(&self) -> Vec<Id<Team>> {
        let ready = self.who_is(&[Standing::Start]);
        let mut short = Vec::new();
        for candidate in ready {
            for team in &candidate.teams {
                let mut alone = candidate.clone();
                alone.teams = vec![team.clone()];
                if feasible(self.board, &[&alone]).len() == 1 {
                    short.push(team.clone());
                }
            }
        }
        short.sort_by_key(|team| {
            let listed = self.board.teams.get(team).map(|t| t.name.to_string());
            (listed.unwrap_or_else(|| team.to_string()), team.clone())
        });
        short.dedup();
        short
    }

    pub(super) fn check_nearest(&self) {
        let mut all = self.who_is(&[Standing::Prepare]);
        let lacks = |c: &Candidate| -> Vec<(Condition, Reading)> {
            let readings = Condition::ALL.into_iter().zip(&self.readings[&c.id]);
            let lacking = readings.filter(|(_, read)| !read.levels.contains(&Level::Yes));
            lacking
                .map(|(condition, read)| (condition, read.reading))
                .collect()
        };
        all.sort_by_key(|c| {
            let lacking = lacks(c);
            let missing = lacking
                .iter()
                .filter(|(_, reading)| *reading == Reading::Missing)
                .count();
            (
                lacking.len(),
                missing,
                -self.expected[&c.id].clone(),
                c.id.clone(),
            )
        });
        all.truncate(3);
        let wanted: Vec<_> = all
            .iter()
            .map(|c| {
                (
                    c.id.clone(),
                    lacks(c).into_iter().map(|(of, _)| of).collect::<Vec<_>>(),
                )
            })
            .collect();
        let found = self
            .outlook
            .nearest
            .iter()
            .map(|n| (n.id.clone(), n.lacks.clone()));
        assert_eq!(found.collect::<Vec<_>>(), wanted);
    }
}
