//! What an address supposes.

use std::fmt;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::what_if::Suppose;
use operations::what_if::MOST;

use super::WHAT_IF;
use crate::form::Typed;
use crate::path::Segment;

/// The parameter of each thing supposed, and that of the candidate that is looked at.
pub(super) const SUPPOSE: &str = "s";
pub(super) const ABOUT: &str = "about";

/// What is asked for.
pub(super) struct Asked {
    /// What is supposed, each about something else, in the order in which it came.
    pub(super) supposed: Vec<Suppose>,
    /// The candidate that is looked at.
    pub(super) about: Option<Id<Candidate>>,
    /// Whether something was left out that is about nothing here.
    pub(super) is_cut: bool,
}

impl Asked {
    /// What is asked for, as far as it is about what is on a board. Of two about the same thing the later one counts.
    pub(super) fn of(typed: &Typed, board: &Board) -> Self {
        let about = Id::parse(typed.text(ABOUT)).ok();
        let mut asked = Self {
            supposed: Vec::new(),
            about: about.filter(|id| board.candidates.get(id).is_some()),
            is_cut: false,
        };
        for text in typed.all(SUPPOSE).filter(|text| !text.is_empty()) {
            match Suppose::parse(text) {
                Ok(one) if one.fits(board) => asked.add(one),
                _ => asked.is_cut = true,
            }
        }
        asked.is_cut |= asked.supposed.len() > MOST;
        asked.supposed.truncate(MOST);
        asked
    }

    fn add(&mut self, one: Suppose) {
        self.supposed.retain(|held| !held.is_about_the_same(&one));
        self.supposed.push(one);
    }

    /// The address of the same, without one thing.
    pub(super) fn without(&self, one: &Suppose) -> WhatIf<'_> {
        WhatIf {
            about: self.about.as_ref(),
            supposed: self.supposed.iter().filter(|held| *held != one).collect(),
        }
    }

    /// The address of the same, with another candidate to look at.
    pub(super) fn about<'a>(&'a self, id: &'a Id<Candidate>) -> WhatIf<'a> {
        WhatIf {
            about: Some(id),
            supposed: self.supposed.iter().collect(),
        }
    }

    /// Its address, without what it looks at: to be sent to others.
    pub(super) fn address(&self) -> WhatIf<'_> {
        WhatIf {
            about: None,
            supposed: self.supposed.iter().collect(),
        }
    }
}

/// An address of the page.
pub(crate) struct WhatIf<'a> {
    about: Option<&'a Id<Candidate>>,
    supposed: Vec<&'a Suppose>,
}

impl<'a> WhatIf<'a> {
    /// Where a candidate is looked at, and nothing is supposed yet.
    pub(crate) const fn about(id: &'a Id<Candidate>) -> Self {
        Self {
            about: Some(id),
            supposed: Vec::new(),
        }
    }
}

impl fmt::Display for WhatIf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(WHAT_IF)?;
        let about = self.about.map(|id| (ABOUT, id.to_string()));
        let supposed = self.supposed.iter().map(|one| (SUPPOSE, one.to_string()));
        for (at, (name, value)) in about.into_iter().chain(supposed).enumerate() {
            let mark = if at == 0 { '?' } else { '&' };
            write!(f, "{mark}{name}={}", Segment(&value))?;
        }
        Ok(())
    }
}
