//! How an organisation looks: its name, colour and logo.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::{Colour, Logo};

/// The name, colour and logo that every page carries.
#[derive(Clone, Debug)]
pub struct Look {
    /// The organisation's name; none before it has been said, on the very first visit.
    pub organisation: Option<String>,
    /// Its colour.
    pub colour: Colour,
    /// Its logo, if it has one.
    pub logo: Option<Logo>,
    version: u64,
}

impl Look {
    /// The look of an organisation with this name, colour and logo.
    pub fn new(organisation: Option<String>, colour: Colour, logo: Option<Logo>) -> Self {
        let mut hasher = DefaultHasher::new();
        (colour, &logo).hash(&mut hasher);
        Self {
            organisation,
            colour,
            logo,
            version: hasher.finish(),
        }
    }

    /// Changes when colour or logo change: browsers keep the stylesheet made from them by it.
    pub(crate) fn version(&self) -> u64 {
        self.version
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::new(None, Colour::default(), None)
    }
}
