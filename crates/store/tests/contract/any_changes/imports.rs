//! Lists that were brought in, and how they are read.

use engine::imports::{Import, KeptMapping, List};
use proptest::prelude::*;
use proptest::sample::select;

use super::pieces::text;
use crate::given::id;

pub(super) fn import() -> impl Strategy<Value = Import> {
    (text(), any::<bool>(), 1_i64..9).prop_map(|(text, full, revision)| Import {
        id: id("an import"),
        file: full.then(|| text.name()),
        revision,
        taken_back: !full,
    })
}

pub(super) fn mapping() -> impl Strategy<Value = KeptMapping> {
    let lists = select(vec![List::Candidates, List::Teams, List::Groups]);
    (text(), lists, any::<bool>()).prop_map(|(text, list, put_away)| KeptMapping {
        id: id("a mapping"),
        name: text.name(),
        list,
        written: format!("[columns]\ntitle = '{}'\n", text.name()),
        put_away,
    })
}
