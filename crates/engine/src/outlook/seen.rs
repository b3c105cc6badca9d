//! Every candidate as the rules see it: readings, standing, points and the room it takes.

use jiff::civil::Date;

use crate::assessed::{Assessed, by_name};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::few::pool::{Rooms, Taking};
use crate::id::Id;
use crate::people::Team;
use crate::points::{Points, Scale};
use crate::reading::{Ageing, ConditionReading};
use crate::standing::Standing;

/// A candidate with a standing.
pub(crate) struct Seen<'a> {
    pub(crate) candidate: &'a Candidate,
    pub(crate) standing: Standing,
    pub(crate) conditions: [ConditionReading; 3],
    pub(crate) points: Points,
    pub(crate) taking: Taking,
}

/// A board as the rules see it on a day.
pub(crate) struct Sight<'a> {
    pub(crate) board: &'a Board,
    pub(crate) scale: Scale<'a>,
    pub(crate) ageing: Ageing,
    /// Those with a standing, in byte order of id.
    pub(crate) seen: Vec<Seen<'a>>,
    /// Room left by the work under way.
    pub(crate) rooms: Rooms<'a>,
}

impl<'a> Sight<'a> {
    pub(crate) fn of(board: &'a Board, today: Date) -> Self {
        let scale = Scale::of(&board.settings);
        let ageing = Ageing::of(&board.settings, today);
        let mut rooms = Rooms::of(board.teams.iter().map(AsRef::as_ref));
        let mut seen = Vec::with_capacity(board.candidates.len());
        for candidate in board.candidates.iter().map(AsRef::as_ref) {
            let taking = rooms.taking(candidate);
            if matches!(candidate.status, Status::Exemplar | Status::MustDo) {
                taking.take_from(&mut rooms.left);
            }
            let Assessed {
                conditions,
                standing,
            } = Assessed::of(candidate, board, &ageing);
            let points = scale.points(&candidate.difference);
            seen.extend(standing.map(|standing| Seen {
                candidate,
                standing,
                conditions,
                points,
                taking,
            }));
        }
        Self {
            board,
            scale,
            ageing,
            seen,
            rooms,
        }
    }

    /// The teams that have not the room for one of these alone, in order of name.
    pub(crate) fn short_of_room<'b>(
        &self,
        takings: impl Iterator<Item = &'b Taking>,
    ) -> Vec<Id<Team>> {
        let short = takings.flat_map(|t| {
            t.teams
                .iter()
                .filter(|team| self.rooms.left[**team] < t.room)
        });
        let mut short: Vec<usize> = short.copied().collect();
        short.sort_unstable();
        short.dedup();
        let mut teams: Vec<Id<Team>> = short
            .into_iter()
            .map(|t| self.rooms.teams[t].clone())
            .collect();
        by_name(self.board, &mut teams);
        teams
    }
}
