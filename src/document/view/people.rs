//! What people are called: titles in the gender style of the house, heads of units.

use crate::i18n::{Language, Phrase};
use crate::model::{GenderStyle, RoleTitle};

/// Says that a title means people of every gender, in the order of the two forms.
const EVERY_GENDER: Phrase = Phrase { de: "(w/m/d)", en: "(f/m/d)" };

/// A title in the singular; empty only where nothing is given at all.
pub(super) fn title(title: &RoleTitle, style: GenderStyle) -> String {
    let pair = title.pair();
    let neutral = title.neutral.as_deref();
    let written = match style {
        GenderStyle::Neutral => neutral.map(str::to_owned).or_else(|| pair.map(|(one, other)| both(one, other))),
        GenderStyle::Pair => pair.map(|(one, other)| both(one, other)),
        GenderStyle::Slash | GenderStyle::Star | GenderStyle::Colon => {
            pair.map(|(one, other)| short(one, other, style).unwrap_or_else(|| both(one, other)))
        }
    };
    written.or_else(|| title.name().map(|name| name.as_str().to_owned())).unwrap_or_default()
}

/// A title in the plural, where one is given.
pub(super) fn plural(title: &RoleTitle, style: GenderStyle) -> Option<String> {
    title.plural.as_deref().map(|plural| people(plural, style))
}

/// A pair of plurals („Lotsinnen und Lotsen“) in the style of the house; as it is where it has no short form.
pub(super) fn people(plural: &str, style: GenderStyle) -> String {
    short_plural(plural, style).unwrap_or_else(|| plural.to_owned())
}

/// A title in an advertisement. Both forms, the slash and a neutral word get the usual mark for people of every gender; star and
/// colon mean them already, and what the title says itself is not said twice.
pub(super) fn open_to_all(title: &str, style: GenderStyle, language: Language) -> String {
    let says_so = title.contains("/d)") || title.contains("/x)");
    match style {
        GenderStyle::Star | GenderStyle::Colon if title.contains(['*', ':']) => title.to_owned(),
        _ if says_so => title.to_owned(),
        _ => format!("{title} {}", EVERY_GENDER.get(language)),
    }
}

/// Both forms side by side; words that end both stand there once: „Leiterin / Leiter des Jugendamtes“.
fn both(feminine: &str, masculine: &str) -> String {
    if feminine == masculine {
        return feminine.to_owned();
    }
    let (one, other): (Vec<&str>, Vec<&str>) = (feminine.split(' ').collect(), masculine.split(' ').collect());
    let same = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let same = same.min(one.len() - 1).min(other.len() - 1);
    let first = one[..one.len() - same].join(" ");
    format!("{first} / {masculine}")
}

/// Both forms in one, word by word; `None` where a word has no short form that can be read.
fn short(feminine: &str, masculine: &str, style: GenderStyle) -> Option<String> {
    let feminine: Vec<&str> = feminine.split(' ').collect();
    let masculine: Vec<&str> = masculine.split(' ').collect();
    if feminine.len() != masculine.len() {
        return None;
    }
    let words: Option<Vec<String>> =
        feminine.iter().zip(&masculine).map(|(one, other)| word(one, other, style)).collect();
    words.map(|words| words.join(" "))
}

fn word(feminine: &str, masculine: &str, style: GenderStyle) -> Option<String> {
    if feminine == masculine {
        return Some(feminine.to_owned());
    }
    let sign = sign(style)?;
    // Digitale, Digitaler: the masculine form is the longer one.
    if let Some(ending) = masculine.strip_prefix(feminine) {
        return (ending == "r").then(|| format!("{feminine}{sign}{ending}"));
    }
    let stem = feminine.strip_suffix("in")?;
    if stem == masculine {
        return Some(format!("{masculine}{sign}in"));
    }
    // Lotsin, Lotse: without the sign the rest must still be a word, which the slash cannot give.
    let drops_e = masculine.strip_suffix('e').is_some_and(|rest| rest == stem);
    (drops_e && style != GenderStyle::Slash).then(|| format!("{stem}{sign}in"))
}

