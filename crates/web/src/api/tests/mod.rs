//! The API, asked as a program asks.

mod answered;
mod described;
mod doors;
mod reads;
mod rubbish;
mod writes;
