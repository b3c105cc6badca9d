//! What is kept beside services, groups and problems.

use engine::candidate::{Candidate, Status};
use engine::difference::People;
use engine::id::Id;
use engine::scene::{
    AnotherWay, Check, Compared, GroupKind, GroupProfile, ServiceProfile, Ties, YesNo,
};
use engine::work::Piece;
use store::WriteTx;

use crate::example::words::{group, id, keep, name, note, put, service};
use crate::refusal::Error;

/// Services, and who runs them.
const OWNERS: [(&str, &str); 6] = [
    ("Adult social care", "Head of Adult Social Care"),
    ("Blue Badge", "Blue Badge manager"),
    ("Council Tax", "Head of Revenues"),
    ("Housing repairs", "Head of Repairs"),
    ("Leaving care", "Leaving care manager"),
    ("Waste", "Head of Street Services"),
];

const GROUP: &str = "People in debt";
const PARKED: &str = "F28";
const RELATED: [&str; 2] = ["F05", "F06"];

pub(super) fn is_kept(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    for (of, owner) in OWNERS {
        let id = service(&tx.held().board, of).of_kind();
        let owner = Some(name(owner));
        keep(tx, Piece::Service(ServiceProfile { id, owner }))?;
    }
    let id = group(&tx.held().board, GROUP).of_kind();
    keep(tx, Piece::Group(profile(id)))?;
    park(tx)?;
    relate(tx)
}

/// Half of the questions have an answer: the others are not known.
fn profile(id: Id<GroupProfile>) -> GroupProfile {
    GroupProfile {
        id,
        kind: Some(GroupKind::Communities),
        size: People::between(6_000, Some(9_000)),
        check: Check {
            who: Some(note(
                "People who owe rent, Council Tax or a fine, and cannot pay it off.",
            )),
            worst: Some(note(
                "A family loses its home over a debt that help came too late for.",
            )),
            served: Some(Compared::Worse),
            another_way: Some(AnotherWay::Harder),
            deprived: Some(YesNo::Yes),
            ..Check::default()
        },
    }
}

fn park(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    let candidate: Id<Candidate> = id(PARKED);
    put(tx, &candidate, Status::Parked)?;
    let parked = note("The libraries get a new system next year. We look at it then.");
    let ties = Ties {
        parked: Some(parked),
        ..Ties::none(candidate.of_kind())
    };
    Ok(keep(tx, Piece::Ties(ties))?)
}

/// Both say so.
fn relate(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    let [one, other] = RELATED;
    for (of, to) in [(one, other), (other, one)] {
        let ties = Ties {
            related: vec![id(to)],
            ..Ties::none(id(of))
        };
        keep(tx, Piece::Ties(ties))?;
    }
    Ok(())
}
