//! The page: words first, then charts, each with its table beneath.

use askama::Template;
use engine::board::Board;
use engine::condition::Condition;
use engine::strategy::Strategy;
use engine::veil::Veil;
use wording::strategy::{
    ABOUT, COLUMNS, NO_ROUND, NOT_COUNTED, NOTHING_GAINED, NOTHING_TWICE, ONE_ROUND, ground,
    growth, only_the_last, served, starts,
};
use wording::{Names, blind, lessons, timeline};

use super::MOST_DRAWN;
use super::again::ComesUp;
use super::came_up::CameUp;
use super::charts::Charts;
use super::groups::Group;
use super::taught::Learned;
use super::when::Timeline;
use super::won::Won;
use crate::layout::Shell;

/// The page.
#[derive(Template)]
#[template(path = "strategy/page.html")]
pub(super) struct StrategyPage<'a> {
    shell: Shell,
    /// Said where a blind round keeps something back.
    leaves_out: Option<String>,
    /// How many rounds have closed with a decision.
    rounds: usize,
    growth: Vec<String>,
    won: Won<'a>,
    /// What is done and live of groundwork.
    ground: Vec<String>,
    again: ComesUp<'a>,
    served: Vec<String>,
    groups: Vec<Group<'a>>,
    /// Whether there are more groups than are shown.
    more_groups: bool,
    learned: Learned<'a>,
    /// What happened when; none where nothing did.
    when: Option<Timeline>,
    charts: Option<Charts>,
    /// What keeps coming up, drawn; none where nothing does.
    came_up: Option<CameUp>,
    /// Said where charts show only the last rounds.
    only_the_last: Option<String>,
}

impl<'a> StrategyPage<'a> {
    pub(super) fn of(
        shell: Shell,
        strategy: &Strategy<'a>,
        board: &'a Board,
        veil: Option<&Veil>,
    ) -> Self {
        let names = Names::of(board);
        let conditions = Condition::ALL.into_iter();
        // The list as it is now is part of these, and not all of it is shown.
        let leaves_out = veil.map(|veil| blind::leaves_out(veil.until()));
        let growing = conditions.filter_map(|one| growth(one, strategy));
        let gained = &strategy.gained;
        let shown = Group::all(strategy, board);
        Self {
            shell,
            rounds: strategy.moments.len(),
            growth: growing.chain(starts(strategy)).collect(),
            won: Won::of(gained, board),
            ground: ground(gained.done, gained.live),
            again: ComesUp::of(strategy, &names),
            served: served(&strategy.groups, &strategy.moments, &names),
            more_groups: shown.len() < strategy.groups.met.len(),
            groups: shown,
            learned: Learned::of(&strategy.lessons, board),
            when: Timeline::of(&strategy.events, board),
            came_up: CameUp::of(strategy, &names),
            charts: Charts::of(strategy).filter(|_| leaves_out.is_none()),
            only_the_last: (strategy.moments.len() > MOST_DRAWN).then(|| only_the_last(MOST_DRAWN)),
            leaves_out,
        }
    }
}
