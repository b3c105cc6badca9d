//! The scene is set: what is kept beside services and groups.

mod keep;

pub use keep::{Profile, keep};
