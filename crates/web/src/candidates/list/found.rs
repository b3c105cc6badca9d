//! What of the board the list shows, and in which order.

use std::borrow::Cow;
use std::cmp::Reverse;

use engine::candidate::Candidate;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::people::{Service, Team};
use engine::standing::Standing;
use operations::View;

use super::asked::{Asked, Life, Sort};
use super::index::{Index, place, stands};
use crate::search::Words;

/// The places on the board of everything that is asked for, in natural order of id.
pub(super) fn matching<'a>(view: &View, index: &'a Index, asked: &Asked) -> Cow<'a, [u32]> {
    if !asked.filters() {
        return Cow::Borrowed(&index.order);
    }
    let filter = Filter::of(view, asked);
    let candidates = view.board().candidates.as_slice();
    let shown = |at: &u32| {
        let at = *at as usize;
        filter.lets_through(&candidates[at], stands(view, at))
    };
    index.order.iter().copied().filter(shown).collect()
}

/// Puts them in the order asked for; those that are equal in it stay in natural order.
pub(super) fn sort(found: &mut Cow<'_, [u32]>, view: &View, by: Sort, outlook: Option<&Outlook>) {
    let candidate = |at: u32| &view.board().candidates[at as usize];
    match by {
        Sort::Number => {}
        Sort::Title => found
            .to_mut()
            .sort_by_cached_key(|at| candidate(*at).title.as_str().to_lowercase()),
        Sort::Standing => found
            .to_mut()
            .sort_by_key(|at| stands(view, *at as usize).map_or(usize::MAX, place)),
        Sort::Difference => {
            let expected =
                |at: u32| -> Option<&Exact> { Some(&outlook?.placed(&candidate(at).id)?.expected) };
            found
                .to_mut()
                .sort_by_cached_key(|at| Reverse(expected(*at)));
        }
    }
}

/// What is let through.
struct Filter<'a> {
    words: Words,
    standing: Option<Standing>,
    life: Option<Life>,
    services: Option<Vec<&'a Id<Service>>>,
    teams: Option<Vec<&'a Id<Team>>>,
}

impl<'a> Filter<'a> {
    fn of(view: &'a View, asked: &Asked) -> Self {
        let board = view.board();
        let services = board
            .services
            .iter()
            .map(|service| (&service.id, service.name.as_str()));
        let teams = board
            .teams
            .iter()
            .map(|team| (&team.id, team.name.as_str()));
        Self {
            words: Words::of(&asked.search),
            standing: asked.standing(),
            life: asked.life(),
            services: named(&asked.service, services),
            teams: named(&asked.team, teams),
        }
    }

    fn lets_through(&self, candidate: &Candidate, standing: Option<Standing>) -> bool {
        let of_service = |services: &Vec<&Id<Service>>| {
            candidate
                .service
                .as_ref()
                .is_some_and(|id| services.contains(&id))
        };
        let of_team = |teams: &Vec<&Id<Team>>| candidate.teams.iter().any(|id| teams.contains(&id));
        self.standing.is_none_or(|asked| standing == Some(asked))
            && self
                .life
                .is_none_or(|asked| Life::of(candidate.status) == asked)
            && self.services.as_ref().is_none_or(of_service)
            && self.teams.as_ref().is_none_or(of_team)
            && (self.words.is_empty()
                || self
                    .words
                    .stand_in(&[candidate.title.as_str(), candidate.id.as_str()]))
    }
}

/// Those of this name; where none has it, those whose name holds its words. None where nothing is asked for.
fn named<'a, K>(
    asked: &str,
    all: impl Iterator<Item = (&'a Id<K>, &'a str)> + Clone,
) -> Option<Vec<&'a Id<K>>> {
    let asked = asked.trim();
    if asked.is_empty() {
        return None;
    }
    let exact: Vec<_> = all
        .clone()
        .filter(|(_, name)| *name == asked)
        .map(|(id, _)| id)
        .collect();
    if !exact.is_empty() {
        return Some(exact);
    }
    let words = Words::of(asked);
    Some(
        all.filter(|(_, name)| words.stand_in(&[name]))
            .map(|(id, _)| id)
            .collect(),
    )
}
