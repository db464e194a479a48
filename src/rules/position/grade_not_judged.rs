//! L320 grade-not-judged: the table of characteristics does not hold on the day of a grade.

use super::plausible::described;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::norms::TVOED_VKA;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L320",
        name: "grade-not-judged",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Die Tabelle der Merkmale gilt nicht am Tag einer Bewertung.",
            en: "The table of characteristics does not hold on the day of a grade.",
        },
        page: include_str!("../../../docs/rules/L320-grade-not-judged.md"),
        source: Some(Source {
            title: "Entgeltordnung zum TVöD-VKA (Anlage 1), Teil A Abschnitt I Ziffern 3 und 4",
            as_of: "2026-11-22",
        }),
    },
    check,
};

/// Says it once for the whole project: it is the table that is at fault, and not the posts.
fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut outside = cx.project.positions.own().filter_map(|position| {
        let described = described(cx, position)?;
        (!TVOED_VKA.holds_on(described.day(cx))).then_some((position, described))
    });
    let Some((position, described)) = outside.next() else { return };
    let count = 1 + outside.count();
    let day = wording::date(cx.language, described.day(cx));
    let (from, to) = (wording::date(cx.language, TVOED_VKA.from), wording::date(cx.language, TVOED_VKA.to));
    let posts = if count == 1 {
        say!(cx.language, "die Gruppe dieser Stelle wird nicht geprüft", "the grade of this post is not judged")
    } else {
        say!(
            cx.language,
            "die Gruppen von {count} Stellen werden nicht geprüft",
            "the grades of {count} posts are not judged"
        )
    };
    let message = say!(
        cx.language,
        "Die Tabelle der Merkmale gilt vom {from} bis {to}, maßgeblich ist aber der {day}: {posts}",
        "The table of characteristics holds from {from} to {to}, but the day that counts is {day}: {posts}"
    );
    let graded = &described.graded;
    let paths = [graded.entry.key("as_of"), graded.path.clone()];
    let written = if graded.grade.as_of.is_some() { &paths[..] } else { &paths[1..] };
    report.at(heir::place(&position.definition, written), message).help(say!(
        cx.language,
        "Prüfen Sie Merkmale und Anteile selbst (L311 und L312 schweigen dazu), oder installieren Sie eine neuere Fassung von lotse.",
        "Check characteristics and shares yourself (L311 and L312 say nothing), or install a newer version of lotse."
    ));
}
