//! Which room can keep a candidate out at all, and whether taking the best one by one is then exact.

use std::collections::HashMap;

use crate::few::pool::Pool;

/// The candidates of a pool, in lanes of which so many go in.
#[derive(Debug)]
pub(super) struct Lanes {
    /// By rank; none for whoever there is no room for.
    pub(super) of: Vec<Option<usize>>,
    /// How many of each go in, at most all places.
    pub(super) most: Vec<usize>,
    /// Whether no two lanes share room that can run out. Then sets that fit are those with at most so many of each
    /// lane and as many as there are places: a matroid, on which taking the best that still fits makes a best set
    /// (Edmonds 1971).
    pub(super) are_apart: bool,
}

/// What tells lanes apart: the teams whose room can run out, and the places taken of each.
type Kind = (Vec<usize>, u32);

impl Lanes {
    pub(super) fn of(pool: &Pool) -> Self {
        let runs_out = runs_out(pool);
        let mut most = Vec::new();
        let mut kinds: HashMap<Kind, usize> = HashMap::new();
        let mut lane_of_taking = Vec::with_capacity(pool.takings.len());
        for (at, taking) in pool.takings.iter().enumerate() {
            let teams: Vec<usize> = taking
                .teams
                .iter()
                .copied()
                .filter(|t| runs_out[*t])
                .collect();
            let room = if teams.is_empty() { 0 } else { taking.room };
            let lane = (pool.holds(at) > 0).then(|| {
                let goes_in = teams.iter().map(|t| (pool.rooms[*t] / room) as usize).min();
                *kinds.entry((teams, room)).or_insert_with(|| {
                    most.push(goes_in.unwrap_or(pool.places).min(pool.places));
                    most.len() - 1
                })
            });
            lane_of_taking.push(lane);
        }
        let mut users = vec![0u32; pool.rooms.len()];
        kinds
            .keys()
            .flat_map(|(teams, _)| teams)
            .for_each(|team| users[*team] += 1);
        Self {
            of: pool
                .taking_of
                .iter()
                .map(|taking| lane_of_taking[*taking])
                .collect(),
            most,
            are_apart: users.iter().all(|users| *users <= 1),
        }
    }
}

/// Whether each team's room can run out: where as many as there are places, those that take most of it, take more than
/// there is.
fn runs_out(pool: &Pool) -> Vec<bool> {
    let mut takers = vec![0usize; pool.takings.len()];
    pool.taking_of
        .iter()
        .for_each(|taking| takers[*taking] += 1);
    let mut by_team: Vec<Vec<(u32, usize)>> = vec![Vec::new(); pool.rooms.len()];
    for (at, taking) in pool
        .takings
        .iter()
        .enumerate()
        .filter(|(at, _)| pool.holds(*at) > 0)
    {
        taking
            .teams
            .iter()
            .for_each(|team| by_team[*team].push((taking.room, takers[at])));
    }
    let most_taken = |mut takings: Vec<(u32, usize)>| {
        takings.sort_unstable_by(|a, b| b.cmp(a));
        let mut places = pool.places;
        takings.into_iter().fold(0u64, |sum, (room, takers)| {
            let go_in = takers.min(places);
            places -= go_in;
            sum + u64::from(room) * go_in as u64
        })
    };
    by_team
        .into_iter()
        .zip(&pool.rooms)
        .map(|(takings, room)| most_taken(takings) > u64::from(*room))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::few::pool::Taking;

    fn lanes(places: usize, rooms: &[u32], takes: &[(&[usize], u32)]) -> Lanes {
        let taking = |(teams, room): &(&[usize], u32)| Taking {
            teams: teams.to_vec(),
            room: *room,
        };
        Lanes::of(&Pool::of(places, rooms.to_vec(), takes.iter().map(taking)))
    }

    #[test]
    fn room_that_cannot_run_out_makes_no_lane() {
        let lanes = lanes(3, &[3, 9], &[(&[0], 1), (&[0, 1], 1), (&[1], 3), (&[], 1)]);
        assert_eq!(lanes.of, [Some(0), Some(0), Some(0), Some(0)]);
        assert_eq!((lanes.most, lanes.are_apart), (vec![3], true));
    }

    #[test]
    fn each_team_whose_room_runs_out_is_a_lane() {
        let lanes = lanes(
            3,
            &[1, 5],
            &[(&[0], 1), (&[0], 1), (&[1], 2), (&[1], 2), (&[1], 2)],
        );
        assert_eq!(lanes.of, [Some(0), Some(0), Some(1), Some(1), Some(1)]);
        assert_eq!((lanes.most, lanes.are_apart), (vec![1, 2], true));
    }

    #[test]
    fn lanes_that_share_room_are_not_apart() {
        assert!(!lanes(2, &[1, 1], &[(&[0], 1), (&[0, 1], 1), (&[1], 1)]).are_apart);
        assert!(!lanes(2, &[2], &[(&[0], 1), (&[0], 2)]).are_apart);
    }

    #[test]
    fn whoever_there_is_no_room_for_has_no_lane() {
        let lanes = lanes(2, &[0, 1], &[(&[0], 1), (&[1], 2), (&[1], 1)]);
        assert_eq!(lanes.of, [None, None, Some(0)]);
    }
}
