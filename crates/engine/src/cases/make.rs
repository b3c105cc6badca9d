//! The cases of a board, from drawing to counting.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::crowd::Crowd;
use super::entrant::Entrant;
use super::greedy::Greedy;
use super::lanes::Lanes;
use super::rows::Rows;
use super::run::{Effort, Ground, Tally};
use super::share::root;
use super::weights::WholeCorners;
use super::worth::Ladder;
use crate::classes::Class;
use crate::exact::Exact;
use crate::few::number::{MOST_POINTS, MOST_PRICED, Number};
use crate::outlook::{Field, Sight};
use crate::settings::Settings;
use crate::viewpoints::Viewpoints;

/// What came of the cases.
pub(crate) struct Cases {
    /// By rank, in how many best sets of the cases.
    pub(crate) held: Vec<u32>,
    /// The mean gain from knowing every answer, points.
    pub(crate) gain: Exact,
    /// Whether the best set of every case was proved.
    pub(crate) proved: bool,
}

/// ln 20, for an upper bound that holds in 95 of 100 draws (Hoeffding 1963).
const LN_20: (u64, u64) = (2_995_732_273_554, 1_000_000_000_000);

/// Draws the settings' cases for a choice of these picks.
pub(crate) fn cases(
    sight: &Sight<'_>,
    field: &Field,
    classes: &[Class],
    picks: &[usize],
    viewpoints: &Viewpoints,
    effort: Effort<'_>,
) -> Cases {
    let ladder = Ladder::of(&sight.board.settings);
    let lanes = Lanes::of(&field.pool);
    let entrant = |rank: &usize| Entrant::of(*rank, &sight.seen[field.at[*rank]], sight, &ladder);
    let lane_of = if lanes.are_apart {
        Cow::Borrowed(&lanes.of)
    } else {
        Cow::Owned(takings(field))
    };
    let run = Run {
        field,
        viewpoints,
        corners: WholeCorners::of(&viewpoints.vertices),
        centre: WholeCorners::of(std::slice::from_ref(&viewpoints.centre)),
        rows: Rows::of(sight, field, classes, &lane_of, &ladder, &viewpoints.centre),
        picks: picks.iter().map(entrant).collect(),
        lanes,
        ladder,
    };
    let settings = &sight.board.settings;
    let tally = run.run(settings, effort);
    let denominator = run.centre.denominator() * Settings::HUNDREDTHS * settings.cases;
    Cases {
        held: tally.held,
        gain: Exact(BigRational::new(tally.gain, denominator)),
        proved: tally.proved,
    }
}

/// The upper bound (95 %) of a mean gain over so many cases, none of which gains more than `most`.
pub(crate) fn gain_bound(gain: &Exact, most: &Exact, cases: u32) -> Exact {
    let spread = BigRational::new(LN_20.0.into(), BigInt::from(LN_20.1) * 2u32 * cases);
    Exact(&gain.0 + root(&(&most.0 * &most.0 * spread)))
}

/// For each candidate its taking, where there is room for it.
fn takings(field: &Field) -> Vec<Option<usize>> {
    let pool = &field.pool;
    let fits = |taking: &usize| (pool.holds(*taking) > 0).then_some(*taking);
    pool.taking_of.iter().map(fits).collect()
}

/// Cases about to be run, before it is known in which numbers.
struct Run<'a> {
    field: &'a Field,
    viewpoints: &'a Viewpoints,
    corners: WholeCorners,
    centre: WholeCorners,
    rows: Rows,
    picks: Vec<Entrant>,
    lanes: Lanes,
    ladder: Ladder,
}

impl Run<'_> {
    /// In the smallest numbers that provably hold every sum.
    fn run(&self, settings: &Settings, effort: Effort<'_>) -> Tally {
        let most = self.corners.most().max(self.centre.most());
        let greatest = most * Settings::HUNDREDTHS * MOST_POINTS;
        let total = &greatest * Settings::MOST_LIMIT;
        let priced = greatest * MOST_PRICED;
        match self.lanes.are_apart {
            true if i64::read(&total).is_some() => self.run_in::<i64>(settings, effort),
            true if i128::read(&total).is_some() => self.run_in::<i128>(settings, effort),
            false if i128::read(&priced).is_some() => self.run_in::<i128>(settings, effort),
            _ => self.run_in::<BigInt>(settings, effort),
        }
    }

    fn run_in<T: Number>(&self, settings: &Settings, effort: Effort<'_>) -> Tally {
        let pool = &self.field.pool;
        let mut centre = Vec::new();
        self.ladder.worths(&self.centre.corner::<T>(0), &mut centre);
        let ground = Ground {
            seed: settings.seed,
            cases: settings.cases.into(),
            ladder: &self.ladder,
            rows: &self.rows,
            picks: &self.picks,
            allowed: self.corners.allowed::<T>(self.viewpoints),
            centre,
            ranks: self.field.at.len(),
        };
        if self.lanes.are_apart {
            ground.run(effort, || Greedy::of(pool.places, &self.lanes))
        } else {
            ground.run(effort, || Crowd::of(pool))
        }
    }
}
