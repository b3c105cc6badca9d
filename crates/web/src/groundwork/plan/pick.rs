//! What is missing, where the address does not say it: everything that could be unblocked.

use askama::Template;
use engine::blockers::Blocker;
use engine::outlook::Outlook;
use operations::View;
use wording::{Names, blind, groundwork as say};

use crate::groundwork::{GROUNDWORK, PlanPath};
use crate::layout::{Section, Shell};

/// The page.
#[derive(Template)]
#[template(path = "groundwork/plan/pick.html")]
pub(super) struct PickPage {
    shell: Shell,
    blockers: Vec<(PlanPath<'static>, String)>,
    /// Said where a blind round keeps something back: then nothing is said to be missing.
    leaves_out: Option<String>,
}

impl PickPage {
    /// Every blocker once, in the order of what to unblock first.
    pub(super) fn of(shell: Shell, outlook: &Outlook, view: &View) -> Self {
        let (names, veil) = (Names::of(view.board()), view.veil());
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
            (path, say::blocker(blocker, &names))
        };
        Self {
            shell: shell.at(Section::Groundwork),
            blockers: match veil {
                Some(_) => Vec::new(),
                None => all.into_iter().map(shown).collect(),
            },
            leaves_out: veil.map(|veil| blind::leaves_out(veil.until())),
        }
    }
}
