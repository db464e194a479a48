//! Says why a scalar is not accepted, in words for people who write YAML for the first time.

mod names;
mod numbers;
mod texts;

use crate::i18n::Language;

use super::written::Written;
use super::{
    CompetenceLevel, Count, Date, Days, Fte, Hours, HoursPerWeek, Id, Money, Prose, Ref, RoomLevel, Share, Text, Uuid,
    Weight, WorkTime, Year,
};

/// What is wrong with a scalar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScalarFault {
    /// The fact, with the value.
    pub message: String,
    /// The next step: the right spelling.
    pub help: String,
}

/// Reads a scalar with the parser of its type (the schema annotation `x-type`) and words what is wrong with it.
///
/// A type that is not known is accepted: the schema says the rest.
pub fn check(x_type: &str, text: &str, language: Language) -> Result<(), ScalarFault> {
    let accepted = match x_type {
        Id::X_TYPE => Id::parse(text).is_some(),
        Ref::X_TYPE => Ref::parse(text).is_some(),
        Uuid::X_TYPE => Uuid::parse(text).is_some(),
        Text::X_TYPE => Text::parse(text).is_some(),
        Prose::X_TYPE => Prose::parse(text).is_some(),
        Date::X_TYPE => Date::parse(text).is_some(),
        Share::X_TYPE => Share::parse(text).is_some(),
        Hours::X_TYPE => Hours::parse(text).is_some(),
        HoursPerWeek::X_TYPE => HoursPerWeek::parse(text).is_some(),
        WorkTime::X_TYPE => WorkTime::parse(text).is_some(),
        Money::X_TYPE => Money::parse(text).is_some(),
        Days::X_TYPE => Days::parse(text).is_some(),
        Fte::X_TYPE => Fte::parse(text).is_some(),
        Count::X_TYPE => Count::parse(text).is_some(),
        RoomLevel::X_TYPE => RoomLevel::parse(text).is_some(),
        CompetenceLevel::X_TYPE => CompetenceLevel::parse(text).is_some(),
        Weight::X_TYPE => Weight::parse(text).is_some(),
        Year::X_TYPE => Year::parse(text).is_some(),
        _ => true,
    };
    if accepted { Ok(()) } else { Err(fault(x_type, text, language)) }
}

fn fault(x_type: &str, text: &str, language: Language) -> ScalarFault {
    match x_type {
        Id::X_TYPE => names::id(text, language),
        Ref::X_TYPE => names::reference(text, language),
        Uuid::X_TYPE => names::uuid(text, language),
        Text::X_TYPE => texts::text(text, language),
        Prose::X_TYPE => texts::prose(text, language),
        Date::X_TYPE => texts::date(text, language),
        Count::X_TYPE => numbers::whole(text, Count::MIN, Count::MAX, language),
        RoomLevel::X_TYPE => numbers::whole(text, RoomLevel::MIN, RoomLevel::MAX, language),
        CompetenceLevel::X_TYPE => numbers::whole(text, CompetenceLevel::MIN, CompetenceLevel::MAX, language),
        Weight::X_TYPE => numbers::whole(text, Weight::MIN, Weight::MAX, language),
        Year::X_TYPE => numbers::whole(text, Year::MIN, Year::MAX, language),
        _ => numbers::quantity(x_type, text, language),
    }
}

/// The value as it is shown in a message: one line, not too long.
fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let line: String = text.chars().map(|c| if super::text::breaks_line(c) { '␣' } else { c }).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() { line + "…" } else { line }
}

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use proptest::prelude::*;
    use schemars::{JsonSchema, SchemaGenerator};

    use super::*;

    /// Texts that are nearly right: pieces of right ones, put together at random.
    fn near_misses() -> impl Strategy<Value = String> {
        let pieces = [
            "0", "1", "5", "20", "100", "99", "1234", "2026", "02", "29", "31", ".", ",", "-", " ", "\u{a0}", "%", "h",
            "/week", "EUR", "day", "s", "a", "cdo", "con", "com1", "lotse:", "_", "A", "ä", "\n", "\t", "\u{1b}",
            "c8fa4313", "80b0",
        ];
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..7).prop_map(|pieces| pieces.concat())
    }

    /// Texts that match the pattern of a type; lookahead and anchors are left out, the generator does not know them.
    fn matching(pattern: &'static str) -> BoxedStrategy<String> {
        let pattern = pattern.replace("(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)", "");
        let bare = pattern.trim_start_matches('^').trim_end_matches('$');
        prop::string::string_regex(bare).expect("the pattern can be generated").boxed()
    }

    /// Holds the parser of a type against its schema, and what it prints against what it reads.
    fn agree<T: Written + JsonSchema + Display + PartialEq>(pattern: &'static str) {
        let schema = T::json_schema(&mut SchemaGenerator::default());
        let validator = jsonschema::validator_for(schema.as_value()).expect("the schema is valid");
        let texts = prop_oneof![near_misses(), matching(pattern), any::<String>()];
        proptest!(ProptestConfig::with_cases(600), |(text in texts)| {
            let read = T::parse(&text);
            let valid = validator.is_valid(&serde_json::Value::from(text.as_str()));
            prop_assert_eq!(read.is_some(), valid, "{:?}", text);
            prop_assert_eq!(check(T::X_TYPE, &text, Language::De).is_ok(), valid);
            prop_assert_eq!(check(T::X_TYPE, &text, Language::En).is_ok(), valid);
            if let Some(value) = read {
                let printed = value.to_string();
                prop_assert!(T::parse(&printed) == Some(value), "{:?} is printed as {:?}", text, printed);
            }
        });
    }

    #[test]
    fn parsers_and_patterns_accept_the_same_and_print_what_they_read() {
        agree::<Id>(Id::PATTERN);
        agree::<Ref>(Ref::PATTERN);
        agree::<Uuid>(Uuid::PATTERN);
        agree::<Text>(Text::PATTERN);
        agree::<Prose>(Prose::PATTERN);
        agree::<Date>(Date::PATTERN);
        agree::<Share>(Share::PATTERN);
        agree::<Hours>(Hours::PATTERN);
        agree::<HoursPerWeek>(HoursPerWeek::PATTERN);
        agree::<WorkTime>(WorkTime::PATTERN);
        agree::<Money>(Money::PATTERN);
        agree::<Days>(Days::PATTERN);
        agree::<Fte>(Fte::PATTERN);
    }

    #[test]
    fn faults_have_no_line_breaks_and_stay_short() {
        proptest!(|(text in any::<String>(), x_type in prop::sample::select(vec!["id", "ref", "date", "money", "share"]))| {
            let long = text.repeat(50);
            if let Err(fault) = check(x_type, &long, Language::De) {
                prop_assert!(!fault.message.contains('\n') && fault.message.chars().count() < 250, "{:?}", fault);
                prop_assert!(!fault.help.contains('\n') && fault.help.chars().count() < 250, "{:?}", fault);
            }
        });
    }
}
