//! The first visit: an organisation is named, or the example is loaded; the example is taken away.

use engine::answer::{Source, SourceKind};
use engine::board::Change;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::settings::Settings;
use engine::text::Name;
use engine::viewpoints::Priority;
use engine::work::Piece;
use jiff::Timestamp;
use store::{By, Colour, Organisation, WriteTx, Zone};

use crate::act::{Act, Ids};
use crate::example::{self, Chapter};
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::{Right, permitted};

pub use crate::example::Size;

/// What the first visit asks.
pub struct Begin {
    /// The organisation's name.
    pub name: Name,
    /// The role of the one who sets it up.
    pub role: Name,
    /// The day "today" is, is the day there.
    pub zone: Zone,
    /// What comes first.
    pub first: Priority,
    /// Whether it is the example.
    pub example: bool,
}

/// The colour of an organisation that has not chosen one.
pub const COLOUR: &str = "#1d4f60";

/// Sets up an organisation; answers an act of the one who did, for what comes next.
///
/// # Errors
/// Refused when one has been set up already.
pub async fn begin(foothold: &Foothold, at: Timestamp, ids: Ids, begin: Begin) -> Done<Act> {
    begin_with(foothold, at, ids, begin, |_| Ok(())).await
}

/// Sets up the example, filled: whole or not at all, unless the machine stops in between. Then it can be taken away again.
///
/// # Errors
/// Refused when an organisation has been set up already.
///
/// # Panics
/// Never: what the example is made of is part of the binary, and tests load it.
pub async fn load_example(
    foothold: &Foothold,
    at: Timestamp,
    mut ids: Ids,
    size: Size,
) -> Done<Act> {
    let zone = Zone::parse(example::ZONE).expect("every copy of the time zone rules knows London");
    let mut chapters = example::chapters(size, at, zone.day_of(at), &mut ids).into_iter();
    let first = chapters.next().expect("the example begins somehow");
    let begin = Begin {
        name: Name::parse(example::NAME).expect("the example's name is a name"),
        role: Name::parse(example::ROLE).expect("the example's role is a name"),
        first: Priority::HitHard,
        example: true,
        zone,
    };
    let mut act = begin_with(foothold, first.at, ids, begin, first.work).await?;
    if let Err(failed) = go_on(foothold, &mut act, chapters).await {
        take_away(foothold, &act.organisation).await?;
        return Err(failed);
    }
    act.at = at;
    Ok(act)
}

/// What happened after it was set up.
async fn go_on(
    foothold: &Foothold,
    act: &mut Act,
    chapters: impl Iterator<Item = Chapter>,
) -> Done<()> {
    for Chapter { at, work } in chapters {
        act.at = at;
        foothold.write_freely(act, work).await?;
    }
    Ok(())
}

async fn begin_with(
    foothold: &Foothold,
    at: Timestamp,
    mut ids: Ids,
    begin: Begin,
    fill: impl FnOnce(&mut WriteTx<'_>) -> Result<(), Error> + Send + 'static,
) -> Done<Act> {
    if foothold.the_organisation().await?.is_some() {
        return Err(Refusal::AlreadySetUp.into());
    }
    let person = Source {
        id: ids.fresh(),
        name: begin.role,
        kind: SourceKind::Person,
    };
    let organisation = Organisation {
        id: ids.fresh(),
        name: begin.name,
        colour: Colour::parse(COLOUR).expect("the first colour is a colour"),
        logo: None,
        zone: begin.zone,
        example: begin.example,
    };
    let act = Act {
        organisation: organisation.id.clone(),
        by: person.id.clone(),
        at,
        ids,
    };
    let settings = (begin.first != Priority::HitHard).then(|| Settings {
        viewpoints: begin.first.statements(),
        ..Settings::default()
    });
    let by = By {
        author: act.by.clone(),
        at,
    };
    foothold
        .store()
        .create(organisation, by, move |tx| {
            let member = Member {
                id: person.id.of_kind(),
                role: Role::Administrator,
                teams: Vec::new(),
                left: false,
                left_on: None,
                erased: false,
            };
            tx.save(&Change::Source(person))?;
            tx.save(&Change::Piece(Piece::Member(member)))?;
            if let Some(settings) = settings {
                tx.save(&Change::Settings(settings))?;
            }
            fill(tx)
        })
        .await?;
    Ok(act)
}

/// Takes the example away, whole.
///
/// # Errors
/// Refused for anything but the example, and to those who do not look after people.
pub async fn remove_example(foothold: &Foothold, act: &Act) -> Done<()> {
    let view = foothold.view(&act.organisation, act.at).await?;
    if !view.organisation().example {
        return Err(Refusal::NotTheExample.into());
    }
    permitted(view.board(), &act.by, Right::KeepPeople)?;
    take_away(foothold, &act.organisation).await
}

async fn take_away(foothold: &Foothold, organisation: &Id<Organisation>) -> Done<()> {
    foothold.store().remove_example(organisation).await?;
    foothold.forget(organisation);
    Ok(())
}
