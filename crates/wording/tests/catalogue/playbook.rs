//! The playbook that everybody has, and what is said around it.

use engine::condition::{Condition, Half};
use engine::groundwork::{Effort, Origin};
use wording::playbook;

pub(crate) fn all() -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for condition in Condition::ALL {
        all.push(playbook::heading(condition).to_owned());
        for half in [None, Some(Half::First), Some(Half::Second)] {
            all.push(playbook::half(condition, half).to_owned());
        }
    }
    for play in playbook::built_in() {
        all.push(format!("{}.", play.name));
        all.extend(
            play.doing
                .as_str()
                .split_inclusive(". ")
                .map(|s| s.trim().to_owned()),
        );
        all.push(format!("{}. {}", play.lead, playbook::efforts(play.effort)));
        all.push(play.present_when.to_string());
    }
    let from = |least| Effort::ALL.map(|most| playbook::efforts((least, most)).to_owned());
    all.extend(Effort::ALL.into_iter().flat_map(from));
    let origins = [Origin::BuiltIn, Origin::Changed, Origin::Own];
    all.extend(
        origins
            .into_iter()
            .filter_map(playbook::origin)
            .map(str::to_owned),
    );
    all
}

/// Eight for each condition, each with an id of its own that an address can hold.
#[test]
fn eight_plays_stand_ready_for_each_condition() {
    let plays = playbook::built_in();
    for condition in Condition::ALL {
        assert_eq!(plays.iter().filter(|p| p.condition == condition).count(), 8);
    }
    let mut ids: Vec<&str> = plays.iter().map(|play| play.id.as_str()).collect();
    let plain = |id: &&str| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    assert!(ids.iter().all(plain));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 24);
}

#[test]
fn a_play_is_for_a_half_only_where_its_condition_has_two() {
    let plays = playbook::built_in().iter();
    let mut halved = plays.filter(|play| play.half.is_some());
    assert!(halved.all(|play| wording::condition::halves(play.condition).is_some()));
}
