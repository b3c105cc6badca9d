//! Who can answer, in a few words.

use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::questions::Whom;
use engine::text::Name;

use crate::fault::shown;
use crate::names::Names;
use crate::{condition, list};

/// Who can answer, in a few words.
pub(super) fn called(whom: &Whom, names: &Names<'_>) -> String {
    match whom {
        Whom::SeniorManagement(None) => "senior management".to_owned(),
        Whom::SeniorManagement(Some(role)) => {
            format!("senior management ({})", shown(role.as_str()))
        }
        Whom::Teams(teams) => the_teams(teams, names),
        Whom::Skilled(needs) if needs.is_empty() => {
            condition::ask(Condition::Capability).to_owned()
        }
        Whom::Skilled(needs) => format!("the people with the skill: {}", needed(needs)),
        Whom::WhoKnows(groups) => {
            let known: Vec<_> = groups.iter().map(|g| shown(names.group(g))).collect();
            who_knows(&known)
        }
    }
}

/// The same in a sentence that has a colon of its own.
pub(super) fn in_brackets(whom: &Whom, names: &Names<'_>) -> String {
    match whom {
        Whom::Skilled(needs) if !needs.is_empty() => {
            format!("the people with the skill ({})", needed(needs))
        }
        other => called(other, names),
    }
}

fn needed(needs: &[Name]) -> String {
    list::and(&needs.iter().map(|n| shown(n.as_str())).collect::<Vec<_>>())
}

/// Whoever knows these people, or those affected.
pub(super) fn who_knows(groups: &[String]) -> String {
    match groups {
        [] => "whoever knows the people affected".to_owned(),
        named => format!("whoever knows {}", list::and(named)),
    }
}

fn the_teams(teams: &[Id<Team>], names: &Names<'_>) -> String {
    let called: Vec<String> = teams.iter().map(|id| bare(names.team(id))).collect();
    match called.as_slice() {
        [] => condition::ask(Condition::Operations).to_owned(),
        [one] => format!("the {one} team"),
        several => format!("the {} teams", list::and(several)),
    }
}

/// The name of a team without the words that stand round it here: `Benefits` for `The Benefits team`.
fn bare(name: &str) -> String {
    let shown = shown(name);
    let cut = |text: &str, from: usize, to: usize| text.get(from..to).map(str::to_ascii_lowercase);
    let end = shown.len();
    let from = if cut(&shown, 0, 4).as_deref() == Some("the ") {
        4
    } else {
        0
    };
    let to = match end.checked_sub(5).and_then(|at| cut(&shown, at, end)) {
        Some(last) if last == " team" && end - 5 > from => end - 5,
        _ => end,
    };
    shown[from..to].to_owned()
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_team_is_called_a_team_once() {
        assert_eq!(bare("Benefits"), "Benefits");
        assert_eq!(bare("The Benefits Team"), "Benefits");
        assert_eq!(bare("Team"), "Team");
        assert_eq!(bare("the team"), "team");
        assert_eq!(bare("Équipe é"), "Équipe é");
    }
}
