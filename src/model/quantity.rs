//! Amounts with a unit, held as exact decimals.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::written::{Written, written};

/// A share of a whole, written `20 %` or `12.5 %`: at most one decimal, at most 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Share {
    tenths: u16,
}

/// A length of time in hours, written `39 h` or `1.5 h`: at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Hours(Decimal);

/// Working time per week, written `3.9 h/week`: at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct HoursPerWeek(Decimal);

/// An amount of money in euros, written `25000 EUR` or `1234.50 EUR`: at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Money(Decimal);

/// A number of days, written `5 days`, `1 day` or `0.5 days`: whole or half days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Days(Decimal);

/// Full-time equivalents, written `0.8` or `1.0`: the one quantity without a unit, at most three decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Fte(Decimal);

/// Working time, either as a share of full time (`10 %`) or in hours (`3.9 h/week`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub enum WorkTime {
    /// A share of the full weekly working time.
    Share(Share),
    /// Hours per week.
    Hours(HoursPerWeek),
}

impl Share {
    /// The whole.
    pub const WHOLE: Share = Share { tenths: 1000 };

    /// Nothing of it.
    pub const NOTHING: Share = Share { tenths: 0 };

    /// The share in tenths of a percent, 0 to 1000: what sums are made of.
    pub fn tenths(self) -> u32 {
        self.tenths.into()
    }

    /// The share in percent.
    pub fn percent(self) -> Decimal {
        Decimal::new(self.tenths.into(), 1).normalize()
    }

    /// The share as a fraction of one.
    pub fn fraction(self) -> Decimal {
        Decimal::new(self.tenths.into(), 3).normalize()
    }

    /// The hours per week that the share is of a full week.
    pub fn of(self, full_week: &HoursPerWeek) -> Decimal {
        (full_week.0 * self.fraction()).normalize()
    }
}

impl Hours {
    /// The number of hours.
    pub fn value(self) -> Decimal {
        self.0
    }

    /// The same hours as a weekly working time, for `weekly_hours: 39 h`.
    pub fn per_week(self) -> HoursPerWeek {
        HoursPerWeek(self.0)
    }
}

impl HoursPerWeek {
    /// The number of hours.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Money {
    /// The amount in euros.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Days {
    /// The number of days.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Fte {
    /// The number of full-time equivalents.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl WorkTime {
    /// The hours per week, given the full weekly working time.
    pub fn of(self, full_week: &HoursPerWeek) -> Decimal {
        match self {
            WorkTime::Share(share) => share.of(full_week),
            WorkTime::Hours(hours) => hours.0,
        }
    }
}

impl Written for Share {
    const X_TYPE: &'static str = "share";

    fn parse(text: &str) -> Option<Self> {
        let percent = decimal(before_unit(text, "%")?, 3, 1)?;
        let tenths = u16::try_from(percent * Decimal::TEN).ok()?;
        (tenths <= Share::WHOLE.tenths).then_some(Share { tenths })
    }
}

impl Written for Hours {
    const X_TYPE: &'static str = "hours";

    fn parse(text: &str) -> Option<Self> {
        decimal(before_unit(text, "h")?, 7, 2).map(Hours)
    }
}

impl Written for HoursPerWeek {
    const X_TYPE: &'static str = "hours-per-week";

    fn parse(text: &str) -> Option<Self> {
        decimal(before_unit(text, "h/week")?, 7, 2).map(HoursPerWeek)
    }
}

impl Written for Money {
    const X_TYPE: &'static str = "money";

    fn parse(text: &str) -> Option<Self> {
        decimal(before_unit(text, "EUR")?, 12, 2).map(Money)
    }
}

impl Written for Days {
    const X_TYPE: &'static str = "days";

    fn parse(text: &str) -> Option<Self> {
        let days = decimal(before_unit(text, "days").or_else(|| before_unit(text, "day"))?, 5, 1)?;
        (days * Decimal::TWO).is_integer().then_some(Days(days))
    }
}

impl Written for Fte {
    const X_TYPE: &'static str = "fte";

    fn parse(text: &str) -> Option<Self> {
        decimal(text, 5, 3).map(Fte)
    }
}

impl Written for WorkTime {
    const X_TYPE: &'static str = "work-time";

    fn parse(text: &str) -> Option<Self> {
        Share::parse(text).map(WorkTime::Share).or_else(|| HoursPerWeek::parse(text).map(WorkTime::Hours))
    }
}

