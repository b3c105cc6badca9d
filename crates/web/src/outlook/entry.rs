//! One line of a list: what, and why it stands there.

use engine::because::Because;
use engine::outlook::{Outlook, Placed};
use engine::reading::Reading;
use engine::standing::Standing;
use wording::{Names, because, swap};

use crate::path::ProblemPage;

/// A candidate in a list.
pub(super) struct Entry<'a> {
    pub(super) page: ProblemPage<'a>,
    pub(super) title: &'a str,
    pub(super) why: String,
}

impl<'a> Entry<'a> {
    pub(super) fn of(placed: &'a Placed, outlook: &Outlook, names: &'a Names<'_>) -> Self {
        Self {
            page: ProblemPage(&placed.id),
            title: names.title(&placed.id),
            why: why(placed, outlook, names),
        }
    }
}

/// The one sentence that says most about why it stands there.
pub(crate) fn why(placed: &Placed, outlook: &Outlook, names: &Names<'_>) -> String {
    match placed.standing {
        Standing::Start if outlook.picks(&placed.id) => "One of the few.".to_owned(),
        Standing::Start => swap::sentence(placed.swap.as_ref(), &outlook.epsilon, names),
        Standing::UnderWay => String::new(),
        Standing::Ask | Standing::Prepare => first_not_present(placed, names),
    }
}

/// What is open, or what is lacking: for one to prepare, the first condition that cannot be yes.
fn first_not_present(placed: &Placed, names: &Names<'_>) -> String {
    let tells = |reason: &&Because| match reason {
        Because::Condition {
            reading, levels, ..
        } => match placed.standing {
            Standing::Prepare => !levels.holds(engine::condition::Level::Yes),
            _ => *reading != Reading::Present,
        },
        _ => false,
    };
    let kind = names
        .held(&placed.id)
        .map(|held| held.kind)
        .unwrap_or_default();
    placed
        .because
        .iter()
        .find(tells)
        .map(|reason| because::sentence(reason, kind, names))
        .unwrap_or_default()
}
