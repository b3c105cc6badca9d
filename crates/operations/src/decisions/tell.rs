//! Whom to tell what was decided: everyone who answered, and everyone who put something forward.

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::{Source, SourceKind};
use engine::candidate::Candidate;
use engine::id::Id;
use store::PutForward;

use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::view::View;

/// Someone to tell, and what concerns them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concerned {
    /// Who: a person, a role or a workshop.
    pub who: Arc<Source>,
    /// What they answered about, or put forward; never none.
    pub about: Vec<Id<Candidate>>,
}

/// Everyone to tell, in order of their names; those too whose answers a blind round keeps back, for the list says nothing of
/// what they said. A row of a file is nobody to tell: whoever brought the file in is told of
/// what they put forward with it.
///
/// # Errors
/// When the store fails.
pub async fn whom_to_tell(foothold: &Foothold, view: &View) -> Done<Vec<Concerned>> {
    let organisation = &view.organisation().id;
    let read = |tx: &mut store::ReadTx<'_>| -> Result<_, Error> { Ok(tx.put_forward()?) };
    let put_forward = foothold.store().read(organisation, read).await?;
    let board = view.whole().board();
    let mut about: HashMap<&Id<Source>, Vec<&Id<Candidate>>> = HashMap::new();
    for held in board.candidates.iter() {
        for answer in &held.answers {
            about.entry(&answer.source).or_default().push(&held.id);
        }
    }
    let held = |one: &&PutForward| board.candidates.get(&one.candidate).is_some();
    for one in put_forward.iter().filter(held) {
        about.entry(&one.author).or_default().push(&one.candidate);
    }
    let concerned = about.into_iter().filter_map(|(who, mut about)| {
        let who = board.sources.get(who)?;
        about.sort_unstable();
        about.dedup();
        let about = about.into_iter().cloned().collect();
        (who.kind != SourceKind::Import).then(|| Concerned {
            who: Arc::clone(who),
            about,
        })
    });
    let mut concerned: Vec<Concerned> = concerned.collect();
    concerned.sort_by_cached_key(|one| (one.who.name.as_str().to_lowercase(), one.who.id.clone()));
    Ok(concerned)
}
