//! What to ask, of whom, and what each answer would change.

mod whom;

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Dimension, Judged};
use engine::id::Id;
use engine::questions::{Flip, Question, Reply, Topic, Whom};

use crate::names::Names;
use crate::{condition, difference, list, number};
use whom::{called, in_brackets, who_knows};

/// The heading over them.
pub const HEADING: &str = "Questions worth asking";

/// How many titles a sentence holds.
const TITLES: usize = 5;

/// Whom to ask, one after another: `senior management, then the Benefits team`.
pub fn ask(whom: &[Whom], names: &Names<'_>) -> String {
    let called: Vec<String> = whom.iter().map(|w| called(w, names)).collect();
    called.join(", then ")
}

/// The question: whom to ask what, one after another. One stops at the first condition that is not yes.
pub fn sentence(question: &Question, names: &Names<'_>) -> String {
    let title = names.titles(std::slice::from_ref(&question.candidate));
    let told = |(at, (whom, asked)): (usize, (String, String))| match at {
        0 => format!("Ask {whom} about {title}: {asked}?"),
        _ => format!("If yes, ask {whom}: {asked}?"),
    };
    let steps = steps(question, names).into_iter().enumerate();
    steps.map(told).collect::<Vec<_>>().join(" ")
}

/// What an answer would change: `If yes, “X” joins the few in place of “Y”.`
pub fn flip(question: &Question, flip: &Flip, names: &Names<'_>) -> String {
    let answer = match flip.answer {
        Reply::Yes => "If yes".to_owned(),
        Reply::YesAtItsGreatest => "If yes, and the difference is as great as it may be".to_owned(),
        Reply::Level(level) => at_level(question, level, names),
    };
    let verb = |ids: &[Id<Candidate>], one, many| if ids.len() == 1 { one } else { many };
    let (enters, leaves) = (
        names.some_titles(&flip.enters, TITLES),
        names.some_titles(&flip.leaves, TITLES),
    );
    let joins = verb(&flip.enters, "joins", "join");
    match (flip.enters.as_slice(), flip.leaves.as_slice()) {
        (_, []) => format!("{answer}, {enters} {joins} the few."),
        ([], leaving) => format!(
            "{answer}, {leaves} {} the few.",
            verb(leaving, "leaves", "leave")
        ),
        _ => format!("{answer}, {enters} {joins} the few in place of {leaves}."),
    }
}

/// What an answer would change, where the question does not stand before it: it says what it is about.
pub fn change(question: &Question, flip: &Flip, names: &Names<'_>) -> String {
    let told = self::flip(question, flip, names);
    match flip.answer {
        // Whoever the answer is about is the one who joins.
        Reply::Yes | Reply::YesAtItsGreatest => told,
        Reply::Level(_) => {
            let title = names.titles(std::slice::from_ref(&question.candidate));
            format!("About {title}: {}", told.replacen("If", "if", 1))
        }
    }
}

/// Said where only several answers together could change the few.
pub fn together(ids: &[Id<Candidate>], names: &Names<'_>) -> String {
    format!(
        "No single answer changes the picks. These matter only together: {}.",
        names.some_titles(ids, TITLES)
    )
}

/// Said of the questions that are not shown.
pub fn more(count: usize) -> String {
    match count {
        1 => "One more question could change the few too, if less.".to_owned(),
        many => format!(
            "And {} more questions could change the few too, if less.",
            number::in_words(many as u64)
        ),
    }
}

/// Whom to ask, each with what is asked: a step for each condition, one for all that is open about the difference.
fn steps(question: &Question, names: &Names<'_>) -> Vec<(String, String)> {
    let whom = |topic| question.ask.iter().find(|whom| answers(whom, topic));
    let mut steps = Vec::new();
    let mut measures = Vec::new();
    for topic in &question.about {
        match topic {
            Topic::Condition(c) => {
                let asking = whom(*topic).map(|whom| in_brackets(whom, names));
                let asking = asking.unwrap_or_else(|| condition::ask(*c).to_owned());
                steps.push((asking, asked(*c).to_owned()));
            }
            Topic::Difference(dimension) => measures.push((*topic, measured(*dimension))),
        }
    }
    if let Some((topic, _)) = measures.first() {
        let asking = whom(*topic).map_or_else(|| who_knows(&[]), |whom| called(whom, names));
        let asked: Vec<&str> = measures.iter().map(|(_, asked)| *asked).collect();
        steps.push((asking, list::and(&asked)));
    }
    steps
}

const fn answers(whom: &Whom, topic: Topic) -> bool {
    matches!(
        (whom, topic),
        (
            Whom::SeniorManagement(_),
            Topic::Condition(Condition::Interest)
        ) | (Whom::Teams(_), Topic::Condition(Condition::Operations))
            | (Whom::Skilled(_), Topic::Condition(Condition::Capability))
            | (Whom::WhoKnows(_), Topic::Difference(_))
    )
}

/// What is asked about a condition, within a sentence.
pub(crate) const fn asked(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "are we interested",
        Condition::Operations => "are they willing, and have they room",
        Condition::Capability => "can we do it well, and learn from it",
    }
}

const fn measured(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Harm => "how bad is it for one person it hits",
        Dimension::Unmet => "how well are people served now",
        Dimension::Disadvantage => "are they worse off than most",
        Dimension::Reach => "how many people a year does it affect",
    }
}

fn at_level(question: &Question, level: u8, names: &Names<'_>) -> String {
    let dimension = question.about.iter().find_map(|topic| match topic {
        Topic::Difference(dimension) => Some(*dimension),
        Topic::Condition(_) => None,
    });
    match (dimension, level) {
        (Some(Dimension::Harm), _) => {
            format!("If it means {}", difference::level(Judged::Harm, level))
        }
        (Some(Dimension::Unmet), _) => format!(
            "If they are served {}",
            difference::level(Judged::Unmet, level)
        ),
        (Some(Dimension::Disadvantage), 1) => "If they are no worse off than most".to_owned(),
        (Some(Dimension::Disadvantage), 2) => "If some of them are worse off than most".to_owned(),
        (Some(Dimension::Disadvantage), _) => "If most of them are among the worst off".to_owned(),
        (Some(Dimension::Reach) | None, _) => format!(
            "If it affects {} people a year",
            number::reach_level(level, &names.board().settings.reach_bands)
        ),
    }
}

/// Whom to ask about many at once, where each of them would add the same: `Ask senior management about 25 problems and
/// opportunities at once.`
pub fn at_once(whom: &Whom, count: usize, names: &Names<'_>) -> String {
    let many = number::of(
        count as u64,
        "problem or opportunity",
        "problems and opportunities",
    );
    format!("Ask {} about {many} at once.", in_brackets(whom, names))
}
