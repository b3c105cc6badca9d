use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::candidate::Candidate;
use crate::settings::Settings;
use crate::text::Title;

fn ageing() -> Ageing {
    Ageing::of(&Settings::default(), "2026-08-31".parse().unwrap())
}

fn answer(condition: Condition, source: &str, said: Said, basis: Basis) -> Answer {
    Answer {
        condition,
        team: None,
        source: Id::parse(source).unwrap(),
        reply: Reply::Whole(said),
        basis,
        given: Given::Undated,
    }
}

fn on(date: &str, answer: Answer) -> Answer {
    Answer {
        given: Given::On(date.parse().unwrap()),
        ..answer
    }
}

fn of_team(team: &str, answer: Answer) -> Answer {
    Answer {
        team: Some(Id::parse(team).unwrap()),
        ..answer
    }
}

fn candidate(teams: &[&str], answers: Vec<Answer>) -> Candidate {
    let mut candidate = Candidate::new(Id::parse("a").unwrap(), Title::parse("a").unwrap());
    candidate.teams = teams.iter().map(|team| Id::parse(team).unwrap()).collect();
    for answer in answers {
        candidate.answer(answer);
    }
    candidate
}

/// The reading of the first answer's condition, and what became of each answer.
fn read(teams: &[&str], answers: Vec<Answer>) -> (ConditionReading, Vec<Weighed>) {
    let condition = answers[0].condition;
    let candidate = candidate(teams, answers);
    let reading = readings(&candidate, &ageing())[condition.index()].clone();
    (reading, weigh(&candidate, &ageing()))
}

use Basis::{FirstHand, Guess, Heard, Ruling};
use Condition::{Interest, Operations};

#[test]
fn a_guess_never_counts() {
    let (reading, weighed) = read(&[], vec![answer(Interest, "s", Said::No, Guess)]);
    assert_eq!(
        (reading.reading, reading.levels),
        (Reading::Unknown, LevelSet::ALL)
    );
    assert_eq!(reading.chance_yes.exact().to_string(), "0.25");
    assert_eq!(weighed, [Weighed::Guess]);
}

#[test]
fn an_answer_exactly_at_the_limit_still_counts_and_one_a_day_older_is_a_guess() {
    // Six months before 31 August is 28 February: the day is clamped to the month's end.
    let yes = || answer(Interest, "s", Said::Yes, FirstHand);
    assert_eq!(
        read(&[], vec![on("2026-02-28", yes())]).0.reading,
        Reading::Present
    );
    let (reading, weighed) = read(&[], vec![on("2026-02-27", yes())]);
    assert_eq!(
        (reading.reading, weighed),
        (Reading::Unknown, vec![Weighed::Old])
    );
}

#[test]
fn capability_ages_in_twelve_months() {
    let yes = answer(Condition::Capability, "s", Said::Yes, FirstHand);
    assert_eq!(
        read(&[], vec![on("2025-08-31", yes.clone())]).0.reading,
        Reading::Present
    );
    assert_eq!(
        read(&[], vec![on("2025-08-30", yes)]).0.reading,
        Reading::Unknown
    );
}

#[test]
fn a_limit_longer_than_the_calendar_makes_nothing_old() {
    let settings = Settings {
        stale_after_months: [u32::MAX; 3],
        ..Settings::default()
    };
    let ageing = Ageing::of(&settings, "2026-08-31".parse().unwrap());
    assert!(!ageing.is_old(Interest, Given::On("0001-01-01".parse().unwrap())));
    assert!(ageing.is_old(Interest, Given::LongAgo));
}

#[test]
fn first_hand_is_heard_before_hearsay() {
    let (reading, weighed) = read(
        &[],
        vec![
            answer(Interest, "a", Said::No, Heard),
            answer(Interest, "b", Said::Yes, FirstHand),
        ],
    );
    assert_eq!(reading.reading, Reading::Present);
    assert_eq!(weighed, [Weighed::Heard, Weighed::Counts]);
}

