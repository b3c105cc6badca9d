//! What to unblock first, naively.

use engine::standing::Standing;

use super::super::naive::blockers::{key, lacks, order};
use super::Naive;

impl Naive<'_> {
    pub(super) fn check_unblock(&self) {
        let prepare = self.who_is(&[Standing::Prepare]);
        let lacking = prepare
            .into_iter()
            .map(|c| (c.id.clone(), lacks(self.board, c, &self.readings[&c.id])));
        let wanted = order(lacking.collect(), &self.expected);
        let found = self.outlook.unblock.iter().map(|opening| {
            let blockers = opening.blockers.iter();
            let keys = blockers.map(|b| key(self.board, b.condition, &b.on));
            (
                keys.collect::<Vec<_>>(),
                opening.opens.clone(),
                opening.worth.0.clone(),
            )
        });
        assert_eq!(found.collect::<Vec<_>>(), wanted);
    }
}
