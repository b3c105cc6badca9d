//! How parts of bars and marks look: names of what `drawing/patterns.html` draws.

/// How a part of a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    Solid,
    Stripes,
    Dots,
    Checks,
    Empty,
    Dashed,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Disc,
    Half,
    Ring,
    Cross,
    Line,
    Square,
    Diamond,
}

/// One line of what a drawing's marks or patterns mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<L> {
    pub(crate) look: L,
    pub(crate) name: &'static str,
    /// What it means, where its name does not say it.
    pub(crate) means: &'static str,
}

impl Pattern {
    /// Its name in the styles and in the drawing of the pattern.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Stripes => "stripes",
            Self::Dots => "dots",
            Self::Checks => "checks",
            Self::Empty => "empty",
            Self::Dashed => "dashed",
        }
    }

    /// Whether it is drawn as a pattern, and not by the styles alone.
    pub(crate) const fn is_drawn(self) -> bool {
        matches!(self, Self::Stripes | Self::Dots | Self::Checks)
    }
}

impl Mark {
    /// Its name in the drawing of the mark.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Disc => "disc",
            Self::Half => "half",
            Self::Ring => "ring",
            Self::Cross => "cross",
            Self::Line => "line",
            Self::Square => "square",
            Self::Diamond => "diamond",
        }
    }
}
