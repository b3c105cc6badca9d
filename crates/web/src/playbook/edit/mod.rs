//! A play is written, or one that is there is changed: the same form.

pub(super) mod change;
mod form;
pub(super) mod new;
mod page;
