//! Links by which the people whom a round asks answer without an account.

mod make;
mod page;
mod take_back;

use std::collections::HashMap;

use engine::answer::{Source, SourceKind};
use engine::board::Board;
use engine::condition::Condition;
use engine::id::Id;
use engine::rounds::Round;
use operations::View;
use operations::rounds::heard;

pub(super) use make::send;
pub(super) use page::show;
pub(super) use take_back::send as take_back;

/// A person whom a round asks.
struct Person<'a> {
    id: &'a Id<Source>,
    name: &'a str,
    /// What they are asked, in order, each once.
    conditions: Vec<Condition>,
    /// How many answers are left.
    left: usize,
}

/// Those who can have a link, by name: people who may come in. And the names of the roles and meetings that cannot.
fn asked<'a>(view: &'a View, round: &'a Round) -> (Vec<Person<'a>>, Vec<&'a str>) {
    let board: &'a Board = view.board();
    let mut left: HashMap<Id<Source>, usize> = HashMap::new();
    for one in heard(view, round) {
        let many = one.left();
        *left.entry(one.who).or_default() += many;
    }
    let (mut people, mut roles): (Vec<Person<'a>>, Vec<&'a str>) = Default::default();
    for asked in &round.asked {
        let Some(source) = board.sources.get(&asked.who) else {
            continue;
        };
        let name = source.name.as_str();
        if source.kind != SourceKind::Person {
            roles.push(name);
        } else if let Some(known) = people.iter_mut().find(|one| one.id == &asked.who) {
            if !known.conditions.contains(&asked.condition) {
                known.conditions.push(asked.condition);
            }
        } else if board.work.member(&asked.who).is_some() {
            people.push(Person {
                id: &asked.who,
                name,
                conditions: vec![asked.condition],
                left: left.get(&asked.who).copied().unwrap_or_default(),
            });
        }
    }
    people.sort_by_key(|one| one.name);
    roles.sort_unstable();
    roles.dedup();
    (people, roles)
}
