//! An address as a code for a phone's camera.

use std::fmt::Write as _;

use askama::Template;
use qrcodegen::{QrCode, QrCodeEcc};

/// So many light modules stand around a code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A picture of a code, drawn by one path.
#[derive(Template)]
#[template(path = "suggestions/code.html")]
pub(super) struct Code {
    /// Modules on a side, with those around it.
    side: i32,
    /// A square for each dark module.
    dark: String,
    /// What it is, for those who do not see it.
    label: &'static str,
}

impl askama::filters::HtmlSafe for Code {}

impl Code {
    /// The code of an address; none where it is too long for one.
    pub(super) fn of(address: &str, label: &'static str) -> Option<Self> {
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
        let mut dark = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing to a string cannot fail.
                let _ = write!(dark, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
        let side = code.size() + 2 * QUIET;
        Some(Self { side, dark, label })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_light_border_and_the_three_marks_in_its_corners() {
        let code = Code::of("https://foothold.example.org/inside/0123", "A code").unwrap();
        assert!(code.side >= 21 + 2 * QUIET);
        let corner = |x: i32, y: i32| format!("M{x} {y}h1v1h-1z");
        let far = code.side - QUIET - 1;
        for (x, y) in [(QUIET, QUIET), (far, QUIET), (QUIET, far)] {
            assert!(code.dark.contains(&corner(x, y)), "{x} {y}");
        }
        assert!(!code.dark.contains(&corner(QUIET - 1, QUIET)));
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(Code::of(&"x".repeat(5_000), "A code").is_none());
    }
}
