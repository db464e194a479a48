//! L412 mixed-framework-versions: levels of one version are not comparable with those of another.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::names;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L412",
        name: "mixed-framework-versions",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Die Kompetenzen eines Katalogs verweisen auf verschiedene Fassungen von DigComp.",
            en: "The competences of a catalogue refer to different versions of DigComp.",
        },
        page: include_str!("../../../docs/rules/L412-mixed-framework-versions.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for catalogue in cx.project.competences.own() {
        let mapped = catalogue.competences.iter().enumerate().filter_map(|(index, competence)| {
            let versions: BTreeSet<&str> =
                competence.mappings.iter().flat_map(|it| &it.digcomp).map(|it| it.version.as_str()).collect();
            (!versions.is_empty()).then_some((index, versions))
        });
        let mapped: Vec<_> = mapped.collect();
        let Some((_, first)) = mapped.first() else { continue };
        // A competence that is mapped to several versions is comparable with all of them.
        let Some((index, other)) = mapped.iter().find(|(_, versions)| versions.is_disjoint(first)) else { continue };
        let (others, here) = (names(cx.language, first.iter().copied()), names(cx.language, other.iter().copied()));
        let message = say!(
            cx.language,
            "Diese Kompetenz verweist auf DigComp {here}, andere im Katalog auf DigComp {others}",
            "This competence refers to DigComp {here}, others in the catalogue to DigComp {others}"
        );
        let path = Path::new("competences").index(*index).key("mappings").key("digcomp");
        report.at(catalogue.key_place(&path), message).help(say!(
            cx.language,
            "DigComp 2.2 hat acht Niveaus, DigComp 3.0 vier. Verweisen Sie einheitlich auf eine Fassung, oder nennen Sie bei jeder Kompetenz beide.",
            "DigComp 2.2 has eight levels, DigComp 3.0 has four. Refer to one version throughout, or name both with each competence."
        ));
    }
}
