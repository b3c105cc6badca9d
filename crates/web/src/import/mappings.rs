//! How lists are read, by name: kept as a list is read, handed out as a file, put away.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::id::Id;
use operations::Done;
use operations::import::{
    Kind, Mapping, Offered, keep_mapping, mapping, mappings, put_mapping_away,
};
use serde::Deserialize;
use wording::imported as say;

use super::uploads::{Upload, Uploads};
use super::{MAPPINGS, START, kind};
use crate::components::Button;
use crate::layout::{Fault, Page, Section, Shell};
use crate::papers::handed_out;
use crate::visit::{Answer, Visit};

/// The page of those that are kept.
#[derive(Template)]
#[template(path = "import/mappings.html")]
struct Kept {
    shell: Shell,
    all: Vec<Offered>,
    /// Whether one was just put away.
    put_away: bool,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: bool,
}

/// Keeps how a list is read, where a name was given for it.
pub(super) async fn keep_named(visit: &Visit, upload: &Upload) -> Done<()> {
    if let (Some(name), Some(mapping)) = (&upload.keep_as, &upload.mapping) {
        let (mut act, name) = (visit.act(), name.clone());
        keep_mapping(visit.foothold(), &mut act, upload.kind, name, mapping).await?;
    }
    Ok(())
}

/// Shows those that are kept.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let page = Kept {
        shell: visit.shell().at(Section::Problems),
        all: mappings(visit.view().board()),
        put_away: asked.done,
    };
    Ok(Page::new(page).into_response())
}

/// Puts one away.
pub(super) async fn put_away(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    put_mapping_away(visit.foothold(), &visit.act(), id).await?;
    Ok(Redirect::to(&format!("{MAPPINGS}?done=true")).into_response())
}

/// Hands one out as a file.
pub(super) async fn file(visit: Visit, Path(id): Path<String>) -> Answer {
    let kept = mapping(visit.view().board(), &id).ok_or(Fault::NotFound)?;
    Ok(as_file(&kept.mapping))
}

/// Hands out how a list on its way in is read.
pub(super) async fn of_upload(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    Ok(match upload.mapping {
        Some(mapping) => as_file(&mapping),
        None => Redirect::to(&format!("{START}/{key}")).into_response(),
    })
}

fn as_file(mapping: &Mapping) -> Response {
    handed_out(
        mapping.written().into_bytes(),
        "application/toml",
        "mapping.toml",
    )
}

/// What the template asks for.
impl Kept {
    fn list(kind: Kind) -> &'static str {
        kind::words(kind)
    }
}
