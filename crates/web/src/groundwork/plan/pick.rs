//! What is missing, where the address does not say it: everything that could be unblocked.

use askama::Template;
use engine::blockers::Blocker;
use engine::outlook::Outlook;
use wording::{Names, groundwork as say};

use crate::groundwork::{GROUNDWORK, PlanPath};
use crate::layout::{Section, Shell};

/// The page.
#[derive(Template)]
#[template(path = "groundwork/plan/pick.html")]
pub(super) struct PickPage {
    shell: Shell,
    blockers: Vec<(PlanPath<'static>, String)>,
}

impl PickPage {
    /// Every blocker once, in the order of what to unblock first.
    pub(super) fn of(shell: Shell, outlook: &Outlook, names: &Names<'_>) -> Self {
        let mut all: Vec<&Blocker> = Vec::new();
        for blocker in outlook.unblock.iter().flat_map(|opening| &opening.blockers) {
            if !all.contains(&blocker) {
                all.push(blocker);
            }
        }
        let shown = |blocker: &Blocker| {
            let path = PlanPath {
                blocker: blocker.clone(),
                candidate: None,
            };
            (path, say::blocker(blocker, names))
        };
        Self {
            shell: shell.at(Section::Groundwork),
            blockers: all.into_iter().map(shown).collect(),
        }
    }
}
