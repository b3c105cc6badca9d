//! How the organisation is shown: its name, colour, logo and time zone.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use engine::text::Name;
use operations::organisation::{Profile, save_profile};
use operations::{Colour, Organisation, Zone};
use wording::settings as say;

use super::SETTINGS;
use crate::components::{Button, Choice, Choices, Field, FileUpload, Input};
use crate::form::{Faults, SentFile, Typed, WithFile};
use crate::layout::{Fault, Logo, LogoKind, LogoRefused, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/organisation";

/// The form.
#[derive(Template)]
#[template(path = "settings/profile.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    has_logo: bool,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let Organisation {
        name, colour, zone, ..
    } = view.organisation();
    let typed = Typed::default()
        .with(Typed::SEEN, view.revision().to_string())
        .with("name", name.as_str())
        .with("colour", colour.as_str())
        .with("zone", zone.as_str());
    Ok(Page::new(form(&visit, typed, Faults::default())).into_response())
}

/// Saves it.
pub(super) async fn send(visit: Visit, sent: WithFile) -> Answer {
    let WithFile { typed, file } = sent;
    match meant(visit.view().organisation(), &typed, file.as_ref()) {
        Ok(profile) => {
            let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
            save_profile(visit.foothold(), &visit.act(), seen, profile).await?;
            Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
        }
        Err(faults) => Ok(Page::refused(form(&visit, typed, faults)).into_response()),
    }
}

/// Reads the form; a logo stays where none is sent.
fn meant(now: &Organisation, typed: &Typed, file: Option<&SentFile>) -> Result<Profile, Faults> {
    let mut faults = Faults::default();
    let name: Option<Name> = faults.take(
        "name",
        typed.line("name", "Write the name of your organisation."),
    );
    let colour = Colour::parse(typed.text("colour").trim()).ok();
    if colour.is_none() {
        faults.tell("colour", say::NOT_A_COLOUR.to_owned());
    }
    let zone = Zone::parse(typed.text("zone").trim()).ok();
    if zone.is_none() {
        faults.tell("zone", say::NOT_A_ZONE.to_owned());
    }
    let logo = match file.map(|file| logo(&file.bytes)) {
        Some(Ok(address)) => Some(address),
        Some(Err(why)) => {
            faults.tell("logo", why.to_owned());
            None
        }
        None if typed.holds("no-logo", "yes") => None,
        None => now.logo.as_deref().map(str::to_owned),
    };
    match (name, colour, zone) {
        (Some(name), Some(colour), Some(zone)) if faults.is_empty() => Ok(Profile {
            name,
            colour,
            logo,
            zone,
        }),
        _ => Err(faults),
    }
}

/// A picture as it is kept, or why it cannot be the logo.
fn logo(bytes: &[u8]) -> Result<String, &'static str> {
    match Logo::new(bytes.to_vec()) {
        Ok(logo) if logo.kind() == LogoKind::Svg => Err(say::LOGO_KIND),
        Ok(logo) => Ok(logo.data_address()),
        Err(LogoRefused::Kind) => Err(say::LOGO_KIND),
        Err(LogoRefused::Size) => Err(say::LOGO_SIZE),
    }
}

fn form(visit: &Visit, typed: Typed, faults: Faults) -> Form {
    let shell = visit.shell().at(Section::Settings);
    let has_logo = visit.view().organisation().logo.is_some();
    Form {
        shell,
        typed,
        faults,
        has_logo,
    }
}

/// What the template asks for.
impl Form {
    fn seen(&self) -> &str {
        self.typed.text(Typed::SEEN)
    }

    fn name(&self) -> Input<'_> {
        let field = Field::new("name", "Name").error(self.faults.on("name"));
        Input::new(field)
            .value(self.typed.text("name"))
            .attribute("autocomplete", "organization")
    }

    fn colour(&self) -> Input<'_> {
        let field = Field::new("colour", "Colour")
            .hint("Of the band at the top of each page: # and six digits or letters from a to f, such as #1d4f60.")
            .error(self.faults.on("colour"));
        Input::new(field)
            .value(self.typed.text("colour"))
            .classes("govuk-input--width-10")
            .attribute("spellcheck", "false")
    }

    fn zone(&self) -> Input<'_> {
        let field = Field::new("zone", "Time zone")
            .hint("It says when a day begins, such as Europe/London.")
            .error(self.faults.on("zone"));
        Input::new(field)
            .value(self.typed.text("zone"))
            .classes("govuk-input--width-20")
            .attribute("spellcheck", "false")
    }

    fn logo(&self) -> FileUpload<'_> {
        let field = Field::new(
            "logo",
            if self.has_logo {
                "Another logo"
            } else {
                "Logo"
            },
        )
        .hint("A PNG or JPEG picture of at most 24 kB. It stands at the top of each page.")
        .error(self.faults.on("logo"));
        FileUpload::new(field).attribute("accept", "image/png,image/jpeg")
    }

    fn no_logo(&self) -> Choices<'_> {
        let field =
            Field::new("no-logo", "The logo there is").words_classes("govuk-fieldset__legend--s");
        let choices = Choices::checkboxes(field, vec![Choice::new("yes", "Take it away")]);
        choices.value(self.typed.text("no-logo"))
    }
}
