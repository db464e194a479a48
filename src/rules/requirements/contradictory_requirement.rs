//! L413 contradictory-requirement: a knock-out criterion that is descriptive, or expressly not indispensable.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Requirement, RequirementNature};
use crate::project::Definition;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L413",
        name: "contradictory-requirement",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Anforderung führt zum Ausschluss und soll zugleich nur abgewogen werden.",
            en: "A requirement leads to exclusion and at the same time is only to be weighed.",
        },
        page: include_str!("../../../docs/rules/L413-contradictory-requirement.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        add(cx, &role.definition, &role.requirements, report);
    }
    for position in cx.project.positions.own() {
        add(cx, &position.definition, &position.requirements, report);
    }
}

fn add(cx: &Context<'_>, definition: &Definition, written: &[Requirement], report: &mut Reporter<'_>) {
    for (index, one) in written.iter().enumerate().filter(|(_, one)| one.knock_out) {
        let path = Path::new("requirements").index(index);
        let not_needed = definition.tree.find(&path.key("must")).is_some_and(|must| must.as_str() == Some("false"));
        let (other, key) = if one.nature == Some(RequirementNature::Descriptive) {
            (say!(cx.language, "„nature: descriptive“", "\"nature: descriptive\""), "nature")
        } else if not_needed {
            (say!(cx.language, "„must: false“", "\"must: false\""), "must")
        } else {
            continue;
        };
        let competence = &one.competence;
        let message = say!(
            cx.language,
            "„{competence}“ ist ein Ausschlusskriterium, zugleich ist {other} angegeben",
            "\"{competence}\" is a knock-out criterion, yet it says {other}"
        );
        report
            .at(definition.place(&path.key(key)), message)
            .related(
                definition.written(&path.key("knock_out")),
                say!(cx.language, "das Ausschlusskriterium", "the knock-out criterion"),
            )
            .help(say!(
                cx.language,
                "Wer ein Ausschlusskriterium nicht erfüllt, scheidet aus. Streichen Sie „knock_out“, oder machen Sie die Anforderung konstitutiv und zwingend.",
                "Whoever does not meet a knock-out criterion is out. Drop \"knock_out\", or make the requirement constitutive and indispensable."
            ));
    }
}
