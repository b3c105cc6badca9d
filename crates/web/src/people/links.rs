//! A link that lets a person in, to hand over.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use engine::answer::Source;
use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use jiff::civil::Date;
use operations::Purpose;
use operations::sign_in::{MakeLink, Secret, lasts, make_link};
use wording::mail::{Invitation, invitation};
use wording::members;

use super::PersonPage;
use crate::app::App;
use crate::components::{Field, Textarea};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::sign_in::LINK;
use crate::visit::{Answer, Visit};

/// What a link is asked for, and the two answers.
pub(super) const PURPOSE: &str = "purpose";
pub(super) const SIGN_IN: &str = "sign-in";
pub(super) const INVITATION: &str = "invitation";

/// A link for a person, shown once.
pub(super) struct Handed {
    pub(super) name: String,
    pub(super) link: String,
    /// What to write to them, where it is an invitation.
    letter: Option<String>,
}

impl Handed {
    /// What to write to them, to copy. Each on a page has a number.
    pub(super) fn letter(&self, number: usize) -> Option<Textarea<'_>> {
        let letter = self.letter.as_deref()?;
        let field = Field::new(
            format!("letter-{number}"),
            "Select all of it, then copy it.",
        );
        let area = Textarea::new(field).rows(12).value(letter);
        Some(area.attribute("readonly", "readonly"))
    }
}

/// Who hands links over, and which.
pub(super) struct Giver<'a> {
    organisation: &'a str,
    by_role: String,
    here: String,
    purpose: Purpose,
    until: Date,
}

impl<'a> Giver<'a> {
    /// Whoever asks, by links that are made now.
    pub(super) fn of(app: &App, visit: &'a Visit, headers: &HeaderMap, purpose: Purpose) -> Self {
        let organisation = visit.view().organisation();
        Self {
            organisation: organisation.name.as_str(),
            by_role: members::role(visit.asker().role()).to_lowercase(),
            here: app.door().here(headers),
            purpose,
            until: organisation.zone.day_of(visit.now() + lasts(purpose)),
        }
    }

    /// A link for a person who is here as `role`.
    pub(super) fn hand(&self, name: &Name, role: Role, secret: &Secret) -> Handed {
        let link = format!("{}{LINK}/{}", self.here, secret.as_str());
        let letter = (self.purpose == Purpose::Invitation).then(|| {
            invitation(&Invitation {
                organisation: self.organisation,
                by_role: &self.by_role,
                role: &members::role(role).to_lowercase(),
                link: &link,
                until: self.until,
            })
            .text
        });
        Handed {
            name: name.to_string(),
            link,
            letter,
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage<'a> {
    shell: Shell,
    back: PersonPage<'a>,
    is_invitation: bool,
    handed: Vec<Handed>,
}

/// Makes one.
pub(super) async fn make(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    typed: Typed,
) -> Answer {
    let person: Id<Source> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let purpose = match typed.text(PURPOSE) {
        SIGN_IN => Purpose::SignIn,
        INVITATION => Purpose::Invitation,
        _ => return Err(Fault::BadRequest),
    };
    let board = visit.view().board();
    let source = board.sources.get(&person).ok_or(Fault::NotFound)?;
    let member = board.work.member(&person).ok_or(Fault::NotFound)?;
    let secret = app.secret();
    let giver = Giver::of(&app, &visit, &headers, purpose);
    let handed = vec![giver.hand(&source.name, member.role, &secret)];
    let make = MakeLink {
        person: person.clone(),
        purpose,
        secret,
    };
    make_link(visit.foothold(), &mut visit.act(), make).await?;
    let page = LinkPage {
        shell: visit.shell().at(Section::People),
        back: PersonPage(&person),
        is_invitation: purpose == Purpose::Invitation,
        handed,
    };
    Ok(Page::new(page).into_response())
}
