//! What waits for a person's answer: answered in one go, set aside, sent on to another.

mod answer;
mod ask_another;
mod keep;

pub use answer::{Kept, Row, Say, Says, Trouble, answer, kept};
pub use ask_another::{AskAnother, ask_another};
