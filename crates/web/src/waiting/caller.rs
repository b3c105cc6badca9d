//! Who answers: one who is signed in, or one who holds a link of their own.

use std::sync::Arc;

use axum::http::StatusCode;
use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use operations::sign_in::open_link;
use operations::{Act, Foothold, Purpose, Right, View};
use wording::refusal::LINK_OVER;

use super::{ANSWER, WAITING};
use crate::app::App;
use crate::layout::{Fault, Shell, Told};
use crate::path::Segment;
use crate::sign_in::Arrival;
use crate::visit::Visit;

/// One who answers what waits for them.
pub(super) struct Caller {
    app: App,
    /// What they see of what the organisation knows.
    pub(super) view: Arc<View>,
    /// Who they are.
    pub(super) person: Id<Source>,
    /// The frame of their pages.
    pub(super) shell: Shell,
    /// Where the form is.
    pub(super) base: String,
    /// Whether they are signed in, and can go elsewhere from here.
    pub(super) signed_in: bool,
}

impl Caller {
    /// Who is signed in.
    pub(super) async fn of(visit: &Visit) -> Result<Self, Fault> {
        Ok(Self {
            app: visit.app().clone(),
            view: visit.afresh().await?,
            person: visit.viewer().clone(),
            shell: visit.shell().at(crate::layout::Section::Waiting),
            base: WAITING.to_owned(),
            signed_in: true,
        })
    }

    /// Who holds a link. A link that lets nobody answer is answered alike, whatever is the matter with it; only such tries
    /// are counted, for a whole building may answer from one address.
    pub(super) async fn by_link(
        app: App,
        arrival: &Arrival,
        secret: String,
    ) -> Result<Self, Fault> {
        if let Some(caller) = Self::found(app.clone(), &secret).await? {
            return Ok(caller);
        }
        app.limits().count("", arrival.from)?;
        let told = Told(LINK_OVER.into());
        Err(Fault::Refused(StatusCode::NOT_FOUND, told))
    }

    async fn found(app: App, secret: &str) -> Result<Option<Self>, Fault> {
        let foothold = app.foothold();
        let Some(organisation) = foothold.the_organisation().await? else {
            return Ok(None);
        };
        let now = app.now();
        let for_it = [Purpose::Answer];
        let link = open_link(foothold, &organisation, secret, now, &for_it).await?;
        let Some(person) = link.and_then(|link| link.person) else {
            return Ok(None);
        };
        let view = foothold.view_for(&organisation, &person, now).await?;
        let member = view.board().work.member(&person);
        if !member.is_some_and(|member| Right::Answer.is_of(member.role)) {
            return Ok(None);
        }
        let shell = app.bare_shell().await?;
        Ok(Some(Self {
            base: format!("{ANSWER}/{}", Segment(secret)),
            signed_in: false,
            app,
            view,
            person,
            shell,
        }))
    }

    /// What operations are asked of.
    pub(super) fn foothold(&self) -> &Foothold {
        self.app.foothold()
    }

    /// An act of theirs, now.
    pub(super) fn act(&self) -> Act {
        Act {
            organisation: self.view.organisation().id.clone(),
            by: self.person.clone(),
            at: self.app.now(),
            ids: self.app.ids(),
        }
    }

    /// Their name here, where it does not stand at the top of every page.
    pub(super) fn name_told(&self) -> Option<&str> {
        let source = self.view.board().sources.get(&self.person);
        source
            .filter(|_| !self.signed_in)
            .map(|source| source.name.as_str())
    }

    /// The page that says what was kept of a form.
    pub(super) fn saved(&self, key: &Name) -> String {
        format!("{}/saved?key={}", self.base, Segment(key.as_str()))
    }
}
