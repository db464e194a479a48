//! L505 missing-pay-grade: a job advertisement names no pay grade.

use super::advertised::ads;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::NoticeKind;
use crate::project::pay::decisive;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L505",
        name: "missing-pay-grade",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stellenausschreibung nennt keine Entgelt- oder Besoldungsgruppe.",
            en: "A job advertisement names no pay grade.",
        },
        page: include_str!("../../../docs/rules/L505-missing-pay-grade.md"),
        source: Some(Source {
            title: "Art. 5 Abs. 1 Richtlinie (EU) 2023/970; Umsetzung in Deutschland im Datenstand nicht belegt",
            as_of: "2026-02-13",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        let graded = position.grades.iter().any(|grade| decisive(grade).is_some());
        // A notice on pay with a number in it names a grade or an amount in words of its own.
        let in_words = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        let told = ad.notices.iter().any(|notice| notice.kind == NoticeKind::Pay && in_words(&notice.text));
        if graded || told || ad.salary.is_some() {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stelle ist ausgeschrieben, aber weder eine Entgelt- oder Besoldungsgruppe noch eine Gehaltsspanne ist genannt",
            "The post is advertised, but neither a pay grade nor a salary range is named"
        );
        report.at(position.key_place(&Path::new("advertisement")), message).help(say!(
            cx.language,
            "Ergänzen Sie an der Stelle „grades“, zum Beispiel „grades: [{{ scheme: TVöD-VKA, claimed: EG 10 }}]“. Die EU verlangt, dass Bewerberinnen und Bewerber das Entgelt oder seine Spanne rechtzeitig erfahren; wie Deutschland das umsetzt, ist im Datenstand nicht belegt.",
            "Add \"grades\" to the post, such as \"grades: [{{ scheme: TVöD-VKA, claimed: EG 10 }}]\". The EU demands that applicants learn the pay or its range in good time; how Germany transposes that is not on record here."
        ));
    }
}
