//! Groundwork is planned: what is missing, a play for it, then the action; and an action that is there is changed.

mod asked;
mod choose;
pub(super) mod edit;
mod form;
pub(super) mod new;
mod page;
mod pick;
