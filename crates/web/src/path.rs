//! Ids in addresses. Ids are free text (a spreadsheet's own), so whatever an address would misread is percent-encoded.

use std::fmt;

use engine::candidate::Candidate;
use engine::id::Id;

/// One segment of a path that stands for this text and nothing else: `Segment("a/b c")` shows as `a%2Fb%20c`.
///
/// The router decodes it again. `.` and `..` are the two texts that no address can hold: browsers take them for steps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment<'a>(pub(crate) &'a str);

impl fmt::Display for Segment<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                fmt::Write::write_char(out, char::from(byte))?;
            } else {
                write!(out, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Letters, digits, `-._~` and `%`: nothing that HTML could misread.
impl askama::filters::HtmlSafe for Segment<'_> {}

/// The page of a problem or an opportunity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProblemPage<'a>(pub(crate) &'a Id<Candidate>);

impl fmt::Display for ProblemPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/problems/{}", Segment(self.0.as_str()))
    }
}

impl askama::filters::HtmlSafe for ProblemPage<'_> {}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::extract::Path;
    use axum::http::Request;
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    async fn echoed(id: &str) -> String {
        let routes = Router::new().route("/problems/{id}", get(async |Path(id): Path<String>| id));
        let request = Request::get(format!("/problems/{}", Segment(id))).body(Body::empty());
        let answer = routes.oneshot(request.unwrap()).await.unwrap();
        let bytes = to_bytes(answer.into_body(), 1_000).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn any_id_comes_back_as_it_was() {
        for id in [
            "SRV03049",
            "a b",
            "a/b",
            "é ß 中",
            "50%2F",
            "?x=1#y",
            "<&\">'",
            "+",
            "a;b,c",
        ] {
            assert_eq!(echoed(id).await, id);
        }
    }

    #[test]
    fn nothing_is_left_that_html_could_misread() {
        assert_eq!(
            Segment("<a href=\"x\">é").to_string(),
            "%3Ca%20href%3D%22x%22%3E%C3%A9"
        );
    }
}
