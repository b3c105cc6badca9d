//! How many nodes a search may still use.

/// Search nodes that an outlook may use for the few and the worst regret before it says "not proved best", and as many
/// again for the swaps, and for the weight of reach that changes the few.
pub(crate) const NODE_LIMIT: u64 = 1_000_000;
/// What is left of the nodes that an outlook may use.
#[derive(Debug)]
pub(crate) struct Budget {
    nodes: u64,
}

impl Budget {
    /// So many nodes.
    pub(crate) const fn of(nodes: u64) -> Self {
        Self { nodes }
    }

    /// Whether every search so far was finished.
    pub(crate) const fn is_left(&self) -> bool {
        self.nodes > 0
    }

    /// Uses one; false where it was the last.
    pub(super) const fn spend(&mut self) -> bool {
        self.nodes = self.nodes.saturating_sub(1);
        self.is_left()
    }

    /// A turn of at most so many nodes, taken from these.
    pub(super) fn turn(&mut self, nodes: u64) -> Self {
        let nodes = nodes.min(self.nodes);
        self.nodes -= nodes;
        Self { nodes }
    }

    /// Takes back what a turn left; whether that is the end: it was finished, or nothing is left.
    pub(super) const fn settle(&mut self, turn: &Self) -> bool {
        self.nodes += turn.nodes;
        turn.is_left() || !self.is_left()
    }
}
