//! Papers to take along: the files that a page is handed out as, and the list of them that stands on the page.

mod take;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use operations::papers::{Form, Paper};

pub(crate) use self::take::Take;
use crate::layout::Fault;

/// A paper as a file of this name, without its ending.
pub(crate) fn file(paper: &Paper, form: Form, name: &str) -> Result<Response, Fault> {
    let bytes = paper.file(form).map_err(Fault::failure)?;
    Ok(handed_out(
        bytes,
        form.media_type(),
        &format!("{name}.{}", form.extension()),
    ))
}

/// Data as a file of this name.
pub(crate) fn data(json: String, name: &str) -> Response {
    handed_out(
        json.into_bytes(),
        "application/json",
        &format!("{name}.json"),
    )
}

/// What is asked for by the last part of an address, such as `paper.docx`: its name and its form.
pub(crate) fn asked(file: &str) -> Result<(&str, Form), Fault> {
    let (name, ending) = file.rsplit_once('.').ok_or(Fault::NotFound)?;
    let form = Form::ALL
        .into_iter()
        .find(|form| form.extension() == ending);
    Ok((name, form.ok_or(Fault::NotFound)?))
}

/// Bytes as a file of this name. Names are of our own making: letters, digits, hyphens and a dot.
pub(crate) fn handed_out(bytes: Vec<u8>, media_type: &'static str, name: &str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let disposition = format!("attachment; filename=\"{name}\"");
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
