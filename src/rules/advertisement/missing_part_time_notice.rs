//! L508 missing-part-time-notice: an advertisement does not say whether the post can be held part time.

use super::advertised::{ads, field, land};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{Advertisement, NoticeKind, Underrepresented};
use crate::norms::lands::{self, LandLaw, Mark, PartTimeRule, TABLE_AS_OF};
use crate::norms::notices::is_written;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L508",
        name: "missing-part-time-notice",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Ausschreibung sagt nicht, ob die Stelle in Teilzeit besetzt werden kann.",
            en: "An advertisement does not say whether the post can be held part time.",
        },
        page: include_str!("../../../docs/rules/L508-missing-part-time-notice.md"),
        source: Some(Source {
            title: "Gleichstellungsgesetze der Länder (Tabelle in docs/laenderrecht.md); § 7 Abs. 1 TzBfG",
            as_of: TABLE_AS_OF,
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let law = land(cx).map(lands::of);
    for (position, ad) in ads(cx) {
        // Who advertises less than a full post has said that it is part time.
        let is_part = position.fte.value() < rust_decimal::Decimal::ONE;
        if is_part || ad.part_time.is_some() || is_written(ad, NoticeKind::PartTime) {
            continue;
        }
        let duty = law.filter(|law| demands(law, ad));
        let message = match duty.map(LandLaw::cited) {
            Some(cited) => say!(
                cx.language,
                "Die Ausschreibung sagt nicht, ob die Stelle auch in Teilzeit besetzt werden kann; der Hinweis wird verlangt ({cited})",
                "The advertisement does not say whether the post can also be held part time; the law demands it ({cited})"
            ),
            None => say!(
                cx.language,
                "Die Ausschreibung sagt nicht, ob die Stelle auch in Teilzeit besetzt werden kann",
                "The advertisement does not say whether the post can also be held part time"
            ),
        };
        let level = if duty.is_some() { Severity::Warning } else { Severity::Hint };
        report.at(position.key_place(&field("part_time")), message).level(level).help(say!(
            cx.language,
            "Ergänzen Sie „part_time: true“, dann steht der Hinweis in der Ausschreibung; sprechen zwingende Gründe dagegen, „part_time: false“. Eine Stelle, die sich eignet, ist wahrscheinlich auch als Teilzeitstelle auszuschreiben (§ 7 Abs. 1 TzBfG).",
            "Add \"part_time: true\", and the advertisement says so; where there are compelling reasons against it, \"part_time: false\". A suitable post probably has to be advertised as a part-time post too (§ 7 (1) TzBfG)."
        ));
    }
}

/// Whether the law of the Land was seen to demand a word on part time of municipalities.
fn demands(law: &LandLaw, ad: &Advertisement) -> bool {
    let duty = &law.part_time;
    let fewer = matches!(ad.underrepresented, Some(Underrepresented::Women | Underrepresented::Men));
    let seen = duty.mark == Mark::Seen && law.municipalities.mark == Mark::Seen;
    law.binds() && seen && duty.rule == PartTimeRule::Required && (fewer || !duty.only_underrepresented)
}
