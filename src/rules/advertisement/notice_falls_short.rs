//! L525 notice-falls-short: a notice of the municipality's own says less than the equality law of the Land asks for.

use super::advertised::{ads, field, land};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{NoticeKind, Underrepresented};
use crate::norms::lands::{self, Mark, TABLE_AS_OF};
use crate::norms::notice_words::{invites, promises_precedence, promises_women_precedence};
use crate::norms::notices::invited;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L525",
        name: "notice-falls-short",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein eigener Hinweis sagt weniger, als das Gleichstellungsgesetz des Landes verlangt.",
            en: "A notice of the municipality's own says less than the equality law of the Land asks for.",
        },
        page: include_str!("../../../docs/rules/L525-notice-falls-short.md"),
        source: Some(Source {
            title: "Gleichstellungsgesetze der Länder (Tabelle in docs/laenderrecht.md)",
            as_of: TABLE_AS_OF,
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(land) = land(cx) else { return };
    let law = lands::of(land);
    if law.equality.mark != Mark::Seen {
        return;
    }
    let cited = law.cited();
    for (position, ad) in ads(cx) {
        let Some(who) = invited(law, ad.underrepresented) else { continue };
        let Some(first) = ad.notices.iter().position(|notice| notice.kind == NoticeKind::Equality) else { continue };
        let men = who == Underrepresented::Men;
        let text = &ad.notices[first].text;
        // Who promises the others precedence contradicts the facts, which is a finding of its own.
        if men && promises_women_precedence(text) {
            continue;
        }
        let invites = ad.notices.iter().any(|notice| invites(&notice.text, men));
        let promises = if men { promises_precedence } else { promises_women_precedence };
        let of_equality = |kind| matches!(kind, NoticeKind::Equality | NoticeKind::Diversity | NoticeKind::Other);
        let promises = ad.notices.iter().any(|notice| of_equality(notice.kind) && promises(&notice.text));
        let whom = if men { say!(cx.language, "Männer", "men") } else { say!(cx.language, "Frauen", "women") };
        let message = if !invites {
            say!(
                cx.language,
                "Der Hinweis zur Gleichstellung lädt {whom} nicht ein, obwohl sie unterrepräsentiert sind ({cited})",
                "The notice on equality does not invite {whom}, though they are under-represented ({cited})"
            )
        } else if law.equality.priority && !promises {
            say!(
                cx.language,
                "Der Hinweis zur Gleichstellung nennt den Vorrang nicht, den das Gesetz für {whom} vorsieht ({cited})",
                "The notice on equality does not name the precedence that the law gives {whom} ({cited})"
            )
        } else {
            continue;
        };
        report.at(position.place(&field("notices").index(first).key("text")), message).help(say!(
            cx.language,
            "Ergänzen Sie den Hinweis, oder streichen Sie ihn: Ohne einen eigenen setzt lotse den Satz, der zum Land passt.",
            "Complete the notice, or delete it: without one of your own, lotse writes the sentence that fits the Land."
        ));
    }
}
