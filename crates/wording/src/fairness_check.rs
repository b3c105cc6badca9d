//! The light fairness check: its nine questions, and what the answers find. Nothing here says that a legal duty is met.

use engine::scene::{AnotherWay, Check, Compared, Finding, YesNo};

/// The heading over it.
pub const HEADING: &str = "Fairness check";

/// What it is.
pub const LEDE: &str =
    "Nine questions, ten minutes at most. Leave out what is not known: that is worth seeing too.";

/// What a choice says where nobody knows.
pub const NOT_KNOWN: &str = "Not known";

/// What it does not do.
pub const NO_DUTY: &str = "This check is a start. It does not show that a legal duty is met.";

/// One question and what helps to answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub words: &'static str,
    /// What helps to answer it.
    pub hint: &'static str,
}

/// The nine questions, in order.
pub const QUESTIONS: [Question; Check::QUESTIONS] = [
    Question {
        words: "1. Who exactly is affected?",
        hint: "Say who they are and what is going on in their lives when it happens.",
    },
    Question {
        words: "2. How bad is it for one person, at worst?",
        hint: "Think of one person. How many there are does not matter here.",
    },
    Question {
        words: "3. How are they served now?",
        hint: "Against others who use the same service. Ask people outside the service too.",
    },
    Question {
        words: "4. Is there another way for them to get what they need?",
        hint: "A way that they could really use.",
    },
    Question {
        words: "5. Do they fare worse already?",
        hint: "Many live in the poorest fifth of areas, or we know that they get less help or worse results.",
    },
    Question {
        words: "6. Which protected characteristics do more of them have, and how do you know?",
        hint: "Such as age, disability, race, religion or sex. Name the source.",
    },
    Question {
        words: "7. Who is missing from the data?",
        hint: "People who gave up, who never came, or whom nobody counts.",
    },
    Question {
        words: "8. Could fixing it make things worse for anyone?",
        hint: "For some of them, or for others.",
    },
    Question {
        words: "9. Whom of the group did you ask, and what did they say?",
        hint: "A few words each. Name no one.",
    },
];

/// An answer to how they are served.
pub const fn compared(compared: Compared) -> &'static str {
    match compared {
        Compared::Better => "Better than others",
        Compared::Alike => "Like others",
        Compared::Worse => "Worse than others",
        Compared::NotAtAll => "Not at all",
    }
}

/// An answer to whether there is another way.
pub const fn another_way(way: AnotherWay) -> &'static str {
    match way {
        AnotherWay::Yes => "Yes",
        AnotherWay::Harder => "Yes, but it is harder",
        AnotherWay::No => "No",
    }
}

/// Yes or no.
pub const fn yes_no(answer: YesNo) -> &'static str {
    match answer {
        YesNo::Yes => "Yes",
        YesNo::No => "No",
    }
}

/// How many are answered.
pub fn answered(check: &Check) -> String {
    match check.answered() {
        0 => "Not begun.".to_owned(),
        known => format!("{known} of {} questions answered.", Check::QUESTIONS),
    }
}

/// What was found, a sentence each.
pub fn findings(check: &Check) -> Vec<&'static str> {
    let mut sentences: Vec<&'static str> = check.findings().into_iter().map(finding).collect();
    if check.asks_for_more() {
        sentences.push("Consider a full equality impact assessment.");
    } else if sentences.is_empty() && check.answered() > 0 {
        sentences.push("Nothing so far says that they are treated worse.");
    }
    sentences
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::ServedWorse => "They are served worse than others.",
        Finding::NoEasyWay => "They have no other way that is as easy.",
        Finding::WorseOff => "They fare worse already.",
        Finding::MissingFromData => "Some of them are missing from the data.",
        Finding::CouldMakeWorse => "Fixing it could make things worse for someone.",
        Finding::NobodyHeard => "Nobody of the group has been heard yet.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_that_finds_nothing_says_only_that() {
        assert!(findings(&Check::default()).is_empty());
        let alike = Check {
            served: Some(Compared::Alike),
            asked: engine::text::Note::parse("Two carers. They said it is fine.").ok(),
            ..Check::default()
        };
        assert_eq!(
            findings(&alike),
            ["Nothing so far says that they are treated worse."]
        );
        assert_eq!(answered(&alike), "2 of 9 questions answered.");
    }
}
