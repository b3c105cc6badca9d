//! The fairness check of a group.

use engine::id::Id;
use engine::people::Group;
use engine::scene::{AnotherWay, Check, Compared, GroupProfile, YesNo};
use engine::text::Note;
use engine::work::Work;
use operations::scene::Profile;
use wording::answer::WHO_SEES_THIS;
use wording::fairness_check as say;

use super::kept;
use crate::components::{Choice, Choices, Control, Field, Textarea};
use crate::form::{Faults, Typed, Word};
use crate::named::{Aside, Beside, path};

/// The form.
pub(super) struct FairnessCheck;

const WHO: &str = "who";
const WORST: &str = "worst";
const SERVED: &str = "served";
const ANOTHER_WAY: &str = "another-way";
const DEPRIVED: &str = "deprived";
const CHARACTERISTICS: &str = "characteristics";
const MISSING: &str = "missing";
const WORSE: &str = "worse";
const ASKED: &str = "asked";

/// The fields, in the order of the questions.
const FIELDS: [&str; Check::QUESTIONS] = [
    WHO,
    WORST,
    SERVED,
    ANOTHER_WAY,
    DEPRIVED,
    CHARACTERISTICS,
    MISSING,
    WORSE,
    ASKED,
];

impl Beside for FairnessCheck {
    type Of = Group;
    const PART: &'static str = "check";
    const TITLE: &'static str = say::HEADING;
    const LEDE: &'static str = say::LEDE;

    fn filled(id: &Id<Group>, work: &Work) -> Typed {
        let check = kept(id, work).check;
        let text = |note: &Option<Note>| note.as_ref().map_or("", Note::as_str).to_owned();
        Typed::default()
            .with(WHO, text(&check.who))
            .with(WORST, text(&check.worst))
            .with(SERVED, check.served.map_or("", Word::word))
            .with(ANOTHER_WAY, check.another_way.map_or("", Word::word))
            .with(DEPRIVED, check.deprived.map_or("", Word::word))
            .with(CHARACTERISTICS, text(&check.characteristics))
            .with(MISSING, text(&check.missing))
            .with(WORSE, check.worse.map_or("", Word::word))
            .with(ASKED, text(&check.asked))
    }

    fn meant(id: &Id<Group>, work: &Work, typed: &Typed) -> Result<Profile, Faults> {
        let mut faults = Faults::default();
        let mut text = |field| faults.take(field, typed.passage_or_none(field)).flatten();
        let (who, worst) = (text(WHO), text(WORST));
        let (characteristics, missing, asked) = (text(CHARACTERISTICS), text(MISSING), text(ASKED));
        let check = Check {
            who,
            worst,
            served: faults.take(SERVED, typed.choice_or_none(SERVED)).flatten(),
            another_way: faults
                .take(ANOTHER_WAY, typed.choice_or_none(ANOTHER_WAY))
                .flatten(),
            deprived: faults
                .take(DEPRIVED, typed.choice_or_none(DEPRIVED))
                .flatten(),
            characteristics,
            missing,
            worse: faults.take(WORSE, typed.choice_or_none(WORSE)).flatten(),
            asked,
        };
        let before = kept(id, work);
        let profile = GroupProfile { check, ..before };
        let is_sound = faults.is_empty();
        is_sound.then_some(Profile::Group(profile)).ok_or(faults)
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let control = |at: usize| {
            let name = FIELDS[at];
            match name {
                SERVED => one_of(at, typed, faults, say::compared),
                ANOTHER_WAY => one_of(at, typed, faults, say::another_way),
                DEPRIVED | WORSE => one_of(at, typed, faults, say::yes_no),
                _ => text(at, typed, faults),
            }
        };
        (0..Check::QUESTIONS).map(control).collect()
    }
}

fn text<'a>(at: usize, typed: &'a Typed, faults: &'a Faults) -> Control<'a> {
    let (name, question) = (FIELDS[at], say::QUESTIONS[at]);
    let field = Field::new(name, question.words)
        .words_classes("govuk-label--s")
        .hint(format!("{} {WHO_SEES_THIS}", question.hint))
        .error(faults.on(name));
    Control::Lines(Textarea::new(field).rows(3).value(typed.text(name)))
}

fn one_of<'a, T: Word>(
    at: usize,
    typed: &'a Typed,
    faults: &'a Faults,
    words: fn(T) -> &'static str,
) -> Control<'a> {
    let (name, question) = (FIELDS[at], say::QUESTIONS[at]);
    let field = Field::new(name, question.words)
        .words_classes("govuk-fieldset__legend--s")
        .hint(question.hint)
        .error(faults.on(name));
    let offered = T::ALL
        .iter()
        .map(|choice| Choice::new(choice.word(), words(*choice)));
    let choices = offered.chain([Choice::new("", say::NOT_KNOWN)]).collect();
    let radios = Choices::radios(field, choices).classes("govuk-radios--small");
    Control::OneOf(radios.value(typed.text(name)))
}

impl Word for Compared {
    const ALL: &'static [Self] = &[Self::Better, Self::Alike, Self::Worse, Self::NotAtAll];

    fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Alike => "alike",
            Self::Worse => "worse",
            Self::NotAtAll => "not-at-all",
        }
    }
}

impl Word for AnotherWay {
    const ALL: &'static [Self] = &[Self::Yes, Self::Harder, Self::No];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Harder => "harder",
            Self::No => "no",
        }
    }
}

impl Word for YesNo {
    const ALL: &'static [Self] = &[Self::Yes, Self::No];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// What the group's page says of it.
pub(super) fn aside(id: &Id<Group>, work: &Work) -> Aside {
    let check = kept(id, work).check;
    let mut lines = vec![say::answered(&check)];
    lines.extend(say::findings(&check).into_iter().map(str::to_owned));
    if check.answered() > 0 {
        lines.push(say::NO_DUTY.to_owned());
    }
    Aside {
        heading: say::HEADING,
        lines,
        href: path::<FairnessCheck>(id),
        change: if check.answered() > 0 {
            "See or change the answers"
        } else {
            "Begin the fairness check"
        },
    }
}
