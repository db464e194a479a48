//! Calendar dates and intervals.

use std::fmt;

use jiff::civil;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::written::{Written, written};

/// A calendar date between 1900 and 2199, written `2027-01-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Date(civil::Date);

impl Date {
    /// The date for calculations.
    pub fn civil(self) -> civil::Date {
        self.0
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Date(date)
    }
}

impl Written for Date {
    const X_TYPE: &'static str = "date";

    fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i16>().ok()).flatten()
        };
        let hyphens = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
        (hyphens && (1900..2200).contains(&year)).then_some(())?;
        civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(Date)
    }
}

// The pattern knows the calendar, leap years included, so that editors accept what lotse accepts.
written!(
    Date,
    pattern: "^(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])\
              |(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))\
              |(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$",
    "format": "date",
);

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_calendar_are_dates() {
        assert_eq!(Date::parse("2028-02-29").unwrap().to_string(), "2028-02-29");
        for bad in ["2027-02-29", "2027-13-01", "2027-1-1", "1899-12-31", "2200-01-01", "12.03.2026", "2026-04-31", ""]
        {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
    }
}
