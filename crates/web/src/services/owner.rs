//! Who runs a service day to day.

use engine::id::Id;
use engine::people::Service;
use engine::scene::ServiceProfile;
use engine::work::Work;
use operations::scene::Profile;

use crate::components::{Control, Field, Input};
use crate::form::{Faults, Typed};
use crate::named::{Aside, Beside, path};

/// The form.
pub(super) struct Owner;

const OWNER: &str = "owner";

impl Beside for Owner {
    type Of = Service;
    const PART: &'static str = "owner";
    const TITLE: &'static str = "Who runs it day to day";
    const LEDE: &'static str =
        "The role that is asked whether the people who run the service are willing and have room.";

    fn filled(id: &Id<Service>, work: &Work) -> Typed {
        let owner = work
            .of_service(id)
            .and_then(|profile| profile.owner.as_ref());
        Typed::default().with(OWNER, owner.map_or("", |owner| owner.as_str()))
    }

    fn meant(id: &Id<Service>, _: &Work, typed: &Typed) -> Result<Profile, Faults> {
        let mut faults = Faults::default();
        let owner = faults.take(OWNER, typed.line_or_none(OWNER));
        let profile = owner.map(|owner| ServiceProfile {
            id: id.of_kind(),
            owner,
        });
        profile.map(Profile::Service).ok_or(faults)
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let field = Field::new(OWNER, "Role")
            .hint("Such as “Head of housing repairs”. Write a role, not a name. Leave it empty if nobody knows.")
            .error(faults.on(OWNER));
        vec![Control::Line(Input::new(field).value(typed.text(OWNER)))]
    }
}

/// What the service's page says of it.
pub(super) fn aside(id: &Id<Service>, work: &Work) -> Aside {
    let owner = work
        .of_service(id)
        .and_then(|profile| profile.owner.as_ref());
    Aside {
        heading: Owner::TITLE,
        lines: vec![owner.map_or_else(|| "Nobody has said yet.".to_owned(), ToString::to_string)],
        href: path::<Owner>(id),
        change: if owner.is_some() {
            "Change who runs it"
        } else {
            "Say who runs it"
        },
    }
}
