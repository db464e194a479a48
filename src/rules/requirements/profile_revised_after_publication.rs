//! L410 profile-revised-after-publication: the profile binds from the day on which the advertisement was published.

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L410",
        name: "profile-revised-after-publication",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stelle wurde nach der Veröffentlichung ihrer Ausschreibung geändert.",
            en: "A post was revised after its advertisement was published.",
        },
        page: include_str!("../../../docs/rules/L410-profile-revised-after-publication.md"),
        source: Some(Source { title: "Art. 33 Abs. 2 GG", as_of: "2026-11-22" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(published) = position.advertisement.as_ref().and_then(|ad| ad.published) else { continue };
        // A procedure that is over does not bind the next one; how long it takes nobody knows, so its deadline counts.
        let deadline = position.advertisement.as_ref().and_then(|ad| ad.deadline);
        let during = |day| published < day && deadline.is_none_or(|deadline| day <= deadline);
        let Some((index, revision)) = position.revised.iter().enumerate().find(|(_, revision)| during(revision.date))
        else {
            continue;
        };
        let (day, since) = (date(cx.language, revision.date), date(cx.language, published));
        let message = say!(
            cx.language,
            "Die Stelle wurde am {day} geändert, ausgeschrieben ist sie seit dem {since}",
            "The post was revised on {day}, but has been advertised since {since}"
        );
        let span = position.span(&Path::new("advertisement").key("published"));
        report
            .at(position.place(&Path::new("revised").index(index).key("date")), message)
            .related(span, say!(cx.language, "die Veröffentlichung", "the publication"))
            .help(say!(
                cx.language,
                "Alle Bewerbungen werden an dem Profil gemessen, das ausgeschrieben wurde. Berührt die Änderung Aufgaben oder Anforderungen, brechen Sie das Verfahren ab und schreiben Sie die Stelle neu aus; sonst verschieben Sie die Änderung bis nach dem Verfahren.",
                "All applications are measured by the profile that was advertised. If the revision touches tasks or requirements, end the procedure and advertise the post anew; otherwise postpone the revision until after the procedure."
            ));
    }
}
