//! The organisation's colour.

use std::fmt;
use std::str::FromStr;

/// A colour on a screen, such as `#1f4e5f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// What was given is not a colour: `#` and six hexadecimal digits are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is # and six digits from 0 to 9 or letters from a to f, such as #1f4e5f")]
pub struct NotAColour;

impl Colour {
    /// White or black: the one that can be read better on this colour, always by at least 4.5 to 1.
    #[must_use]
    pub fn text_on_it(self) -> Self {
        let white = Self {
            red: 255,
            green: 255,
            blue: 255,
        };
        let black = Self {
            red: 0,
            green: 0,
            blue: 0,
        };
        if self.contrast(white) >= self.contrast(black) {
            white
        } else {
            black
        }
    }

    /// The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The six digits without the `#`, which an address would take for something else.
    pub(crate) fn digits(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl Default for Colour {
    /// Foothold's own colour, until the organisation says its own.
    fn default() -> Self {
        Self {
            red: 0x1f,
            green: 0x4e,
            blue: 0x5f,
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.digits())
    }
}

/// Six digits and a `#`: nothing that HTML or CSS could misread.
impl askama::filters::HtmlSafe for Colour {}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.trim().strip_prefix('#').ok_or(NotAColour)?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let channel =
            |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| NotAColour);
        Ok(Self {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn a_colour_is_six_hexadecimal_digits_and_nothing_else() {
        assert_eq!(colour(" #1F4e5f ").to_string(), "#1f4e5f");
        for wrong in [
            "", "#", "1f4e5f", "#1f4e5", "#1f4e5fa", "red", "#1f4e5g", "#+f4e5f", "#é4e5f",
            "#;}*{}a",
        ] {
            assert_eq!(wrong.parse::<Colour>(), Err(NotAColour), "{wrong}");
        }
    }

    #[test]
    fn text_can_be_read_on_any_colour() {
        assert_eq!(colour("#1f4e5f").text_on_it(), colour("#ffffff"));
        assert_eq!(colour("#ffdd00").text_on_it(), colour("#000000"));
        for step in 0..=255u8 {
            for any in [
                Colour {
                    red: step,
                    green: step,
                    blue: step,
                },
                Colour {
                    red: step,
                    green: 128,
                    blue: 255 - step,
                },
            ] {
                assert!(any.contrast(any.text_on_it()) >= 4.5, "{any}");
            }
        }
    }
}
