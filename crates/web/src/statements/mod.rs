//! What an organisation owes those who use a site: how far everyone can use it, what is kept of whom, and help. Each says
//! what is true of Foothold; the organisation adds its own words in Settings.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use axum::routing::get;
use engine::public::{OfStatements, Openness};
use engine::text::Note;

use crate::app::App;
use crate::layout::{Fault, Page, Shell, Site as _};
use crate::visit::{Answer, Visit};

/// A statement: who sees it, and what the organisation adds.
struct Statement {
    shell: Shell,
    own: OfStatements,
    /// Whether there are public pages, and whether anyone may put something forward there.
    published: bool,
    asks: bool,
}

/// How far everyone can use Foothold.
#[derive(Template)]
#[template(path = "statements/accessibility.html")]
struct Accessibility {
    shell: Shell,
    of: Statement,
}

/// What Foothold keeps, where, and which cookies it sets.
#[derive(Template)]
#[template(path = "statements/privacy.html")]
struct Privacy {
    shell: Shell,
    of: Statement,
}

/// What could go wrong for people whose data is kept, and what is done against it.
#[derive(Template)]
#[template(path = "statements/data_protection.html")]
struct DataProtection {
    shell: Shell,
    of: Statement,
}

/// What it does for, and could do to, people who are treated worse.
#[derive(Template)]
#[template(path = "statements/equality.html")]
struct Equality {
    shell: Shell,
    of: Statement,
}

/// The first ten minutes.
#[derive(Debug, Template)]
#[template(path = "statements/help.html")]
struct Help {
    shell: Shell,
}

/// Their routes.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/accessibility", get(accessibility))
        .route("/privacy", get(privacy))
        .route("/statements/data-protection", get(data_protection))
        .route("/statements/equality", get(equality))
        .route("/help", get(help))
}

async fn accessibility(State(app): State<App>, headers: HeaderMap) -> Answer {
    let of = Statement::now(&app, app.shell(&headers)).await?;
    let shell = of.shell.clone();
    Ok(Page::new(Accessibility { shell, of }).into_response())
}

async fn privacy(State(app): State<App>, headers: HeaderMap) -> Answer {
    let of = Statement::now(&app, app.shell(&headers)).await?;
    let shell = of.shell.clone();
    Ok(Page::new(Privacy { shell, of }).into_response())
}

async fn data_protection(visit: Visit) -> Answer {
    let shell = visit.shell();
    let of = Statement::of(shell.clone(), visit.view().board().work.openness());
    Ok(Page::new(DataProtection { shell, of }).into_response())
}

async fn equality(visit: Visit) -> Answer {
    let shell = visit.shell();
    let of = Statement::of(shell.clone(), visit.view().board().work.openness());
    Ok(Page::new(Equality { shell, of }).into_response())
}

async fn help(State(app): State<App>, headers: HeaderMap) -> Page<Help> {
    let shell = app.shell(&headers);
    Page::new(Help { shell })
}

impl Statement {
    /// For whoever asks, signed in or not.
    async fn now(app: &App, shell: Shell) -> Result<Self, Fault> {
        let openness = match app.foothold().the_organisation().await? {
            Some(organisation) => {
                let view = app.foothold().view(&organisation, app.now()).await?;
                view.board().work.openness()
            }
            None => Openness::first(),
        };
        Ok(Self::of(shell, openness))
    }

    fn of(shell: Shell, openness: Openness) -> Self {
        Self {
            shell,
            published: openness.published,
            asks: openness.takes_suggestions(),
            own: openness.statements,
        }
    }
}

/// What the templates ask for.
impl Statement {
    fn organisation(&self) -> &str {
        self.shell.organisation()
    }

    fn contact(&self) -> Option<&str> {
        self.own.contact.as_ref().map(Note::as_str)
    }

    fn responsible(&self) -> Option<&str> {
        self.own.responsible.as_ref().map(Note::as_str)
    }

    fn exceptions(&self) -> Option<&str> {
        self.own.exceptions.as_ref().map(Note::as_str)
    }

    fn basis(&self) -> Option<&str> {
        self.own.basis.as_ref().map(Note::as_str)
    }

    fn equality(&self) -> Option<&str> {
        self.own.equality.as_ref().map(Note::as_str)
    }
}
