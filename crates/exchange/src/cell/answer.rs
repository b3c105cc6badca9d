//! Answers split by `;`: `yes`, `no:heard`, `partly:ruling@2026-05-01`, `yes[Housing]; no[Benefits]`.

use engine::answer::{Basis, Given, Said};
use engine::condition::Condition;
use engine::text::Name;
use jiff::civil::Date;
use wording::fault::Accepted;

use super::{Meant, date, nothing, word};

/// One answer as a cell gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAnswer {
    /// The condition: the column it stands in.
    pub condition: Condition,
    /// What is said.
    pub said: Said,
    /// How the source knows; first-hand where it is not said.
    pub basis: Basis,
    /// Its date, where one is given.
    pub given: Given,
    /// For operations, the team in brackets.
    pub team: Option<Name>,
}

/// What the answers of a row are read with.
pub(crate) struct Row<'r> {
    pub(crate) condition: Condition,
    pub(crate) teams: &'r [Name],
    pub(crate) today: Date,
}

impl Row<'_> {
    /// The answers of a cell, each with what was found where it cannot be read. What says nothing is passed over.
    pub(crate) fn answers<'t>(
        &self,
        text: &'t str,
    ) -> impl Iterator<Item = Result<CellAnswer, (&'t str, Accepted)>> {
        let parts = text
            .split(';')
            .map(str::trim)
            .filter(|part| !nothing::is(part));
        parts.map(|part| self.answer(part).map_err(|accepted| (part, accepted)))
    }

    fn answer(&self, part: &str) -> Meant<CellAnswer> {
        let (rest, team) = match part.split_once('[') {
            Some((rest, team)) => (rest, Some(team)),
            None => (part, None),
        };
        let (rest, day) = split(rest, '@');
        let (said, basis) = split(rest, ':');
        let basis = basis.map_or(Some(Basis::FirstHand), word::basis);
        let given = day.map(|day| date::up_to(day, self.today)).transpose()?;
        Ok(CellAnswer {
            condition: self.condition,
            said: word::said(said).ok_or(Accepted::Answer)?,
            basis: basis.ok_or(Accepted::Basis)?,
            given: given.map_or(Given::Undated, Given::On),
            team: team.map(|team| self.team(team)).transpose()?,
        })
    }

    /// The team in brackets must be one of the row's, and only operations has teams.
    fn team(&self, bracket: &str) -> Meant<Name> {
        let named = bracket
            .trim_end()
            .strip_suffix(']')
            .and_then(|team| Name::parse(team).ok());
        named
            .filter(|_| self.condition == Condition::Operations)
            .filter(|team| self.teams.contains(team))
            .ok_or(Accepted::TeamOfRow)
    }
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before.trim(), Some(after.trim())),
        None => (text.trim(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(condition: Condition, text: &str) -> Vec<Result<CellAnswer, Accepted>> {
        let teams = ["Housing", "Benefits"].map(|t| Name::parse(t).unwrap());
        let today = jiff::civil::date(2026, 11, 2);
        let row = Row {
            condition,
            teams: &teams,
            today,
        };
        row.answers(text)
            .map(|a| a.map_err(|(_, accepted)| accepted))
            .collect()
    }

    fn one(text: &str) -> Result<CellAnswer, Accepted> {
        read(Condition::Operations, text).remove(0)
    }

    #[test]
    fn a_bare_level_is_first_hand_and_undated() {
        let answer = one("Yes").unwrap();
        assert_eq!((answer.said, answer.basis), (Said::Yes, Basis::FirstHand));
        assert_eq!((answer.given, answer.team), (Given::Undated, None));
    }

    #[test]
    fn basis_date_and_team_follow_in_that_order() {
        for text in [
            "partly:ruling@2026-05-01[Housing]",
            " partly : Ruling @ 2026-05-01 [ Housing ] ",
        ] {
            let answer = one(text).unwrap();
            assert_eq!(
                (answer.said, answer.basis),
                (Said::Partly, Basis::Ruling),
                "{text}"
            );
            assert_eq!(answer.given, Given::On(jiff::civil::date(2026, 5, 1)));
            assert_eq!(answer.team.unwrap().as_str(), "Housing");
        }
        assert!(one("yes@2026-05-01:heard").is_err(), "the other way round");
    }

    #[test]
    fn what_says_nothing_is_passed_over() {
        assert_eq!(
            read(Condition::Interest, "yes; ; unknown; n/a; no").len(),
            2
        );
        let dated = read(Condition::Interest, "unknown:heard@2026-05-01");
        assert_eq!(dated[0].as_ref().unwrap().said, Said::Unknown);
    }

    #[test]
    fn each_part_is_refused_by_what_it_should_be() {
        let today = jiff::civil::date(2026, 11, 2);
        for (text, accepted) in [
            ("maybe", Accepted::Answer),
            ("yes:sure", Accepted::Basis),
            ("yes:", Accepted::Basis),
            ("yes@yesterday", Accepted::Date),
            ("yes@2026-11-03", Accepted::DateUpTo(today)),
            ("yes[Parks]", Accepted::TeamOfRow),
            ("yes[housing]", Accepted::TeamOfRow),
            ("yes[Housing", Accepted::TeamOfRow),
            ("yes[]", Accepted::TeamOfRow),
            ("=yes", Accepted::Answer),
        ] {
            assert_eq!(one(text), Err(accepted), "{text}");
        }
        assert_eq!(
            read(Condition::Interest, "yes[Housing]"),
            [Err(Accepted::TeamOfRow)]
        );
    }
}
