//! Seeded boards to measure on: the same on every machine.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::people::Team;
use engine::settings::Settings;
use engine::text::{Name, Title};

/// The kinds of board.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Titles alone: nothing is known of anything.
    Blank,
    /// After a workshop: most conditions answered by one or two people, most levels known, one team each.
    Workshop,
    /// Nearly all ready, two to four of twenty teams each, little room, twelve places: hard to choose from.
    Crowded,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Blank, Self::Workshop, Self::Crowded];
}

/// A generator of its own (`SplitMix64`, Steele and others 2014), so that no library's change moves a board.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn level(&mut self, judged: Judged) -> Option<Levels> {
        let levels = u64::from(judged.levels());
        let (a, b) = (self.below(levels) + 1, self.below(levels) + 1);
        let high = if self.chance(70) { a } else { a.max(b) };
        let end = |level: u64| u8::try_from(level).unwrap_or(1);
        self.chance(80)
            .then(|| Levels::of(judged, end(a.min(high)), end(high)))
            .flatten()
    }

    fn people(&mut self) -> Option<People> {
        let least = 10u64.pow(u32::try_from(self.below(7)).unwrap_or(0)) * (1 + self.below(9));
        let most = if self.chance(70) { least } else { least * 20 };
        self.chance(70)
            .then(|| People::between(least, Some(most)))
            .flatten()
    }
}

/// A board of so many candidates.
pub(crate) fn board(kind: Kind, candidates: usize) -> Board {
    let mut draw = Draw(7);
    let teams = match kind {
        Kind::Blank => 0,
        Kind::Workshop => (candidates / 10).clamp(5, 60),
        Kind::Crowded => 20,
    };
    let team = |at| Team {
        id: id(&format!("Team {at:02}")),
        name: name(&format!("Team {at:02}")),
        room: Some(if at % 2 == 0 { 1 } else { 2 }),
    };
    let limit = if matches!(kind, Kind::Crowded) { 12 } else { 3 };
    Board {
        settings: Arc::new(Settings {
            limit,
            ..Settings::default()
        }),
        teams: Arc::new((0..teams).map(|at| Arc::new(team(at))).collect()),
        candidates: Arc::new(
            (0..candidates)
                .map(|at| Arc::new(candidate(kind, at, teams as u64, &mut draw)))
                .collect(),
        ),
        ..Board::default()
    }
}

fn candidate(kind: Kind, at: usize, teams: u64, draw: &mut Draw) -> Candidate {
    let title = Title::parse(&format!("Problem {at}")).expect("a title");
    let mut candidate = Candidate::new(id(&format!("R{at:06}")), title);
    let wants = match kind {
        Kind::Blank => return candidate,
        Kind::Workshop => 1,
        Kind::Crowded => 2 + draw.below(3),
    };
    candidate.teams = (0..wants)
        .map(|_| id(&format!("Team {:02}", draw.below(teams))))
        .collect();
    candidate.teams.sort();
    candidate.teams.dedup();
    for judged in Judged::ALL {
        candidate.difference.set_judged(judged, draw.level(judged));
    }
    candidate.difference.reach = draw.people();
    let yes = if matches!(kind, Kind::Crowded) {
        95
    } else {
        60
    };
    for condition in Condition::ALL {
        for source in 0..=draw.below(2) {
            candidate.answer(answer(condition, source, yes, draw));
        }
    }
    candidate
}

fn answer(condition: Condition, source: u64, yes: u64, draw: &mut Draw) -> Answer {
    let said = match draw.below(100) {
        roll if roll < yes => Said::Yes,
        roll if roll < yes + 3 => Said::Partly,
        roll if roll % 2 == 0 => Said::No,
        _ => Said::Unknown,
    };
    Answer {
        condition,
        team: None,
        source: id(&format!("Source {source}")),
        reply: Reply::Whole(said),
        basis: if draw.chance(80) {
            Basis::FirstHand
        } else {
            Basis::Heard
        },
        given: Given::Undated,
    }
}

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).expect("an id")
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}
