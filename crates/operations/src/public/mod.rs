//! What the organisation shows to everyone: whether there are public pages, what is on them, and in which words.

mod choose;
mod read;
mod settle;

pub use choose::{Choice, Choose, Reword, choose, reword};
pub use read::{Called, Drafted, Told, drafted, everything, so_many, told};
pub use settle::{Say, Settle, say, settle};
