//! L635 law-only-training: a curriculum teaches law and technology, but no practical methods.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Concept;
use crate::model::concept::{CourseModule, ModuleKind};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L635",
        name: "law-only-training",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Qualifizierung enthält weder praktische Methoden noch ein Praxisprojekt.",
            en: "The training has neither practical methods nor a project in people's own unit.",
        },
        page: include_str!("../../../docs/rules/L635-law-only-training.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        if !is_law_only(modules(concept)) || parent.is_some_and(|parent| is_law_only(modules(parent))) {
            continue;
        }
        let kinds: Vec<&str> = ModuleKind::ALL
            .iter()
            .filter(|kind| has(concept, **kind))
            .map(|kind| kind.label().get(cx.language))
            .collect();
        let list = crate::rules::wording::names(cx.language, kinds);
        let path = Path::new("chapters").key("qualification").key("modules");
        report
            .at(
                heir::place(&concept.definition, &[path]),
                say!(
                    cx.language,
                    "Die Qualifizierung besteht nur aus {list}; praktische Methoden fehlen",
                    "The training consists only of {list}; practical methods are missing"
                ),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie ein Modul mit „kind: method“ (zum Beispiel Abläufe aufnehmen) oder „kind: project“ (eine kleine Verbesserung in der eigenen Einheit).",
                "Add a module with \"kind: method\" (for example mapping procedures) or \"kind: project\" (a small improvement in people's own unit)."
            ));
    }
}

fn modules(concept: &Defined<Concept>) -> &[CourseModule] {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.qualification.as_ref());
    chapter.map(|chapter| &chapter.modules[..]).unwrap_or_default()
}

fn has(concept: &Defined<Concept>, kind: ModuleKind) -> bool {
    modules(concept).iter().any(|module| module.kind == Some(kind))
}

/// Whether law is taught and nothing that one practises; a module that does not say its kind may be anything.
fn is_law_only(modules: &[CourseModule]) -> bool {
    let is_dry = |module: &CourseModule| matches!(module.kind, Some(ModuleKind::Law | ModuleKind::Technology));
    modules.iter().all(is_dry) && modules.iter().any(|module| module.kind == Some(ModuleKind::Law))
}
