//! The organisation's colour and logo as a stylesheet: no page may carry a style of its own.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::Look;

/// Where the stylesheet is; pages ask for it with the look's version (`?v=7`).
pub const PATH: &str = "/organisation.css";

/// The stylesheet, which browsers keep until the look's version changes.
pub fn organisation_css(look: &Look) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/css; charset=utf-8"),
        ),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=31536000, immutable"),
        ),
    ];
    (headers, stylesheet(look)).into_response()
}

fn stylesheet(look: &Look) -> String {
    let logo = look
        .logo
        .as_ref()
        .map(|logo| format!("--organisation-logo:url({});", logo.data_address()))
        .unwrap_or_default();
    format!(
        ":root{{--organisation-colour:{};--organisation-text:{};{logo}}}\n",
        look.colour,
        look.colour.text_on_it()
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Colour, Logo};
    use super::*;

    #[test]
    fn colour_and_readable_text_are_set() {
        let look = Look::new(None, "#ffdd00".parse().unwrap(), None);
        assert_eq!(
            stylesheet(&look),
            ":root{--organisation-colour:#ffdd00;--organisation-text:#000000;}\n"
        );
    }

    #[test]
    fn a_logo_travels_in_the_stylesheet() {
        let look = Look::new(None, Colour::default(), Logo::new(b"<svg/>".to_vec()).ok());
        assert!(
            stylesheet(&look)
                .contains("--organisation-logo:url(data:image/svg+xml;base64,PHN2Zy8+);")
        );
    }
}
