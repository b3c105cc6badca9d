//! What can be ticked: the few as proposed, others already ticked, and those that were looked for.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::{Names, because, standing};

use super::form::{PICK, SEARCH};
use crate::components::Choice;
use crate::form::Typed;
use crate::search::Words;

/// The most others that are offered at once.
const MOST_OTHERS: usize = 20;

/// The choices, each said once, and whether more were found than are offered.
pub(super) struct Offered<'a> {
    pub(super) choices: Vec<Choice<'a>>,
    pub(super) more: bool,
    /// Whether words were looked for that nothing has.
    pub(super) none: bool,
}

/// What is offered: the few, what is ticked besides, then others.
pub(super) fn offered<'a>(outlook: &'a Outlook, names: &Names<'a>, typed: &Typed) -> Offered<'a> {
    let few = outlook.few.picks.iter().filter_map(|id| outlook.placed(id));
    let ticked: Vec<&Placed> = typed
        .all(PICK)
        .filter_map(|id| besides(id, outlook))
        .collect();
    let mut others = others(outlook, names, typed);
    others.retain(|placed| !ticked.iter().any(|ticked| ticked.id == placed.id));
    let more = others.len() > MOST_OTHERS;
    let none = others.is_empty() && !Words::of(typed.text(SEARCH)).is_empty();
    others.truncate(MOST_OTHERS);
    let choice = |placed: &'a Placed| choice(placed, outlook, names, typed);
    let mut choices: Vec<Choice<'a>> = few.chain(ticked).map(choice).collect();
    if !choices.is_empty() && !others.is_empty() {
        choices.push(Choice::divider("or"));
    }
    choices.extend(others.into_iter().map(choice));
    Offered {
        choices,
        more,
        none,
    }
}

/// Something ticked that is not one of the few.
fn besides<'a>(id: &str, outlook: &'a Outlook) -> Option<&'a Placed> {
    let id: Id<Candidate> = Id::parse(id).ok()?;
    outlook
        .placed(&id)
        .filter(|placed| !outlook.picks(&placed.id))
}

/// Those with the words looked for; where none are, those that could start. The greatest difference first.
fn others<'a>(outlook: &'a Outlook, names: &Names<'_>, typed: &Typed) -> Vec<&'a Placed> {
    let words = Words::of(typed.text(SEARCH));
    let asked = |placed: &&Placed| match placed.standing {
        Standing::UnderWay => false,
        standing if words.is_empty() => standing == Standing::Start,
        _ => words.stand_in(&[names.title(&placed.id), placed.id.as_str()]),
    };
    let mut found: Vec<&Placed> = outlook
        .placed
        .iter()
        .filter(|placed| !outlook.picks(&placed.id))
        .filter(asked)
        .collect();
    found.sort_by(|a, b| b.expected.cmp(&a.expected).then_with(|| a.id.cmp(&b.id)));
    found
}

fn choice<'a>(
    placed: &'a Placed,
    outlook: &Outlook,
    names: &Names<'a>,
    typed: &Typed,
) -> Choice<'a> {
    let title = names
        .held(&placed.id)
        .map_or(placed.id.as_str(), |held| held.title.as_str());
    Choice::new(placed.id.as_str(), title)
        .hint(hint(placed, outlook, names))
        .checked(typed.holds(PICK, placed.id.as_str()))
}

/// Where it stands, and what is not there yet.
fn hint(placed: &Placed, outlook: &Outlook, names: &Names<'_>) -> String {
    if outlook.picks(&placed.id) {
        return "Proposed".to_owned();
    }
    let kind = names
        .held(&placed.id)
        .map(|held| held.kind)
        .unwrap_or_default();
    let mut hint = format!("{}.", standing::label(placed.standing));
    for reason in placed.because.iter().filter(|reason| reason.is_open()) {
        hint.push(' ');
        hint.push_str(&because::sentence(reason, kind, names));
    }
    hint
}
