//! The look of documents: one accent colour that stays readable on white and on dark.

/// A colour as red, green and blue.
type Rgb = [u8; 3];

/// The accent of a house that has chosen none: a quiet blue.
const DEFAULT_ACCENT: Rgb = [0x1d, 0x4f, 0x7c];

/// The look of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    on_white: Rgb,
    on_dark: Rgb,
}

impl Default for Theme {
    fn default() -> Self {
        Theme::of(DEFAULT_ACCENT)
    }
}

impl Theme {
    /// A theme with an accent colour written as `#rrggbb`; `None` where it is written otherwise.
    pub fn with_accent(written: &str) -> Option<Self> {
        let digits = written.trim().strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        Some(Theme::of([part(0)?, part(2)?, part(4)?]))
    }

    /// The accent on white paper, with a contrast of at least 4.5 : 1.
    pub fn on_white(&self) -> String {
        hex(self.on_white)
    }

    /// The accent on a dark screen, with a contrast of at least 4.5 : 1.
    pub fn on_dark(&self) -> String {
        hex(self.on_dark)
    }

    /// Moves the accent towards black and towards white until both can be read.
    fn of(accent: Rgb) -> Self {
        let towards = |target: u8, readable: fn(Rgb) -> bool| {
            (0..=20u32).map(|step| accent.map(|part| mix(part, target, step))).find(|colour| readable(*colour))
        };
        Theme {
            on_white: towards(0, readable_on_white).unwrap_or([0, 0, 0]),
            on_dark: towards(255, readable_on_dark).unwrap_or([255, 255, 255]),
        }
    }
}

/// A part of a colour, moved `step` twentieths of the way to a target.
fn mix(part: u8, target: u8, step: u32) -> u8 {
    let mixed = (u32::from(part) * (20 - step) + u32::from(target) * step) / 20;
    u8::try_from(mixed).unwrap_or(target)
}

/// Relative luminance in millionths, with an exponent of 2 or 3 in place of the 2.4 of WCAG 2: the first is never too low and
/// the second never too high, so each is used where it errs on the safe side, and no float decides.
fn luminance(colour: Rgb, exponent: u32) -> u64 {
    let full = 255u64.pow(exponent);
    let weighted =
        colour.iter().zip([2126u64, 7152, 722]).map(|(part, weight)| weight * u64::from(*part).pow(exponent));
    weighted.sum::<u64>() * 100 / full
}

/// 4.5 : 1 on white asks for (1 + 0.05) / (L + 0.05) ≥ 4.5; the light grey of table heads needs a little more.
fn readable_on_white(colour: Rgb) -> bool {
    luminance(colour, 2) <= 150_000
}

/// 4.5 : 1 on the dark background (L = 0.011) asks for L ≥ 0.225; notes are a little lighter than the page.
fn readable_on_dark(colour: Rgb) -> bool {
    luminance(colour, 3) >= 270_000
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_becomes_readable_on_both_grounds() {
        for accent in ["#000000", "#ffffff", "#ffff00", "#0000ff", "#e2001a", "#1d4f7c", "#7f7f7f"] {
            let theme = Theme::with_accent(accent).expect("a colour");
            assert!(readable_on_white(theme.on_white) && readable_on_dark(theme.on_dark), "{accent}");
        }
        assert_eq!(Theme::default().on_white(), "#1d4f7c");
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for written in ["", "#12", "red", "#12345g", "#+12345", "#12345\u{e9}", "url(x)"] {
            assert_eq!(Theme::with_accent(written), None, "{written}");
        }
    }
}
