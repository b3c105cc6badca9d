//! What every page of an organisation shares: how it looks.

use std::sync::Arc;

use engine::id::Id;
use operations::{Organisation, View};

use crate::layout::{Colour, Logo, Look, Shell};

/// The frame of pages at one revision. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Frame {
    organisation: Id<Organisation>,
    revision: i64,
    /// The frame itself.
    pub(crate) shell: Shell,
}

impl Frame {
    pub(super) fn of(view: &View) -> Self {
        let organisation = view.organisation();
        Self {
            organisation: organisation.id.clone(),
            revision: view.revision(),
            shell: Shell {
                look: Arc::new(look(organisation)),
                section: None,
                example: organisation.example,
                keyless: false,
                tour: None,
                asker: None,
            },
        }
    }

    pub(super) fn is_of(&self, view: &View) -> bool {
        self.revision == view.revision() && self.organisation == view.organisation().id
    }
}

/// How an organisation looks. A colour or logo that cannot be shown is left out: the page matters more.
fn look(organisation: &Organisation) -> Look {
    let colour: Colour = organisation.colour.as_str().parse().unwrap_or_default();
    let logo = organisation.logo.as_deref().and_then(Logo::of_data_address);
    Look::new(Some(organisation.name.to_string()), colour, logo)
}
