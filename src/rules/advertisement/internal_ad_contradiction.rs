//! L527 internal-ad-contradiction: an advertisement is entered as internal or external, and its facts say the opposite.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{Plain, sentences};
use crate::i18n::{Language, Phrase};
use crate::model::{AdvertisementKind, Position};
use crate::norms::own_staff::{is_own_staff, lets_only_own_staff_apply};
use crate::project::Defined;
use crate::rules::{Context, Rule, Written, wording};
use crate::say;
use crate::source::Span;

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
                .related(kind, the_kind(cx.language));
        }
        if ad.kind != AdvertisementKind::External {
            continue;
        }
        match ad.eligible.as_deref().filter(|eligible| is_own_staff(eligible)) {
            Some(eligible) => {
                let message = say!(
                    cx.language,
                    "Die Ausschreibung ist extern, bewerben können sich aber „{eligible}“",
                    "The advertisement is external, but those who may apply are \"{eligible}\""
                );
                let help = say!(
                    cx.language,
                    "Setzen Sie „kind: internal“, wenn nur eigene Beschäftigte gemeint sind; sonst streichen Sie „eligible“.",
                    "Set \"kind: internal\" where only your own staff is meant; otherwise delete \"eligible\"."
                );
                let place = position.place(&field("eligible"));
                report.at(place, message).help(help).related(kind, the_kind(cx.language));
            }
            None => texts(cx, position, kind, report),
        }
    }
}

/// What the texts of an external advertisement say of who may apply; the first that lets in own staff only is reported.
fn texts(cx: &Context<'_>, position: &Defined<Position>, kind: Span, report: &mut Reporter<'_>) {
    let is_text = |written: &&Written<'_>| {
        let of_ad = written.section == "advertisement" && matches!(written.field, "introduction" | "apply" | "text");
        of_ad && written.definition.id == position.definition.id
    };
    let Some(written) = cx.texts.iter().filter(is_text).find(|it| lets_only_own_staff_apply(it.text)) else { return };
    // What sentences say only together is reported where the text begins.
    let mut all = sentences(&Plain::of_line(written.text)).into_iter();
    let said = all.find(|sentence| lets_only_own_staff_apply(&written.text[sentence.clone()]));
    let place = said.map_or(written.span, |sentence| written.place(cx.sources, &sentence));
    let message = say!(
        cx.language,
        "Die Ausschreibung ist extern, nach diesem Text können sich aber nur eigene Beschäftigte bewerben",
        "The advertisement is external, but by this text only your own staff may apply"
    );
    let help = say!(
        cx.language,
        "Setzen Sie „kind: internal“, wenn nur eigene Beschäftigte gemeint sind; sonst streichen Sie die Einschränkung.",
        "Set \"kind: internal\" where only your own staff is meant; otherwise delete the restriction."
    );
    report.at(place, message).help(help).related(kind, the_kind(cx.language));
}

fn the_kind(language: Language) -> String {
    say!(language, "die Art der Ausschreibung", "the kind of the advertisement")
}
