//! L411 unknown-framework-id: a mapping to DigComp names an id or version that does not exist.

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L411",
        name: "unknown-framework-id",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Kompetenz verweist auf eine Kennung, die es im genannten Rahmen nicht gibt.",
            en: "A competence refers to an id that the named framework does not have.",
        },
        page: include_str!("../../../docs/rules/L411-unknown-framework-id.md"),
        source: Some(Source {
            title: "DigComp 2.2 und DigComp 3.0, Gemeinsame Forschungsstelle der Europäischen Kommission",
            as_of: "2025-11-30",
        }),
    },
    check,
};

/// The versions of DigComp that lotse knows. Both have the same areas and competences, 3.0 with other words.
const VERSIONS: [&str; 2] = ["2.2", "3.0"];

/// How many competences each of the five areas has.
const COMPETENCES: [u8; 5] = [3, 6, 4, 4, 4];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for catalogue in cx.project.competences.own() {
        for (index, competence) in catalogue.competences.iter().enumerate() {
            let mappings = competence.mappings.iter().flat_map(|mappings| &mappings.digcomp);
            for (at, mapping) in mappings.enumerate() {
                let path = Path::new("competences").index(index).key("mappings").key("digcomp").index(at);
                let (version, id) = (&mapping.version, &mapping.id);
                let (path, message) = if !VERSIONS.contains(&version.as_str()) {
                    (
                        path.key("version"),
                        say!(
                            cx.language,
                            "DigComp {version} kennt lotse nicht",
                            "lotse does not know DigComp {version}"
                        ),
                    )
                } else if exists(id) {
                    continue;
                } else {
                    (
                        path.key("id"),
                        say!(
                            cx.language,
                            "DigComp {version} hat keine Kompetenz „{id}“",
                            "DigComp {version} has no competence \"{id}\""
                        ),
                    )
                };
                report.at(catalogue.place(&path), message).help(say!(
                    cx.language,
                    "Möglich sind in den Fassungen 2.2 und 3.0 die Kennungen 1.1 bis 1.3, 2.1 bis 2.6, 3.1 bis 3.4, 4.1 bis 4.4 und 5.1 bis 5.4.",
                    "In the versions 2.2 and 3.0 the possible ids are 1.1 to 1.3, 2.1 to 2.6, 3.1 to 3.4, 4.1 to 4.4 and 5.1 to 5.4."
                ));
            }
        }
    }
}

/// Whether DigComp has a competence of this id, such as `2.4`.
fn exists(id: &str) -> bool {
    let parts = id.split_once('.').and_then(|(area, number)| Some((area.parse().ok()?, number.parse().ok()?)));
    let Some((area, number)): Option<(usize, u8)> = parts else { return false };
    let most = area.checked_sub(1).and_then(|area| COMPETENCES.get(area));
    // „01.1“ is a number, but no id.
    most.is_some_and(|most| (1..=*most).contains(&number)) && id == format!("{area}.{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digcomp_has_twenty_one_competences() {
        let ids = (0..=9).flat_map(|area| (0..=9).map(move |number| format!("{area}.{number}")));
        assert_eq!(ids.filter(|id| exists(id)).count(), 21);
        for bad in ["", "1", "1.", ".1", "1.4", "01.1", "1.01", "6.1", "0.1", "1.1.1", "a.b"] {
            assert!(!exists(bad), "{bad}");
        }
    }
}
