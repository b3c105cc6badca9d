use proptest::prelude::*;

use super::*;
use crate::difference::People;
use crate::id::Id;
use crate::text::Title;

fn people(least: u64, most: Option<u64>) -> Option<Crowd> {
    Crowd::of(People::between(least, most).unwrap())
}

#[test]
fn a_few_people_are_never_counted() {
    for few in 0..10 {
        assert_eq!(people(few, Some(few)), Some(Crowd::FewerThanTen));
    }
    assert_eq!(people(10, Some(99)), Some(Crowd::Tens));
    assert_eq!(people(9, Some(10)), None);
    assert_eq!(people(100_000, None), Some(Crowd::More));
    assert_eq!(people(5, None), None);
}

proptest! {
    #[test]
    fn how_many_says_nothing_finer_than_a_power_of_ten(least in 0_u64..2_000_000, more in 0_u64..2_000_000) {
        let crowd = people(least, Some(least + more));
        let same = people(least, Some(least));
        prop_assert!(crowd.is_none() || crowd == same);
    }

    #[test]
    fn a_thing_is_known_by_its_id(key in "[a-z0-9][a-z0-9 -]{0,20}[a-z0-9]", number in 1_i64..1_000) {
        let things = [
            Thing::Candidate(Id::parse(&key).unwrap()),
            Thing::Exemplar(Id::parse(&key).unwrap()),
            Thing::Action(Id::parse(&key).unwrap()),
            Thing::Lesson(Id::parse(&key).unwrap()),
            Thing::Decision(number),
        ];
        for thing in things {
            let shown = Shown::none(thing.clone()).unwrap();
            prop_assert_eq!(Thing::of_id(shown.id.as_str()), Some(thing));
        }
    }
}

#[test]
fn what_is_switched_off_tells_nothing_whatever_its_words() {
    let words = PublicWords {
        title: Title::parse("Rent letters").unwrap(),
        more: None,
        picked: Vec::new(),
        crowd: None,
    };
    let mut shown = Shown::none(Thing::Decision(1)).unwrap();
    assert_eq!(shown.told(), None);
    shown.words = Some(words.clone());
    assert_eq!(shown.told(), None);
    shown.on = true;
    assert_eq!(shown.told(), Some(&words));
}

#[test]
fn nothing_is_in_the_open_at_first_and_nothing_is_taken_on_pages_that_are_not_there() {
    let first = Openness::first();
    assert!(!first.published && !first.is_found() && !first.takes_suggestions());
    let unpublished = Openness {
        found: true,
        asks: true,
        ..first
    };
    assert!(!unpublished.is_found() && !unpublished.takes_suggestions());
}
