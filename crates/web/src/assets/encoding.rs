//! Which of the compressed copies a browser can read.

use axum::http::{HeaderMap, header};

/// How a copy of a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The smallest copy that the request's `Accept-Encoding` allows.
    pub(super) fn best(headers: &HeaderMap) -> Self {
        let offers = |coding| {
            headers
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .any(|offer| accepts(offer, coding))
        };
        [Self::Brotli, Self::Gzip]
            .into_iter()
            .find(|encoding| encoding.coding().is_some_and(offers))
            .unwrap_or(Self::Plain)
    }

    /// The word for it in `Content-Encoding`; none for the file as it is.
    pub(super) fn coding(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// What its file's name ends with.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Plain => "",
        }
    }
}

/// Whether one entry of `Accept-Encoding` (such as `br` or `gzip;q=0.5`) names this coding and does not refuse it.
fn accepts(offer: &str, coding: &str) -> bool {
    let mut parts = offer.split(';').map(str::trim);
    let named = parts
        .next()
        .is_some_and(|name| name.eq_ignore_ascii_case(coding));
    let refused = parts
        .filter_map(|part| part.strip_prefix("q="))
        .any(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0));
    named && !refused
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(accept: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, accept.parse().unwrap());
        Encoding::best(&headers)
    }

    #[test]
    fn the_smallest_copy_a_browser_reads_is_sent() {
        assert_eq!(best("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(best("gzip, deflate"), Encoding::Gzip);
        assert_eq!(best("GZIP;q=0.5"), Encoding::Gzip);
    }

    #[test]
    fn a_refused_or_unknown_coding_is_not_used() {
        assert_eq!(best("br;q=0, gzip;q=0.0"), Encoding::Plain);
        assert_eq!(best("identity"), Encoding::Plain);
        assert_eq!(Encoding::best(&HeaderMap::new()), Encoding::Plain);
    }
}
