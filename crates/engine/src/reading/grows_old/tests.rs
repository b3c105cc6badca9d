use jiff::civil::date;

use super::*;
use crate::answer::{Basis, Reply, Said};
use crate::text::Title;

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// One with answers about interest, each of a source of its own.
fn candidate(answers: &[(Said, Basis, Date)]) -> Candidate {
    let mut made = Candidate::new(id("1"), Title::parse("One").unwrap());
    for (at, (said, basis, given)) in answers.iter().enumerate() {
        made.answer(Answer {
            condition: Condition::Interest,
            team: None,
            source: id(&format!("s{at}")),
            reply: Reply::Whole(*said),
            basis: *basis,
            given: Given::On(*given),
        });
    }
    made
}

/// The days and what is read then, under a limit of six months.
fn told(candidate: &Candidate) -> Vec<(Date, Reading)> {
    let all = grows_old(candidate, &Settings::default(), TODAY);
    all.into_iter().map(|one| (one.on, one.to)).collect()
}

#[test]
fn notice_is_given_of_the_first_day_on_which_an_answer_no_longer_counts() {
    let one = candidate(&[(Said::Yes, Basis::FirstHand, date(2026, 6, 10))]);
    assert_eq!(told(&one), [(date(2026, 12, 11), Reading::Unknown)]);
    let later = candidate(&[(Said::Yes, Basis::FirstHand, date(2026, 6, 28))]);
    assert_eq!(told(&later), []);
    let old = candidate(&[(Said::Yes, Basis::FirstHand, date(2026, 5, 1))]);
    assert_eq!(told(&old), []);
}

#[test]
fn the_day_is_the_one_on_which_the_reading_changes_whatever_the_month() {
    for given in [date(2026, 8, 31), date(2026, 8, 30), date(2026, 8, 28)] {
        let settings = Settings::default();
        let day = old_from(given, 6).unwrap();
        let is_old = |day| Ageing::of(&settings, day).is_old(Condition::Interest, Given::On(given));
        assert!(is_old(day) && !is_old(day.yesterday().unwrap()), "{given}");
    }
}

#[test]
fn an_answer_that_changes_no_reading_is_not_told_of() {
    let (fades, stays) = (date(2026, 6, 10), date(2026, 11, 1));
    let alike = candidate(&[
        (Said::Yes, Basis::FirstHand, fades),
        (Said::Yes, Basis::FirstHand, stays),
    ]);
    assert_eq!(told(&alike), []);
    let guess = candidate(&[(Said::Yes, Basis::Guess, fades)]);
    assert_eq!(told(&guess), []);
    let against = candidate(&[
        (Said::Yes, Basis::FirstHand, fades),
        (Said::No, Basis::FirstHand, stays),
    ]);
    assert_eq!(told(&against), [(date(2026, 12, 11), Reading::Missing)]);
}

#[test]
fn what_is_under_way_or_parked_is_not_told_of() {
    let answers = [(Said::Yes, Basis::FirstHand, date(2026, 6, 10))];
    for status in [Status::Parked, Status::Exemplar, Status::MustDo] {
        let one = Candidate {
            status,
            ..candidate(&answers)
        };
        assert_eq!(told(&one), []);
    }
}

#[test]
fn each_team_is_told_of_by_itself() {
    let mut one = candidate(&[]);
    one.teams = vec![id("housing"), id("repairs")];
    for team in ["housing", "repairs"] {
        one.answer(Answer {
            condition: Condition::Operations,
            team: Some(id(team)),
            source: id("s"),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::FirstHand,
            given: Given::On(if team == "housing" {
                date(2026, 6, 10)
            } else {
                TODAY
            }),
        });
    }
    let teams = grows_old(&one, &Settings::default(), TODAY).into_iter();
    assert_eq!(
        teams.map(|one| one.team).collect::<Vec<_>>(),
        [Some(id("housing"))]
    );
}
