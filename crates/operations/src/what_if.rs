//! What would come of a few things supposed. Nothing is kept.

use engine::outlook::{Outlook, outlook};
use engine::what_if::Suppose;

use crate::aside::aside;
use crate::refusal::{Done, Refusal};
use crate::view::View;

/// The most that is supposed at once.
pub const MOST: usize = 30;

/// The outlook of what is known, where these things are so.
///
/// # Errors
/// Refused when what is supposed of what matters most leaves no weights.
///
/// # Panics
/// When the engine does: a bug.
pub async fn what_if(view: &View, supposed: &[Suppose]) -> Done<Outlook> {
    let (board, today) = (view.board().supposing(supposed), view.today());
    let made = aside(move || outlook(&board, today)).await;
    Ok(made.map_err(Refusal::NoWeights)?)
}
