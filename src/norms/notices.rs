//! The standard sentences of a job advertisement, for what a municipality has not worded itself.
//!
//! A sentence says no more than the table of the Länder and the facts of the advertisement hold
//! (docs/decisions/0018): nobody is promised precedence where the law does not order it.

use super::lands::{self, InvitationRule, LandLaw, Whom};
use super::notice_words::is_about;
use crate::i18n::{Language, Phrase};
use crate::model::{Advertisement, Land, NoticeKind, Underrepresented};
use crate::say;

/// That part time is possible.
pub const PART_TIME: Phrase =
    Phrase { de: "Die Stelle kann auch in Teilzeit besetzt werden.", en: "The post can also be held part time." };

/// That severely disabled people are welcome. Precedence beyond the law is a promise that only the municipality can give.
pub const SEVERELY_DISABLED: Phrase = Phrase {
    de: "Bewerbungen schwerbehinderter und ihnen gleichgestellter Menschen sind willkommen.",
    en: "Applications from severely disabled people and people of equal legal status are welcome.",
};

/// Whether the municipality has worded a notice itself, under this kind or in another notice.
pub fn is_written(ad: &Advertisement, kind: NoticeKind) -> bool {
    ad.notices
        .iter()
        .any(|notice| notice.kind == kind || (notice.kind != NoticeKind::Diversity && is_about(&notice.text, kind)))
}

/// Whom an advertisement must invite by the law of a Land, given who is under-represented; `None` where the law asks for
/// nothing, was not seen, or does not hold for municipalities.
pub fn invited(law: &LandLaw, underrepresented: Option<Underrepresented>) -> Option<Underrepresented> {
    let fewer = match underrepresented {
        Some(sex @ (Underrepresented::Women | Underrepresented::Men)) => Some(sex),
        _ => None,
    };
    let rule = &law.equality;
    match rule.rule {
        _ if !law.binds() => None,
        InvitationRule::Unknown => None,
        InvitationRule::Always => Some(Underrepresented::Women),
        InvitationRule::Underrepresented => {
            fewer.filter(|sex| rule.whom == Whom::Sex || *sex == Underrepresented::Women)
        }
    }
}

/// The sentence by which the law of a Land invites those who are fewer.
pub fn equality(land: Land, underrepresented: Option<Underrepresented>, language: Language) -> Option<String> {
    let law = lands::of(land);
    let invited = invited(law, underrepresented)?;
    let whom = match (invited, language) {
        (Underrepresented::Men, Language::De) => "Männern",
        (Underrepresented::Men, Language::En) => "men",
        (_, Language::De) => "Frauen",
        (_, Language::En) => "women",
    };
    let mut sentence = say!(
        language,
        "Bewerbungen von {whom} sind ausdrücklich erwünscht.",
        "Applications from {whom} are expressly welcome."
    );
    for more in further(law, whom, language) {
        sentence.push(' ');
        sentence.push_str(&more);
    }
    Some(sentence)
}

/// What the law of some Länder wants to be said beyond the invitation.
fn further(law: &LandLaw, whom: &str, language: Language) -> Vec<String> {
    let rule = &law.equality;
    let genitive = law.genitive.as_deref().unwrap_or_default();
    let name = &law.law;
    let mut more = Vec::new();
    if rule.raises_share {
        more.push(say!(
            language,
            "Wir wollen den Anteil von {whom} in diesem Bereich erhöhen.",
            "We want to raise the share of {whom} in this field."
        ));
    }
    if rule.names_aim {
        more.push(say!(
            language,
            "Ziel {genitive} ist die Gleichstellung von Frau und Mann im öffentlichen Dienst.",
            "The aim of the equality law of the Land ({name}) is the equality of women and men in the public service."
        ));
    }
    if rule.priority {
        let subject = if whom == "Männern" { "Männer" } else { whom };
        more.push(say!(
            language,
            "Bei gleicher Eignung werden {subject} nach Maßgabe {genitive} bevorzugt berücksichtigt.",
            "Where candidates are equally qualified, {subject} are given preference as far as the equality law of the Land ({name}) provides."
        ));
    }
    more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norms::notice_words::promises_precedence;

    fn told(land: Land, who: Underrepresented) -> Option<String> {
        equality(land, Some(who), Language::De)
    }

    #[test]
    fn precedence_is_promised_only_where_the_law_orders_it() {
        for land in Land::ALL {
            for language in Language::ALL {
                for who in Underrepresented::ALL {
                    let Some(text) = equality(*land, Some(*who), language) else { continue };
                    assert_eq!(promises_precedence(&text), lands::of(*land).equality.priority, "{text}");
                    assert!(is_about(&text, NoticeKind::Equality) || *who == Underrepresented::Men, "{text}");
                }
            }
        }
    }

    #[test]
    fn men_are_invited_where_the_law_speaks_of_the_sex() {
        let of_men: Vec<&str> = Land::ALL
            .iter()
            .filter(|land| told(**land, Underrepresented::Men).is_some_and(|text| text.contains("Männern")))
            .map(|land| land.name())
            .collect();
        assert_eq!(of_men, ["HH", "NI", "TH"]);
        assert_eq!(
            told(Land::Hh, Underrepresented::Men).as_deref(),
            Some(
                "Bewerbungen von Männern sind ausdrücklich erwünscht. Bei gleicher Eignung werden Männer nach Maßgabe des Hamburgischen Gleichstellungsgesetzes bevorzugt berücksichtigt."
            )
        );
    }

    #[test]
    fn nothing_is_told_as_law_that_nobody_has_read() {
        for land in [Land::Bw, Land::Mv, Land::Sl, Land::Sn, Land::Sh] {
            assert_eq!(told(land, Underrepresented::Women), None);
        }
        assert_eq!(told(Land::Nw, Underrepresented::Neither), None);
        assert!(told(Land::St, Underrepresented::Neither).is_some());
    }
}
