//! L509 missing-equality-notice: whether the advertisement must invite the under-represented sex is not stated.

use super::advertised::{ads, field, land};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{NoticeKind, Underrepresented};
use crate::norms::lands::{self, InvitationRule, TABLE_AS_OF};
use crate::norms::notices::is_written;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L509",
        name: "missing-equality-notice",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ob die Ausschreibung das unterrepräsentierte Geschlecht einladen muss, ist nicht angegeben.",
            en: "Whether the advertisement must invite the under-represented sex is not stated.",
        },
        page: include_str!("../../../docs/rules/L509-missing-equality-notice.md"),
        source: Some(Source {
            title: "Gleichstellungsgesetze der Länder (Tabelle in docs/laenderrecht.md)",
            as_of: TABLE_AS_OF,
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(law) = land(cx).map(lands::of) else { return };
    if !law.binds() || law.equality.rule != InvitationRule::Underrepresented {
        return;
    }
    let cited = law.cited();
    for (position, ad) in ads(cx) {
        let known = ad.underrepresented.is_some_and(|who| who != Underrepresented::Unknown);
        if known || is_written(ad, NoticeKind::Equality) {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Ausschreibung sagt nicht, welches Geschlecht in diesem Bereich unterrepräsentiert ist; davon hängt ab, ob sie es ausdrücklich einladen muss ({cited})",
            "The advertisement does not say which sex is under-represented in this field; whether it must expressly invite that sex depends on this ({cited})"
        );
        report.at(position.key_place(&field("underrepresented")), message).help(say!(
            cx.language,
            "Klären Sie es mit der Gleichstellungsbeauftragten und tragen Sie „underrepresented: women“, „men“ oder „neither“ ein; den passenden Satz setzt lotse in die Ausschreibung.",
            "Clarify it with the equality officer and enter \"underrepresented: women\", \"men\" or \"neither\"; lotse puts the fitting sentence into the advertisement."
        ));
    }
}
