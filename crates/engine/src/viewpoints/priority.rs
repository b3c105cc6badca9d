//! What matters most, as the answer to one question: ten people lose their home, or a million lose ten minutes: which
//! comes first?

use crate::viewpoints::Statement;

/// An answer to it. Each stands for statements about the weights; nothing keeps the answer itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// The few who are hit hard: how many there are counts for little. What Foothold begins with.
    HitHard,
    /// Both count alike.
    Alike,
    /// The many who are hit a little.
    Many,
}

/// In every answer, each kind of difference but size counts for something.
const ALWAYS: [&str; 3] = ["harm >= 0.1", "unmet >= 0.1", "disadvantage >= 0.1"];

impl Priority {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::HitHard, Self::Alike, Self::Many];

    /// The statements that it stands for.
    ///
    /// # Panics
    /// Never: each is a statement, and a test parses them.
    pub fn statements(self) -> Vec<Statement> {
        let more: &[&str] = match self {
            Self::HitHard => return Statement::defaults(),
            Self::Alike => &["reach >= 0.7*harm", "reach <= 0.8*harm"],
            Self::Many => &["reach >= 0.3", "reach >= 1.1*harm"],
        };
        let texts = ALWAYS.iter().chain(more);
        let parse = |text| Statement::parse(text).expect("each is a statement: a test parses it");
        texts.map(|text| parse(text)).collect()
    }

    /// The answer that statements stand for, in whatever order; none where they are the organisation's own.
    pub fn of(statements: &[Statement]) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| {
            let own = priority.statements();
            own.len() == statements.len() && own.iter().all(|one| statements.contains(one))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use crate::viewpoints::Viewpoints;

    use super::*;

    /// Points of ten people who lose their home against a million who lose ten minutes, at one vertex: harm of level 4
    /// and no reach against no harm and the greatest reach.
    fn homes_against_minutes(weights: &crate::outlook::Weights) -> Ordering {
        // 45 points against 60 are 3 parts against 4.
        let parts = |weight: usize, parts: usize| {
            let one = &weights[weight].0;
            (1..parts).fold(one.clone(), |sum, _| sum + one)
        };
        parts(0, 3).cmp(&parts(3, 4))
    }

    #[test]
    fn each_answer_puts_first_what_it_says() {
        let centre = |priority: Priority| Viewpoints::of(&priority.statements()).unwrap().centre;
        assert_eq!(
            homes_against_minutes(&centre(Priority::HitHard)),
            Ordering::Greater
        );
        let vertices = Viewpoints::of(&Priority::Many.statements())
            .unwrap()
            .vertices;
        assert!(
            vertices
                .iter()
                .all(|w| homes_against_minutes(w) == Ordering::Less)
        );
        let alike = Viewpoints::of(&Priority::Alike.statements())
            .unwrap()
            .vertices;
        let sides: Vec<Ordering> = alike.iter().map(homes_against_minutes).collect();
        assert!(sides.contains(&Ordering::Less) && sides.contains(&Ordering::Greater));
    }

    #[test]
    fn statements_are_recognised_as_the_answer_they_stand_for() {
        for priority in Priority::ALL {
            assert_eq!(Priority::of(&priority.statements()), Some(priority));
            let turned = priority.statements().into_iter().rev().collect::<Vec<_>>();
            assert_eq!(Priority::of(&turned), Some(priority));
        }
        assert_eq!(Priority::of(&[]), None);
    }
}
