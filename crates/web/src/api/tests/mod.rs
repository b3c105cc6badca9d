//! The API, asked as a program asks.

mod answered;
mod chosen;
mod described;
mod doors;
mod listed;
mod reads;
mod rubbish;
mod settled;
mod writes;
