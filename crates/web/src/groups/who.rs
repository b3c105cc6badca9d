//! Who a group are, and roughly how many.

use engine::id::Id;
use engine::people::Group;
use engine::scene::{GroupKind, GroupProfile};
use engine::work::Work;
use operations::scene::Profile;
use wording::fairness_check::NOT_KNOWN;
use wording::scene;

use super::kept;
use crate::components::{Choice, Choices, Control, Field, Input};
use crate::form::{Faults, Typed, Word, people_text};
use crate::named::{Aside, Beside, path};

/// The form.
pub(super) struct Who;

const KIND: &str = "kind";
const SIZE: &str = "size";

impl Beside for Who {
    type Of = Group;
    const PART: &'static str = "who";
    const TITLE: &'static str = "Who they are";
    const LEDE: &'static str = "Small groups count too: how many they are never decides alone.";

    fn filled(id: &Id<Group>, work: &Work) -> Typed {
        let GroupProfile { kind, size, .. } = kept(id, work);
        Typed::default()
            .with(KIND, kind.map_or("", Word::word))
            .with(SIZE, people_text(size))
    }

    fn meant(id: &Id<Group>, work: &Work, typed: &Typed) -> Result<Profile, Faults> {
        let mut faults = Faults::default();
        let kind = faults.take(KIND, typed.choice_or_none(KIND));
        let size = faults.take(SIZE, typed.people_a_year(SIZE));
        let (Some(kind), Some(size)) = (kind, size) else {
            return Err(faults);
        };
        let before = kept(id, work);
        Ok(Profile::Group(GroupProfile {
            kind,
            size,
            ..before
        }))
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let field =
            Field::new(KIND, "Are they communities, businesses or staff?").error(faults.on(KIND));
        let kinds = GroupKind::ALL
            .into_iter()
            .map(|kind| Choice::new(kind.word(), scene::group_kind(kind)));
        let choices = kinds.chain([Choice::new("", NOT_KNOWN)]).collect();
        let kind = Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(typed.text(KIND));
        let field = Field::new(SIZE, "Roughly how many are they?")
            .hint("A number or a range, such as 200, 500-2000 or >1000. Leave it empty if nobody knows.")
            .error(faults.on(SIZE));
        let size = Input::new(field)
            .value(typed.text(SIZE))
            .classes("govuk-input--width-10");
        vec![Control::OneOf(kind), Control::Line(size)]
    }
}

impl Word for GroupKind {
    const ALL: &'static [Self] = &GroupKind::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Communities => "communities",
            Self::Businesses => "businesses",
            Self::Staff => "staff",
        }
    }
}

/// What the group's page says of it.
pub(super) fn aside(id: &Id<Group>, work: &Work) -> Aside {
    let GroupProfile { kind, size, .. } = kept(id, work);
    let kind = kind.map(|kind| scene::group_kind(kind).to_owned());
    let size = size.map(scene::size);
    let mut lines: Vec<String> = kind.into_iter().chain(size).collect();
    if lines.is_empty() {
        lines.push("Nobody has said yet.".to_owned());
    }
    Aside {
        heading: Who::TITLE,
        lines,
        href: path::<Who>(id),
        change: "Change who they are",
    }
}
