//! Addresses and names, which nobody may write in another way.

use std::ops::Range;

/// Whether a place is part of a web or mail address or of a file name.
pub(super) fn is_address(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start].rfind([' ', '\n', '\t', '(', '<']).map_or(0, |at| at + 1);
    let end = text[range.end..].find([' ', '\n', '\t', ')', '>']).map_or(text.len(), |at| range.end + at);
    let token = &text[start..end];
    token.contains("://") || token.contains('@') || token.starts_with("www.") || token.contains('\\')
}

/// What has a name in quotation marks that somebody else has chosen: „der Verein „Nachbar*innen Weststadt““.
const NAMED: [&str; 26] = [
    "verein",
    "projekt",
    "initiative",
    "programm",
    "stiftung",
    "buch",
    "film",
    "titel",
    "broschüre",
    "bündnis",
    "netzwerk",
    "preis",
    "kampagne",
    "studie",
    "leitfaden",
    "reihe",
    "ausstellung",
    "zeitschrift",
    "podcast",
    "plattform",
    "portal",
    "gruppe",
    "tag",
    "handreichung",
    "lied",
    "magazin",
];

/// Whether a form is part of a name, or is itself spoken of: „Statt „Lots*innen“ schreiben wir …“.
pub(super) fn is_named(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let after_name: String = after.split([',', '.', ';', '(']).next().unwrap_or_default().to_owned();
    let is_association = after_name.trim_end().ends_with(" e") && after[after_name.len()..].starts_with(". V");
    let open = before.rfind(['„', '»']).filter(|open| !before[*open..].contains(['“', '«']));
    let Some(open) = open.filter(|_| after.contains(['“', '«'])) else { return is_association };
    let is_alone = before[open..].chars().count() == 1 && after.starts_with(['“', '«']);
    let word =
        before[..open].trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_name = NAMED.iter().any(|noun| {
        word.ends_with(noun) || word.strip_suffix(['s', 'n', 'e']).is_some_and(|stem| stem.ends_with(noun))
    });
    is_association || is_alone || is_name
}
