//! A form that brings a file.

use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;

use super::Typed;
use crate::layout::Fault;

/// The most parts that such a form may have.
const MOST_PARTS: usize = 100;

/// A form with its file, where one was chosen. It needs a route that [`crate::middleware::takes_files`].
#[derive(Debug, Default)]
pub(crate) struct WithFile {
    /// The other fields.
    pub(crate) typed: Typed,
    /// The file; of several, the last.
    pub(crate) file: Option<SentFile>,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub(crate) struct SentFile {
    /// What it is called on the person's own computer.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for WithFile {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let multipart = Multipart::from_request(request, state).await;
        let mut multipart = multipart.map_err(|_| Fault::BadRequest)?;
        let mut sent = Self::default();
        for _ in 0..MOST_PARTS {
            let Some(part) = multipart
                .next_field()
                .await
                .map_err(|error| fault(&error))?
            else {
                return Ok(sent);
            };
            sent.take(part).await?;
        }
        Err(Fault::TooLarge)
    }
}

impl WithFile {
    async fn take(&mut self, part: Field<'_>) -> Result<(), Fault> {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|error| fault(&error))?;
        match file {
            // What a browser sends where no file was chosen.
            Some(file) if file.is_empty() && bytes.is_empty() => {}
            Some(name) => self.file = Some(SentFile { name, bytes }),
            None => {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| Fault::BadRequest)?;
                self.typed = std::mem::take(&mut self.typed).with(&name, text);
            }
        }
        Ok(())
    }
}

fn fault(error: &MultipartError) -> Fault {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Fault::TooLarge
    } else {
        Fault::BadRequest
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    async fn sent(body: &str) -> Result<WithFile, Fault> {
        let request = Request::post("/")
            .header("content-type", "multipart/form-data; boundary=X")
            .body(Body::from(body.replace('\n', "\r\n")));
        WithFile::from_request(request.unwrap(), &()).await
    }

    const FORM: &str = "--X\nContent-Disposition: form-data; name=\"list\"\n\nteams\n--X\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"NAME\"\n\nBODY\n--X--\n";

    #[tokio::test]
    async fn fields_and_file_are_both_there() {
        let form = FORM
            .replace("NAME", "a b.csv")
            .replace("BODY", "title\nDamp");
        let form = sent(&form).await.unwrap();
        assert_eq!(form.typed.text("list"), "teams");
        let file = form.file.unwrap();
        assert_eq!(
            (file.name.as_str(), &*file.bytes),
            ("a b.csv", &b"title\r\nDamp"[..])
        );
    }

    #[tokio::test]
    async fn no_file_chosen_is_no_file() {
        let form = sent(&FORM.replace("NAME", "").replace("BODY", "")).await;
        assert!(form.unwrap().file.is_none());
    }

    #[tokio::test]
    async fn what_breaks_off_is_a_bad_request() {
        for broken in [
            "--X\nContent-Disposition: form-data; name=\"list\"\n\nteams",
            "",
            "nonsense",
        ] {
            assert!(
                matches!(sent(broken).await, Err(Fault::BadRequest)),
                "{broken}"
            );
        }
    }

    #[tokio::test]
    async fn a_form_of_endless_parts_is_too_large() {
        let part = "--X\nContent-Disposition: form-data; name=\"a\"\n\n1\n";
        let form = format!("{}--X--\n", part.repeat(MOST_PARTS + 1));
        assert!(matches!(sent(&form).await, Err(Fault::TooLarge)));
    }
}