#[test]
fn disagreement_is_kept_as_a_set() {
    let (reading, _) = read(
        &[],
        vec![
            answer(Interest, "a", Said::No, FirstHand),
            answer(Interest, "b", Said::Yes, FirstHand),
        ],
    );
    assert_eq!(reading.reading, Reading::Contested);
    assert_eq!(
        reading.levels,
        LevelSet::NONE.with(Level::No).with(Level::Yes)
    );
    assert_eq!(reading.chance_yes.exact().to_string(), "0.5");
}

#[test]
fn the_latest_ruling_counts_alone_and_answers_against_it_are_dissent() {
    let (reading, weighed) = read(
        &[],
        vec![
            on("2026-05-01", answer(Interest, "a", Said::No, Ruling)),
            on("2026-06-01", answer(Interest, "b", Said::Yes, Ruling)),
            answer(Interest, "c", Said::Partly, Heard),
            answer(Interest, "d", Said::Yes, FirstHand),
            answer(Interest, "e", Said::Unknown, FirstHand),
        ],
    );
    assert_eq!(reading.reading, Reading::Present);
    let wanted = [
        Weighed::Ruled,
        Weighed::Counts,
        Weighed::Dissent,
        Weighed::Ruled,
        Weighed::SaysNothing,
    ];
    assert_eq!(weighed, wanted);
}

#[test]
fn rulings_of_one_date_and_without_a_date_count_together() {
    let (reading, weighed) = read(
        &[],
        vec![
            on("2026-06-01", answer(Interest, "a", Said::No, Ruling)),
            on("2026-06-01", answer(Interest, "b", Said::Yes, Ruling)),
            answer(Interest, "c", Said::Partly, Ruling),
        ],
    );
    assert_eq!(
        (reading.reading, reading.levels),
        (Reading::Contested, LevelSet::ALL)
    );
    assert_eq!(weighed, [Weighed::Counts; 3]);
}

#[test]
fn an_old_ruling_rules_no_more() {
    let (reading, weighed) = read(
        &[],
        vec![
            on("2025-01-01", answer(Interest, "a", Said::No, Ruling)),
            answer(Interest, "b", Said::Yes, Heard),
        ],
    );
    assert_eq!(reading.reading, Reading::Present);
    assert_eq!(weighed, [Weighed::Old, Weighed::Counts]);
}

#[test]
fn one_teams_sure_partly_makes_it_partly_whatever_the_others_say() {
    let (reading, _) = read(
        &["x", "y"],
        vec![
            of_team("x", answer(Operations, "a", Said::Partly, FirstHand)),
            of_team("y", answer(Operations, "a", Said::Yes, FirstHand)),
            of_team("y", answer(Operations, "b", Said::Partly, FirstHand)),
        ],
    );
    assert_eq!(reading.reading, Reading::Partly);
    assert_eq!(reading.blocked_teams, [Id::parse("x").unwrap()]);
    assert_eq!(reading.chance_yes.exact().to_string(), "0");
}

#[test]
fn an_answer_that_names_no_team_counts_where_no_better_informed_one_does() {
    let (reading, weighed) = read(
        &["x", "y"],
        vec![
            answer(Operations, "a", Said::Yes, Heard),
            of_team("x", answer(Operations, "b", Said::Yes, FirstHand)),
        ],
    );
    assert_eq!(reading.reading, Reading::Present);
    assert_eq!(weighed, [Weighed::Counts, Weighed::Counts]);
}

#[test]
fn a_team_nobody_spoke_for_leaves_operations_unknown() {
    let candidate = candidate(
        &["x", "y"],
        vec![of_team("x", answer(Operations, "a", Said::Yes, FirstHand))],
    );
    let reading = &readings(&candidate, &ageing())[1];
    assert_eq!(
        (reading.reading, reading.levels),
        (Reading::Unknown, LevelSet::ALL)
    );
    assert_eq!(reading.chance_yes.exact().to_string(), "0.333333");
    assert_eq!(open_teams(&candidate, &ageing()), [Id::parse("y").unwrap()]);
}

#[test]
fn an_answer_about_a_team_that_is_no_longer_the_candidates_counts_nowhere() {
    let (reading, weighed) = read(
        &["x"],
        vec![of_team(
            "gone",
            answer(Operations, "a", Said::No, FirstHand),
        )],
    );
    assert_eq!(reading.reading, Reading::Unknown);
    assert_eq!(weighed, [Weighed::OtherTeam]);
}
