//! L512 missing-data-protection-notice: an advertisement does not say where the handling of applicants' data is described.

use super::advertised::{ads, field, municipality};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{Advertisement, NoticeKind, Position};
use crate::norms::notices::is_written;
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L512",
        name: "missing-data-protection-notice",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Ausschreibung sagt nicht, wo der Umgang mit Bewerbungsdaten beschrieben ist.",
            en: "An advertisement does not say where the handling of applicants' data is described.",
        },
        page: include_str!("../../../docs/rules/L512-missing-data-protection-notice.md"),
        source: Some(Source { title: "Art. 13 DSGVO", as_of: "2026-11-22" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if municipality(cx).is_none_or(|municipality| municipality.applicant_privacy.is_some()) {
        return;
    }
    let silent = |ad: &Advertisement| ad.is_open() && !is_written(ad, NoticeKind::DataProtection);
    let mut silent = ads(cx).filter(|(_, ad)| silent(ad)).map(|(position, _)| position);
    // One line at the municipality serves all advertisements, so they share one finding.
    let Some(first) = silent.next() else { return };
    let others: Vec<&Defined<Position>> = silent.collect();
    let message = if others.is_empty() {
        say!(
            cx.language,
            "Die Ausschreibung sagt nicht, wo steht, wie die Daten aus Bewerbungen verarbeitet werden",
            "The advertisement does not say where applicants read how their data are processed"
        )
    } else {
        let count = others.len() + 1;
        say!(
            cx.language,
            "{count} Ausschreibungen sagen nicht, wo steht, wie die Daten aus Bewerbungen verarbeitet werden",
            "{count} advertisements do not say where applicants read how their data are processed"
        )
    };
    let mut added = report.at(first.key_place(&field("notices")), message).help(say!(
        cx.language,
        "Prüfen Sie, wo Bewerberinnen und Bewerber informiert werden (Art. 13 DSGVO), und nennen Sie die Adresse einmal an der Kommune unter „applicant_privacy“ oder in der Ausschreibung als Hinweis der Art „data-protection“.",
        "Check where applicants are informed (Art. 13 GDPR), and name the address once at the municipality under \"applicant_privacy\" or in the advertisement as a notice of the kind \"data-protection\"."
    ));
    for other in others {
        let place = other.key_place(&field("notices")).span;
        added = added.related(place, say!(cx.language, "auch diese Ausschreibung", "this advertisement too"));
    }
}
