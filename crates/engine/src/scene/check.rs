//! The light fairness check: nine questions of a group, every one of which may be not known.

use serde::{Deserialize, Serialize};

use crate::text::Note;

/// The answers; none where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// 1: who exactly is affected, in what circumstances.
    pub who: Option<Note>,
    /// 2: how bad it is for one person at worst.
    pub worst: Option<Note>,
    /// 3: how they are served now, against others who use the same service.
    pub served: Option<Compared>,
    /// 4: whether there is another way to get the outcome.
    pub another_way: Option<AnotherWay>,
    /// 5: whether they live in the most deprived areas, or are known to have poorer access, experience or outcome.
    pub deprived: Option<YesNo>,
    /// 6: which protected characteristics are over-represented, and how we know.
    pub characteristics: Option<Note>,
    /// 7: who is missing from the data.
    pub missing: Option<Note>,
    /// 8: whether fixing it could make things worse for anyone.
    pub worse: Option<YesNo>,
    /// 9: whom of the group we asked, and what they said.
    pub asked: Option<Note>,
}

/// How a group is served, against others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// Better.
    Better,
    /// Alike.
    Alike,
    /// Worse.
    Worse,
    /// Not at all.
    NotAtAll,
}

/// Whether there is another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnotherWay {
    /// There is.
    Yes,
    /// There is, and it is harder.
    Harder,
    /// There is none.
    No,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// A plain finding of the check. It never says that a legal duty is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// They are served worse than others, or not at all.
    ServedWorse,
    /// They have no other way, or only a harder one.
    NoEasyWay,
    /// They live in the most deprived areas, or are known to fare worse.
    WorseOff,
    /// Somebody is missing from the data.
    MissingFromData,
    /// Fixing it could make things worse for somebody.
    CouldMakeWorse,
    /// Nobody has said what anyone of the group told us.
    NobodyHeard,
}

impl Check {
    /// How many questions there are.
    pub const QUESTIONS: usize = 9;

    /// How many of them are answered.
    pub fn answered(&self) -> usize {
        let texts = [
            &self.who,
            &self.worst,
            &self.characteristics,
            &self.missing,
            &self.asked,
        ];
        let choices = [
            self.served.is_some(),
            self.another_way.is_some(),
            self.deprived.is_some(),
            self.worse.is_some(),
        ];
        let said = texts.into_iter().map(Option::is_some).chain(choices);
        said.filter(|said| *said).count()
    }

    /// What the answers find, in the order of the questions; nothing where nothing is answered.
    pub fn findings(&self) -> Vec<Finding> {
        let served_worse = matches!(self.served, Some(Compared::Worse | Compared::NotAtAll));
        let no_easy_way = matches!(self.another_way, Some(AnotherWay::Harder | AnotherWay::No));
        let found = [
            (served_worse, Finding::ServedWorse),
            (no_easy_way, Finding::NoEasyWay),
            (self.deprived == Some(YesNo::Yes), Finding::WorseOff),
            (self.missing.is_some(), Finding::MissingFromData),
            (self.worse == Some(YesNo::Yes), Finding::CouldMakeWorse),
            (
                self.answered() > 0 && self.asked.is_none(),
                Finding::NobodyHeard,
            ),
        ];
        let holds = found.into_iter().filter(|(holds, _)| *holds);
        holds.map(|(_, finding)| finding).collect()
    }

    /// Whether a full assessment of the impact on equality should be considered: fixing it could make things worse, or a
    /// group with protected characteristics, or one that fares worse already, is served worse.
    pub fn asks_for_more(&self) -> bool {
        let findings = self.findings();
        let has = |finding| findings.contains(&finding);
        let at_risk = has(Finding::WorseOff) || self.characteristics.is_some();
        has(Finding::CouldMakeWorse) || at_risk && has(Finding::ServedWorse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_is_known_nothing_is_found() {
        let check = Check::default();
        assert_eq!((check.answered(), check.findings()), (0, Vec::new()));
        assert!(!check.asks_for_more());
    }

    #[test]
    fn every_answer_counts_and_only_the_telling_ones_are_findings() {
        let note = |text| Note::parse(text).ok();
        let check = Check {
            who: note("People who rent"),
            worst: note("They lose their home"),
            served: Some(Compared::Alike),
            another_way: Some(AnotherWay::Yes),
            deprived: Some(YesNo::No),
            characteristics: note("Age: the survey of 2026"),
            missing: note("Those without an address"),
            worse: Some(YesNo::No),
            asked: note("Two groups, in March"),
        };
        assert_eq!(check.answered(), Check::QUESTIONS);
        assert_eq!(check.findings(), [Finding::MissingFromData]);
        assert!(!check.asks_for_more());
    }

    #[test]
    fn worse_service_of_those_who_fare_worse_asks_for_a_full_assessment() {
        let check = Check {
            served: Some(Compared::NotAtAll),
            another_way: Some(AnotherWay::Harder),
            deprived: Some(YesNo::Yes),
            ..Check::default()
        };
        let found = [
            Finding::ServedWorse,
            Finding::NoEasyWay,
            Finding::WorseOff,
            Finding::NobodyHeard,
        ];
        assert_eq!(check.findings(), found);
        assert!(check.asks_for_more());
        let served_alike = Check {
            served: Some(Compared::Alike),
            ..check
        };
        assert!(!served_alike.asks_for_more());
    }
}
