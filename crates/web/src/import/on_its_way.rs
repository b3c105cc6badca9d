//! A long list on its way in: how far it is, until it is in or stopped.

use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use wording::import::{self as say, LOST};

use super::saving::{Ended, Saving};
use super::uploads::{Upload, Uploads};
use crate::components::Button;
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// How long the page waits for news before it says how far it is.
const PATIENCE: Duration = Duration::from_secs(1);

/// The page of a list on its way.
#[derive(Template)]
#[template(path = "import/on_its_way.html")]
struct OnItsWay {
    shell: Shell,
    upload: Upload,
    /// Rows that were begun, and all of them.
    rows: usize,
    all: usize,
    /// Whether it was stopped, and has not come to a stop yet.
    is_to_stop: bool,
}

/// The page of one that was stopped.
#[derive(Template)]
#[template(path = "import/stopped.html")]
struct Stopped {
    shell: Shell,
    upload: Upload,
}

/// Says how far it is; once it is over, how it ended.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let Some(saving) = upload.saving.clone() else {
        return Ok(Redirect::to(&upload.step("/check")).into_response());
    };
    let shell = visit.shell().at(Section::Problems);
    match saving.ended_within(PATIENCE).await {
        None => Ok(Page::new(OnItsWay::of(shell, upload, &saving)).into_response()),
        Some(Ended::In(_)) => Ok(Redirect::to(&upload.step("/done")).into_response()),
        Some(Ended::Stopped) => Ok(Page::new(Stopped { shell, upload }).into_response()),
        Some(Ended::Out(fault)) => Err(fault),
    }
}

/// Stops it.
pub(super) async fn stop(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    if let Some(saving) = &upload.saving {
        saving.progress.stop();
    }
    // It says whether that came in time.
    Ok(Redirect::to(&upload.step("/saving")).into_response())
}

impl OnItsWay {
    fn of(shell: Shell, upload: Upload, saving: &Saving) -> Self {
        Self {
            shell,
            rows: saving.progress.rows(),
            all: saving.rows,
            is_to_stop: saving.progress.is_to_stop(),
            upload,
        }
    }

    fn so_far(&self) -> String {
        say::so_far(self.rows, self.all)
    }

    fn here(&self) -> String {
        self.upload.step("/saving")
    }

    fn stop(&self) -> String {
        self.upload.step("/stop")
    }
}

impl Stopped {
    fn check(&self) -> String {
        self.upload.step("/check")
    }
}
