//! The steps of an action: begun, made to wait, done, dropped. Each has a form with one field.

mod page;
mod take;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use engine::groundwork::{Action, ActionState};
use engine::id::Id;

use super::ActionPage;
use crate::app::App;
use crate::visit::Visit;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// What waits becomes live.
    Begin,
    /// What is live is done.
    Finish,
    /// What is live, done or dropped waits again.
    Wait,
    /// It is given up.
    Drop,
}

/// The pages of the steps.
pub(super) fn routes() -> Router<App> {
    [Step::Begin, Step::Finish, Step::Wait, Step::Drop]
        .into_iter()
        .fold(Router::new(), |router, step| {
            let path = format!("/groundwork/{{id}}/{}", step.word());
            let show =
                async move |visit: Visit, Path(id): Path<String>| take::show(step, &visit, &id);
            let send = move |visit, id, typed| take::send(step, visit, id, typed);
            router.route(&path, get(show).post(send))
        })
}

impl Step {
    /// The last part of its address; and what the address of the action's page says once it is taken.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Finish => "finish",
            Self::Wait => "wait",
            Self::Drop => "drop",
        }
    }

    /// Where its form is.
    pub(super) fn path(self, id: &Id<Action>) -> String {
        format!("{}/{}", ActionPage(id), self.word())
    }

    /// The steps that can be taken from a state, the usual one first.
    pub(super) fn open_to(state: &ActionState) -> Vec<Self> {
        match state {
            ActionState::Waits { .. } => vec![Self::Begin, Self::Drop],
            ActionState::Live { .. } => vec![Self::Finish, Self::Wait, Self::Drop],
            ActionState::Done { .. } | ActionState::Dropped { .. } => vec![Self::Wait],
        }
    }

    /// What its button says.
    pub(super) const fn word_on(self, state: &ActionState) -> &'static str {
        match (self, state) {
            (Self::Begin, _) => "Begin",
            (Self::Finish, _) => "It is done",
            (Self::Wait, ActionState::Live { .. } | ActionState::Waits { .. }) => "Let it wait",
            (Self::Wait, _) => "Take it up again",
            (Self::Drop, _) => "Drop it",
        }
    }
}
