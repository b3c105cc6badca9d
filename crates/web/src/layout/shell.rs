//! What a page needs to know of the organisation in order to stand in its frame.

use std::sync::Arc;

use super::{Look, Section};

/// The frame of one page. Cheap to make: the look is shared.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The organisation's look.
    pub look: Arc<Look>,
    /// The place in the navigation that this page belongs to, if any.
    pub section: Option<Section>,
    /// Whether what is shown is the example, which every page then says.
    pub example: bool,
}

impl Shell {
    /// The same frame, for a page of this section.
    #[must_use]
    pub fn at(mut self, section: Section) -> Self {
        self.section = Some(section);
        self
    }
}

/// What templates ask of the frame.
impl Shell {
    /// The organisation's name, or words that stand for it.
    pub(crate) fn organisation(&self) -> &str {
        self.look
            .organisation
            .as_deref()
            .unwrap_or("your organisation")
    }

    pub(crate) fn is_current(&self, section: Section) -> bool {
        self.section == Some(section)
    }
}

/// What the frame of a page is made from, wherever a page has to be made: by a handler, or where one failed.
pub trait Site: Clone + Send + Sync + 'static {
    /// The frame as far as it is known now. It must not wait and cannot fail: the page that says "the database is lost"
    /// stands in it too.
    fn shell(&self) -> Shell;

    /// A new short reference, by which a failure that a person saw can be found in the log.
    fn reference(&self) -> String;
}
