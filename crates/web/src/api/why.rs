//! Why something is done, in a line.

use engine::text::Note;
use serde::Deserialize;
use utoipa::ToSchema;

use super::problem::Failed;
use super::reading::Reading;

/// Why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Why {
    /// A line is enough. Name nobody.
    #[schema(min_length = 1, max_length = 5_000)]
    why: String,
}

impl Why {
    /// What is said, or what is wrong with it.
    pub(super) fn said(&self) -> Result<Note, Failed> {
        let mut reading = Reading::default();
        let why = reading.passage("why", &self.why);
        reading.done(why)
    }
}
