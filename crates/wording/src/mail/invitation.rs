//! An invitation to take part.

use jiff::civil::Date;

use super::frame::{Part, Written, written};
use crate::date;

/// What an invitation says.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    /// The organisation that invites.
    pub organisation: &'a str,
    /// Who invites, by role, as it follows "the": `head of digital`.
    pub by_role: &'a str,
    /// What the one who is invited will be: `senior manager`.
    pub role: &'a str,
    /// Where they accept.
    pub link: &'a str,
    /// The last day on which the link works.
    pub until: Date,
}

/// An invitation.
pub fn invitation(of: &Invitation<'_>) -> Written {
    let Invitation {
        organisation,
        by_role,
        role,
        link,
        until,
    } = of;
    let parts = [
        Part::Says(format!(
            "The {by_role} at {organisation} invites you to help choose where to focus. Your role is {role}."
        )),
        Part::Says(
            "Foothold helps people agree on a few things to start now, and on how to prepare the ground for the rest."
                .to_owned(),
        ),
        Part::Leads("Accept the invitation", link),
        Part::Says(format!(
            "The link is for you alone, so please do not pass it on. It works up to and on {}.",
            date::long(*until)
        )),
        Part::Says(
            "If you did not expect this, leave it. Nothing happens until you follow the link.".to_owned(),
        ),
    ];
    written(&format!("{organisation} invites you to Foothold"), &parts)
}
