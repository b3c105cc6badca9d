//! The organisation's logo: a small picture in the header.

use std::fmt;

use super::base64;

/// A picture that stands in the header.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// The kinds of picture that a logo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogoKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics. It is only ever shown as a picture, in which no script runs.
    Svg,
}

/// Why a picture cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoRefused {
    /// It is none of the kinds that can be shown.
    #[error("a logo is a PNG, a JPEG or an SVG picture")]
    Kind,
    /// It is larger than [`Logo::MOST_BYTES`].
    #[error("a logo has at most 24 kB")]
    Size,
}

impl Logo {
    /// The largest logo: it travels with the first page, which has to reach a slow phone quickly.
    pub const MOST_BYTES: usize = 24 * 1024;

    /// Takes a picture as a logo, by what its bytes are and not by what its file is called.
    ///
    /// # Errors
    /// Refused when it is too large, or not a picture of a kind that can be shown.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoRefused> {
        if bytes.len() > Self::MOST_BYTES {
            return Err(LogoRefused::Size);
        }
        let kind = LogoKind::of(&bytes).ok_or(LogoRefused::Kind)?;
        Ok(Self { kind, bytes })
    }

    /// A logo kept as a `data:` address; none where it is not one that [`Logo::new`] takes.
    pub fn of_data_address(address: &str) -> Option<Self> {
        let (_, text) = address.strip_prefix("data:")?.split_once(";base64,")?;
        Self::new(base64::read(text)?).ok()
    }

    /// What kind of picture it is.
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// The picture itself, as it was given.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The picture as a `data:` address, which needs no request of its own.
    pub(crate) fn data_address(&self) -> String {
        let mut address = format!("data:{};base64,", self.kind.media_type());
        for three in self.bytes.chunks(3) {
            base64::write(&mut address, three);
        }
        address
    }
}

impl LogoKind {
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        let text = std::str::from_utf8(bytes)
            .ok()?
            .trim_start_matches('\u{feff}')
            .trim_start();
        (text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg")))
            .then_some(Self::Svg)
    }

    /// Its name in `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Logo({:?}, {} bytes)", self.kind, self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_comes_back_from_its_address_as_it_was() {
        let logo = Logo::new(b"<svg>\xc3\xa9</svg>".to_vec()).unwrap();
        assert_eq!(Logo::of_data_address(&logo.data_address()), Some(logo));
        assert_eq!(Logo::of_data_address("data:image/png;base64,Zm9v"), None);
        assert_eq!(Logo::of_data_address("https://example.org/a.png"), None);
    }

    #[test]
    fn a_logo_is_known_by_its_bytes() {
        assert_eq!(
            Logo::new(b"\x89PNG\r\n\x1a\n....".to_vec()).unwrap().kind(),
            LogoKind::Png
        );
        assert_eq!(
            Logo::new(b"\xff\xd8\xff\xe0....".to_vec()).unwrap().kind(),
            LogoKind::Jpeg
        );
        assert_eq!(
            Logo::new(b"<?xml version='1.0'?>\n<svg/>".to_vec())
                .unwrap()
                .kind(),
            LogoKind::Svg
        );
        assert_eq!(
            Logo::new(b"<html><svg></html>".to_vec()),
            Err(LogoRefused::Kind)
        );
        assert_eq!(Logo::new(Vec::new()), Err(LogoRefused::Kind));
    }

    #[test]
    fn a_logo_too_large_is_refused() {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.resize(Logo::MOST_BYTES, 0);
        assert!(Logo::new(bytes.clone()).is_ok());
        bytes.push(0);
        assert_eq!(Logo::new(bytes), Err(LogoRefused::Size));
    }
}
