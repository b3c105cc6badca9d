//! What a place in each team is worth where many compete for it (Lagrange multipliers: Fisher 1981).
//!
//! With a price for every place, a set is worth at most all the room there is at its price, and each member's value
//! less the price of what it takes. That is a true bound for whatever prices are not negative: so they are sought in
//! rough numbers and steps, and then used as whole ones. Good prices make the bound close, and a hard search short.

use num_traits::ToPrimitive;

use super::number::Number;
use super::pool::Taking;

/// Steps towards better prices.
const STEPS: usize = 60;
/// Steps without a closer bound before they are made smaller.
const PATIENCE: usize = 4;
/// The greatest value in rough numbers.
const ROUGH: u32 = 1 << 30;

/// Candidates who compete for room.
pub(super) struct Market<'a> {
    /// How many may be chosen.
    places: usize,
    /// Room, by index of team.
    rooms: Vec<f64>,
    /// Rough values, and what each candidate takes.
    entrants: Vec<(f64, &'a Taking)>,
    /// The greatest total that is known to be possible.
    known: f64,
}

/// What some prices make of the market.
struct Offer {
    /// No set is worth more.
    bound: f64,
    /// Room wanted beyond what there is, by team; negative where some stays free.
    excess: Vec<f64>,
}

/// Prices of a place, by index of team, for these candidates within these places and rooms: such that the bound on
/// the best set comes close to the total that is known.
pub(super) fn prices<'a, T: Number + 'a>(
    places: usize,
    rooms: &[u32],
    entrants: impl Iterator<Item = (&'a T, &'a Taking)> + Clone,
    known: &T,
) -> Vec<T> {
    let most = entrants.clone().map(|(value, _)| value).max();
    let unit = most.cloned().unwrap_or_else(T::zero) / T::whole(ROUGH.into()) + T::whole(1);
    let rough = |value: &T| (value.clone() / unit.clone()).to_f64().unwrap_or(0.0);
    let market = Market {
        places,
        rooms: rooms.iter().map(|room| f64::from(*room)).collect(),
        entrants: entrants
            .map(|(value, taking)| (rough(value), taking))
            .collect(),
        known: rough(known),
    };
    let price = |rough: f64| unit.clone() * T::whole(rough.to_u64().unwrap_or(0));
    market.settle().into_iter().map(price).collect()
}

impl Market<'_> {
    /// The prices with the closest bound among those tried.
    fn settle(&self) -> Vec<f64> {
        let mut prices = vec![0.0; self.rooms.len()];
        let (mut best, mut closest) = (prices.clone(), f64::INFINITY);
        let (mut pace, mut waited) = (1.0, 0);
        for _ in 0..STEPS {
            let offer = self.offer(&prices);
            waited += 1;
            if offer.bound < closest {
                (closest, waited) = (offer.bound, 0);
                best.clone_from(&prices);
            }
            if waited > PATIENCE {
                (pace, waited) = (pace / 2.0, 0);
            }
            if !step(&mut prices, &offer, (offer.bound - self.known) * pace) {
                break;
            }
        }
        best
    }

    /// The best at these prices, room aside.
    fn offer(&self, prices: &[f64]) -> Offer {
        let mut chosen: Vec<(f64, &Taking)> = Vec::with_capacity(self.places + 1);
        for (value, taking) in &self.entrants {
            let price: f64 = taking.teams.iter().map(|team| prices[*team]).sum();
            let worth = value - price * f64::from(taking.room);
            let at = chosen.partition_point(|(other, _)| *other >= worth);
            if worth > 0.0 && at < self.places {
                chosen.truncate(self.places - 1);
                chosen.insert(at, (worth, taking));
            }
        }
        let credit: f64 = prices
            .iter()
            .zip(&self.rooms)
            .map(|(price, room)| price * room)
            .sum();
        let mut excess: Vec<f64> = self.rooms.iter().map(|room| -room).collect();
        for (_, taking) in &chosen {
            for team in &taking.teams {
                excess[*team] += f64::from(taking.room);
            }
        }
        Offer {
            bound: credit + chosen.iter().map(|(worth, _)| worth).sum::<f64>(),
            excess,
        }
    }
}

/// Raises prices where more is wanted than there is and lowers them where room stays free, so as to close this gap;
/// false where nothing moves.
fn step(prices: &mut [f64], offer: &Offer, gap: f64) -> bool {
    let moves = |price: f64, excess: f64| excess > 0.0 || price > 0.0;
    let moving = prices
        .iter()
        .zip(&offer.excess)
        .filter(|(p, e)| moves(**p, **e));
    let size: f64 = moving.map(|(_, excess)| excess * excess).sum();
    if size <= 0.0 || gap <= 0.0 {
        return false;
    }
    for (price, excess) in prices.iter_mut().zip(&offer.excess) {
        if moves(*price, *excess) {
            *price = (*price + gap * excess / size).clamp(0.0, ROUGH.into());
        }
    }
    true
}
