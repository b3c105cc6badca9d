//! The page: each chart with its table beside it.

use askama::Template;
use engine::outlook::Outlook;
use engine::strategy::Strategy;
use wording::{Names, fairness as say};

use super::beside::Beside;
use super::groups::Groups;
use super::line::SizeLine;
use super::ready::Ready;
use super::rounds::OverRounds;
use crate::layout::Shell;

/// The page.
#[derive(Template)]
#[template(path = "fairness/page.html")]
pub(super) struct FairnessPage<'a> {
    shell: Shell,
    /// Said where a blind round keeps answers back. Nothing else is then told.
    leaves_out: Option<String>,
    /// None where nothing is told, or nothing is put forward and no group is listed.
    told: Option<Told<'a>>,
}

/// All that is told.
struct Told<'a> {
    groups: Option<Groups<'a>>,
    over_rounds: Option<OverRounds>,
    ready: Ready,
    beside: Beside<'a>,
    line: SizeLine,
}

impl<'a> FairnessPage<'a> {
    pub(super) fn of(
        shell: Shell,
        outlook: &'a Outlook,
        strategy: &Strategy<'_>,
        names: &'a Names<'a>,
    ) -> Self {
        let board = names.board();
        let is_bare = board.candidates.is_empty() && board.groups.is_empty();
        let told = || {
            let groups = Groups::of(outlook, names);
            let counts = groups.as_ref().map(|groups| groups.counts.as_slice());
            Told {
                over_rounds: counts.and_then(|now| OverRounds::of(strategy, now)),
                ready: Ready::of(&outlook.readiness),
                beside: Beside::of(outlook, names),
                line: SizeLine::of(outlook),
                groups,
            }
        };
        Self {
            shell,
            leaves_out: None,
            told: (!is_bare).then(told),
        }
    }

    /// While a blind round keeps answers back.
    pub(super) fn kept_back(shell: Shell, leaves_out: String) -> Self {
        Self {
            shell,
            leaves_out: Some(leaves_out),
            told: None,
        }
    }
}
