//! L527 internal-ad-contradiction: an advertisement is entered as internal or external, and its facts say the opposite.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::AdvertisementKind;
use crate::norms::own_staff::is_own_staff;
use crate::rules::{Context, Rule, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L527",
        name: "internal-ad-contradiction",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Ausschreibung ist als intern oder extern eingetragen, ihre Angaben sagen das Gegenteil.",
            en: "An advertisement is entered as internal or external, and its facts say the opposite.",
        },
        page: include_str!("../../../docs/rules/L527-internal-ad-contradiction.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        let kind = position.span(&field("kind"));
        if let (AdvertisementKind::Internal, Some(day)) = (ad.kind, ad.employment_agency_notified) {
            let day = wording::date(cx.language, day);
            let message = say!(
                cx.language,
                "Die Ausschreibung ist intern, die Stelle wurde aber am {day} der Agentur für Arbeit gemeldet",
                "The advertisement is internal, but the post was reported to the employment agency on {day}"
            );
            report
                .at(position.place(&field("employment_agency_notified")), message)
                .help(say!(
                    cx.language,
                    "Ist die Stelle auch extern ausgeschrieben, setzen Sie „kind: internal-and-external“; sonst streichen Sie die Meldung.",
                    "If the post is advertised to the outside too, set \"kind: internal-and-external\"; otherwise delete the report."
                ))
                .related(kind, say!(cx.language, "die Art der Ausschreibung", "the kind of the advertisement"));
        }
        let Some(eligible) = ad.eligible.as_deref().filter(|_| ad.kind == AdvertisementKind::External) else {
            continue;
        };
        if !is_own_staff(eligible) {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Ausschreibung ist extern, bewerben können sich aber „{eligible}“",
            "The advertisement is external, but those who may apply are \"{eligible}\""
        );
        report
            .at(position.place(&field("eligible")), message)
            .help(say!(
                cx.language,
                "Setzen Sie „kind: internal“, wenn nur eigene Beschäftigte gemeint sind; sonst streichen Sie „eligible“.",
                "Set \"kind: internal\" where only your own staff is meant; otherwise delete \"eligible\"."
            ))
            .related(kind, say!(cx.language, "die Art der Ausschreibung", "the kind of the advertisement"));
    }
}
