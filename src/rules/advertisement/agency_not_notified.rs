//! L515 agency-not-notified: a post advertised to the outside is not reported to the employment agency.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L515",
        name: "agency-not-notified",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine extern ausgeschriebene Stelle ist der Agentur für Arbeit nicht gemeldet.",
            en: "A post that is advertised externally has not been reported to the employment agency.",
        },
        page: include_str!("../../../docs/rules/L515-agency-not-notified.md"),
        source: Some(Source {
            title: "§ 164 Abs. 1, § 165 SGB IX; BAG, Urteil vom 27.03.2025, 8 AZR 123/24",
            as_of: "2025-03-27",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx).filter(|(_, ad)| ad.is_open() && ad.employment_agency_notified.is_none()) {
        // Until the day of publication there is time.
        let Some(published) = ad.published.filter(|published| *published <= cx.today) else { continue };
        let day = wording::date(cx.language, published);
        let message = say!(
            cx.language,
            "Die Stelle ist seit dem {day} auch extern ausgeschrieben, aber keine Meldung an die Agentur für Arbeit ist eingetragen",
            "The post has been advertised externally since {day}, but no report to the employment agency is entered"
        );
        let help = say!(
            cx.language,
            "Melden Sie die freie Stelle und tragen Sie den Tag ein, zum Beispiel „employment_agency_notified: {published}“. Unterbleibt die Meldung, ist das ein Indiz für eine Benachteiligung schwerbehinderter Menschen.",
            "Report the vacant post and enter the day, such as \"employment_agency_notified: {published}\". Failing to report it indicates discrimination against severely disabled people."
        );
        report.at(position.key_place(&field("employment_agency_notified")), message).help(help).related(
            position.span(&field("published")),
            say!(cx.language, "der Tag der Veröffentlichung", "the day of publication"),
        );
    }
}
