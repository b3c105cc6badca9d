//! What is put forward from inside the organisation without an account: held until a facilitator has looked at it.

mod follow;
mod give;
mod list;
mod settle;

pub use follow::{Followed, follow};
pub use give::{By, GiveSuggestion, MOST_A_DAY, give};
pub use list::{find, list, waiting};
pub use settle::{Settle, decline, join, take};