// Between number and unit stands one space, a non-breaking one (as Word writes it), or nothing.
written!(Share, pattern: r"^(100(\.0)?|[1-9]?[0-9](\.[0-9])?)[ \u00a0\u202f]?%$");
written!(Hours, pattern: r"^(0|[1-9][0-9]{0,6})(\.[0-9]{1,2})?[ \u00a0\u202f]?h$");
written!(HoursPerWeek, pattern: r"^(0|[1-9][0-9]{0,6})(\.[0-9]{1,2})?[ \u00a0\u202f]?h/week$");
written!(Money, pattern: r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?[ \u00a0\u202f]?EUR$");
written!(Days, pattern: r"^(0|[1-9][0-9]{0,4})(\.[05])?[ \u00a0\u202f]?days?$");
// Editors read an unquoted `0.8` as a number; lotse reads its spelling.
written!(Fte, pattern: r"^(0|[1-9][0-9]{0,4})(\.[0-9]{1,3})?$", "type": ["number", "string"], "minimum": 0);
written!(
    WorkTime,
    pattern: r"^((100(\.0)?|[1-9]?[0-9](\.[0-9])?)[ \u00a0\u202f]?%|(0|[1-9][0-9]{0,6})(\.[0-9]{1,2})?[ \u00a0\u202f]?h/week)$",
);

/// What stands before the unit, without the space between them.
fn before_unit<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let number = text.strip_suffix(unit)?;
    Some(number.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(number))
}

/// An exact number: no sign, no leading zeros, a point before the decimals, within the given numbers of digits.
fn decimal(text: &str, whole_digits: usize, decimals: usize) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let well_formed =
        is_number(whole, whole_digits) && !leading_zero && fraction.is_none_or(|f| is_number(f, decimals));
    if well_formed { text.parse().ok() } else { None }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} %", self.percent())
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} h", self.0.normalize())
    }
}

impl fmt::Display for HoursPerWeek {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} h/week", self.0.normalize())
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cents = if self.0.is_integer() { 0 } else { 2 };
        write!(out, "{:.cents$} EUR", self.0)
    }
}

impl fmt::Display for Days {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = if self.0 == Decimal::ONE { "day" } else { "days" };
        write!(out, "{} {unit}", self.0.normalize())
    }
}

impl fmt::Display for Fte {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.0.normalize();
        if number.is_integer() { write!(out, "{number}.0") } else { write!(out, "{number}") }
    }
}

impl fmt::Display for WorkTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorkTime::Share(share) => share.fmt(out),
            WorkTime::Hours(hours) => hours.fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling<T: Written + fmt::Display>(text: &str) -> Option<String> {
        T::parse(text).map(|value| value.to_string())
    }

    #[test]
    fn quantities_print_in_their_usual_spelling() {
        assert_eq!(spelling::<Share>("20%").unwrap(), "20 %");
        assert_eq!(spelling::<Share>("12.50 %"), None);
        assert_eq!(spelling::<Share>("100.0\u{a0}%").unwrap(), "100 %");
        assert_eq!(spelling::<HoursPerWeek>("3.90 h/week").unwrap(), "3.9 h/week");
        assert_eq!(spelling::<Hours>("39 h").unwrap(), "39 h");
        assert_eq!(spelling::<Money>("1234.5 EUR").unwrap(), "1234.50 EUR");
        assert_eq!(spelling::<Money>("25000.00EUR").unwrap(), "25000 EUR");
        assert_eq!(spelling::<Days>("1 days").unwrap(), "1 day");
        assert_eq!(spelling::<Days>("0.5 day").unwrap(), "0.5 days");
        assert_eq!(spelling::<Fte>("1").unwrap(), "1.0");
        assert_eq!(spelling::<Fte>("0.80").unwrap(), "0.8");
        assert_eq!(spelling::<WorkTime>("10 %").unwrap(), "10 %");
        assert_eq!(spelling::<WorkTime>("1 h/week").unwrap(), "1 h/week");
    }

    #[test]
    fn other_spellings_are_no_quantities() {
        for bad in ["20", "100.1 %", "101 %", "0,5 %", "05 %", "-1 %", ".5 %", "1. %", "20  %", " 20 %", "20 %\n"] {
            assert!(Share::parse(bad).is_none(), "{bad}");
        }
        for bad in ["1.234,50 EUR", "1.234 EUR", "25000 €", "25000", "1e3 EUR", "1_000 EUR", "+1 EUR"] {
            assert!(Money::parse(bad).is_none(), "{bad}");
        }
        assert!(Days::parse("0.3 days").is_none());
        assert!(Fte::parse("0.8 VZÄ").is_none());
        assert!(WorkTime::parse("39 h").is_none());
    }

    #[test]
    fn shares_are_exact() {
        let week = HoursPerWeek::parse("39 h/week").unwrap();
        assert_eq!(Share::parse("10 %").unwrap().of(&week).to_string(), "3.9");
        assert_eq!(Share::parse("12.5 %").unwrap().of(&week).to_string(), "4.875");
        assert_eq!(Share::parse("33.3 %").unwrap().tenths(), 333);
    }
}
