//! The views of those from whom a blind round keeps something: made once for all who see the same.

use std::sync::Arc;

use engine::veil::Veil;

use crate::view::View;

/// How many are kept. Most people have answered nothing yet, and share one; the others see what is theirs alone.
const MOST: usize = 16;

/// Those that were made last, the one asked for last at the end.
#[derive(Default)]
pub(crate) struct Veiled(Vec<Arc<View>>);

impl Veiled {
    /// What a veil leaves of a view.
    pub(crate) fn view(&mut self, whole: &Arc<View>, veil: Veil) -> Arc<View> {
        let same = self.0.iter().position(|view| view.veil() == Some(&veil));
        let known = same.map(|at| self.0.remove(at));
        let view = match &known {
            Some(known) if known.is_of(whole) => Arc::clone(known),
            _ => {
                let earlier = known.as_ref().or(self.0.last());
                Arc::new(View::veiled(whole, veil, earlier.map(AsRef::as_ref)))
            }
        };
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Arc::clone(&view));
        view
    }
}