/// „Lotsinnen und Lotsen“ in one word, where the two differ only in their endings.
fn short_plural(plural: &str, style: GenderStyle) -> Option<String> {
    let sign = sign(style)?;
    let (feminine, masculine) = plural.split_once(" und ")?;
    let stem = feminine.strip_suffix("innen")?;
    let last = stem.rsplit(' ').next()?;
    let (other, rest) = masculine.split_once(' ').map_or((masculine, ""), |(word, rest)| (word, rest));
    let ending = other.strip_prefix(last)?;
    if !matches!(ending, "" | "en" | "n" | "e") || (style == GenderStyle::Slash && !ending.is_empty()) {
        return None;
    }
    let gap = if rest.is_empty() { "" } else { " " };
    Some(format!("{stem}{sign}innen{gap}{rest}"))
}

fn sign(style: GenderStyle) -> Option<&'static str> {
    match style {
        GenderStyle::Slash => Some("/-"),
        GenderStyle::Star => Some("*"),
        GenderStyle::Colon => Some(":"),
        GenderStyle::Pair | GenderStyle::Neutral => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(feminine: &str, masculine: &str, neutral: Option<&str>) -> RoleTitle {
        let text = |text: &str| Some(text.parse().unwrap());
        RoleTitle {
            feminine: text(feminine),
            masculine: text(masculine),
            neutral: neutral.and_then(text),
            plural: None,
            genitive: None,
            dative: None,
        }
    }

    #[test]
    fn titles_follow_the_style_of_the_house() {
        let styles =
            [GenderStyle::Pair, GenderStyle::Neutral, GenderStyle::Slash, GenderStyle::Star, GenderStyle::Colon];
        let all = |title_: &RoleTitle| styles.map(|style| title(title_, style));
        assert_eq!(
            all(&of("Digitale Lotsin", "Digitaler Lotse", None)),
            [
                "Digitale Lotsin / Digitaler Lotse",
                "Digitale Lotsin / Digitaler Lotse",
                "Digitale Lotsin / Digitaler Lotse",
                "Digitale*r Lots*in",
                "Digitale:r Lots:in",
            ]
        );
        assert_eq!(
            all(&of("Sachbearbeiterin Soziales", "Sachbearbeiter Soziales", Some("Sachbearbeitung Soziales"))),
            [
                "Sachbearbeiterin / Sachbearbeiter Soziales",
                "Sachbearbeitung Soziales",
                "Sachbearbeiter/-in Soziales",
                "Sachbearbeiter*in Soziales",
                "Sachbearbeiter:in Soziales",
            ]
        );
        let umlaut = of("Ärztin", "Arzt", None);
        assert_eq!(title(&umlaut, GenderStyle::Star), "Ärztin / Arzt");
        let uneven = of("Leitende Rätin", "Rat", None);
        assert_eq!(title(&uneven, GenderStyle::Colon), "Leitende Rätin / Rat");
    }

    #[test]
    fn an_advertisement_means_everybody() {
        let of = |title, style| open_to_all(title, style, Language::De);
        assert_eq!(of("Lotsin / Lotse", GenderStyle::Pair), "Lotsin / Lotse (w/m/d)");
        assert_eq!(of("Lotsenperson (m/w/d)", GenderStyle::Neutral), "Lotsenperson (m/w/d)");
        assert_eq!(of("Lots*in", GenderStyle::Star), "Lots*in");
        assert_eq!(of("Ärztin / Arzt", GenderStyle::Colon), "Ärztin / Arzt (w/m/d)");
        assert_eq!(open_to_all("Digital guide", GenderStyle::Pair, Language::En), "Digital guide (f/m/d)");
    }

    #[test]
    fn plurals_are_shortened_where_they_can_be_read() {
        let with = |plural_: &str, style| {
            let mut title = of("a", "b", None);
            title.plural = Some(plural_.parse().unwrap());
            plural(&title, style).unwrap()
        };
        assert_eq!(with("Digitale Lotsinnen und Lotsen", GenderStyle::Pair), "Digitale Lotsinnen und Lotsen");
        assert_eq!(with("Digitale Lotsinnen und Lotsen", GenderStyle::Star), "Digitale Lots*innen");
        assert_eq!(with("Lotsinnen und Lotsen mit Zeitanteil", GenderStyle::Colon), "Lots:innen mit Zeitanteil");
        assert_eq!(with("Mitarbeiterinnen und Mitarbeiter", GenderStyle::Slash), "Mitarbeiter/-innen");
        assert_eq!(with("Ärztinnen und Ärzte", GenderStyle::Slash), "Ärztinnen und Ärzte");
        assert_eq!(with("Amtsleitungen", GenderStyle::Star), "Amtsleitungen");
    }
}
