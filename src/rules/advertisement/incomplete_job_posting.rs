//! L519 incomplete-job-posting: an external advertisement lacks facts without which search engines do not show it as a job.

use super::advertised::{ads, field, municipality};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L519",
        name: "incomplete-job-posting",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Einer externen Ausschreibung fehlen Angaben, ohne die Suchmaschinen sie nicht als Stelle zeigen.",
            en: "An external advertisement lacks facts without which search engines do not show it as a job.",
        },
        page: include_str!("../../../docs/rules/L519-incomplete-job-posting.md"),
        source: Some(Source {
            title: "schema.org JobPosting, Pflichtangaben der Stellensuche von Google",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(municipality) = municipality(cx) else { return };
    let address = municipality.address.as_ref();
    let mut open = ads(cx).filter(|(_, ad)| ad.is_open()).peekable();
    if open.peek().is_some() && address.is_none() {
        let message = say!(
            cx.language,
            "Die Kommune hat keine Anschrift; ohne Arbeitsort zeigen Suchmaschinen ihre Ausschreibungen wahrscheinlich nicht als Stellen",
            "The municipality has no address; without a place of work, search engines probably do not show its advertisements as jobs"
        );
        report.at(municipality.place(&Path::new("name")), message).help(say!(
            cx.language,
            "Ergänzen Sie die Postanschrift, zum Beispiel „address: {{ street: Marktplatz 1, postcode: \"59999\", town: Musterstadt }}“.",
            "Add the postal address, such as \"address: {{ street: Marktplatz 1, postcode: '59999', town: Musterstadt }}\"."
        ));
    }
    for (position, ad) in open {
        if ad.published.is_none() {
            let message = say!(
                cx.language,
                "Der externen Ausschreibung fehlt der Tag der Veröffentlichung; Suchmaschinen zeigen sie so wahrscheinlich nicht als Stelle",
                "The external advertisement lacks the day of publication; search engines probably do not show it as a job"
            );
            report.at(position.key_place(&field("published")), message).help(say!(
                cx.language,
                "Ergänzen Sie den Tag, sobald er feststeht, zum Beispiel „published: 2026-12-01“.",
                "Add the day as soon as it is certain, such as \"published: 2026-12-01\"."
            ));
        }
        let (Some(address), Some(place)) = (address, &ad.place) else { continue };
        if ad.is_in_town_of(address) {
            continue;
        }
        let town = &address.town;
        let message = say!(
            cx.language,
            "Der Arbeitsort „{place}“ nennt „{town}“ nicht; ohne bekannten Ort zeigen Suchmaschinen die Ausschreibung wahrscheinlich nicht als Stelle",
            "The place of work \"{place}\" does not name \"{town}\"; without a known town, search engines probably do not show the advertisement as a job"
        );
        report.at(position.place(&field("place")), message).help(say!(
            cx.language,
            "Nennen Sie den Ort mit, zum Beispiel „{place}, {town}“. Liegt der Arbeitsort in einem anderen Ort, ist nichts zu tun.",
            "Name the town too, such as \"{place}, {town}\". If the place of work is in another town, there is nothing to do."
        ));
    }
}
