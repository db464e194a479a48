//! L511 missing-disability-notice: a notice on severely disabled people does not mention them.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::NoticeKind;
use crate::norms::notice_words::{holds_any, is_about};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L511",
        name: "missing-disability-notice",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Hinweis zur Schwerbehinderung nennt schwerbehinderte Menschen nicht.",
            en: "A notice on severely disabled people does not mention them.",
        },
        page: include_str!("../../../docs/rules/L511-missing-disability-notice.md"),
        source: Some(Source {
            title: "§§ 164, 165 SGB IX; ein Satz in der Ausschreibung ist dort nicht vorgeschrieben",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let of = NoticeKind::SeverelyDisabled;
    for (position, ad) in ads(cx) {
        let first = ad.notices.iter().position(|notice| notice.kind == of);
        let Some(first) =
            first.filter(|_| !ad.notices.iter().any(|notice| is_about(&notice.text, of) || names(&notice.text)))
        else {
            continue;
        };
        let message = say!(
            cx.language,
            "Der Hinweis zur Schwerbehinderung nennt schwerbehinderte und ihnen gleichgestellte Menschen nicht",
            "The notice on severely disabled people names neither them nor people of equal legal status"
        );
        report.at(position.place(&field("notices").index(first).key("text")), message).help(say!(
            cx.language,
            "Nennen Sie sie, oder streichen Sie den Hinweis: Ohne einen eigenen setzt lotse einen kurzen Satz. Was Ihre Inklusionsvereinbarung zusagt, gehört in den eigenen Hinweis.",
            "Name them, or delete the notice: without one of your own, lotse writes a short sentence. What your inclusion agreement promises belongs in your own notice."
        ));
    }
}

/// Whether a text names disabled people in any words.
fn names(text: &str) -> bool {
    holds_any(text, &["behinder", "handicap", "beeinträchtig", "gleichgestellt", "schwerbeschädigt", "sbv"])
        || holds_any(text, &["menschen mit"]) && holds_any(text, &["einschränkung"])
}
