//! L318 kw-conflict: a kw or ku note contradicts the dates or the grade of its post.

use super::grades::graded;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::{Language, Phrase};
use crate::model::{Date, Position};
use crate::norms::{Named, named};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L318",
        name: "kw-conflict",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein kw- oder ku-Vermerk widerspricht den Daten oder der Gruppe der Stelle.",
            en: "A kw or ku note contradicts the dates or the grade of its post.",
        },
        page: include_str!("../../../docs/rules/L318-kw-conflict.md"),
        source: Some(Source {
            title: "§ 6 Abs. 3 KommHV-Kameralistik (Bayern), ähnlich in anderen Ländern",
            as_of: "2018-09-01",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        if let Some(from) = position.kw.as_ref().and_then(|kw| kw.from) {
            dropped(cx, report, position, from);
        }
        converted(cx, report, position);
    }
}

/// What is to happen only after the post has been dropped.
fn dropped(cx: &Context<'_>, report: &mut Reporter<'_>, position: &Defined<Position>, from: Date) {
    let start = position.advertisement.as_ref().and_then(|ad| ad.start);
    let valid = position.valid.as_ref();
    let begins = valid.and_then(|valid| valid.from);
    let ends = valid.and_then(|valid| valid.to);
    let until = position.limitation.as_ref().and_then(|limitation| limitation.until);
    let at = |section: &str, key: &str| Path::new(section).key(key);
    // Of two dates that say the same, one is enough.
    let late = [
        (start.filter(|day| *day >= from), at("advertisement", "start"), Late::Advertised),
        (
            begins.filter(|day| *day >= from && start.is_none_or(|start| start < from)),
            at("valid", "from"),
            Late::Begins,
        ),
        (until.filter(|day| *day > from), at("limitation", "until"), Late::Limited),
        (ends.filter(|day| *day > from && until.is_none_or(|until| until <= from)), at("valid", "to"), Late::Valid),
    ];
    for (day, path, late) in late {
        let Some(day) = day else { continue };
        let (kw, message) = (Path::new("kw").key("from"), late.message(cx.language, day, from));
        let place = heir::place(&position.definition, &[path, kw.clone()]);
        let added = report.at(place, message).help(say!(
            cx.language,
            "Berichtigen Sie eines der beiden Daten; soll die Stelle bleiben, streichen Sie den kw-Vermerk und lassen den Stellenplan ändern.",
            "Correct one of the two dates; if the post is to stay, take the kw note out and have the Stellenplan changed."
        ));
        let note = position.span(&kw);
        if note != place.span {
            added.related(note, say!(cx.language, "der kw-Vermerk", "the kw note"));
        }
    }
}

/// What comes after the post has been dropped.
#[derive(Debug, Clone, Copy)]
enum Late {
    Advertised,
    Begins,
    Limited,
    Valid,
}

impl Late {
    fn message(self, language: Language, day: Date, from: Date) -> String {
        let (day, from) = (wording::date(language, day), wording::date(language, from));
        match self {
            Late::Advertised => say!(
                language,
                "Die Stelle ist zum {day} ausgeschrieben, fällt aber schon zum {from} weg (kw)",
                "The post is advertised to start on {day}, but is dropped from {from} on (kw)"
            ),
            Late::Begins => say!(
                language,
                "Die Stelle gilt ab {day}, fällt aber schon zum {from} weg (kw)",
                "The post is valid from {day}, but is dropped from {from} on (kw)"
            ),
            Late::Limited => say!(
                language,
                "Die Befristung reicht bis {day}, die Stelle fällt aber schon zum {from} weg (kw)",
                "The limitation lasts until {day}, but the post is dropped from {from} on (kw)"
            ),
            Late::Valid => say!(
                language,
                "Die Stelle gilt bis {day}, fällt aber schon zum {from} weg (kw)",
                "The post is valid until {day}, but is dropped from {from} on (kw)"
            ),
        }
    }
}

/// A conversion that changes nothing or never comes.
fn converted(cx: &Context<'_>, report: &mut Reporter<'_>, position: &Defined<Position>) {
    let Some(ku) = &position.ku else { return };
    let path = Path::new("ku");
    if let Some(target) = &ku.to_grade
        && named(target.as_str()) != Named::Unclear
        && let Some(same) = graded(position).find(|graded| graded.named() == named(target.as_str()))
    {
        let message = say!(
            cx.language,
            "Die Stelle soll nach „{target}“ umgewandelt werden (ku), ist aber schon so bewertet",
            "The post is to be converted to \"{target}\" (ku), but already has that grade"
        );
        let place = heir::place(&position.definition, &[path.key("to_grade"), same.path.clone()]);
        let added = report.at(place, message).help(say!(
            cx.language,
            "Nennen Sie die Gruppe nach der Umwandlung; ist sie vollzogen, streichen Sie den ku-Vermerk.",
            "Name the grade after the conversion; if it is done, take the ku note out."
        ));
        let grade = position.span(&same.path);
        if grade != place.span {
            added.related(grade, say!(cx.language, "die heutige Gruppe", "the grade of today"));
        }
    }
    let dropped = position.kw.as_ref().and_then(|kw| kw.from);
    let ends = position.valid.as_ref().and_then(|valid| valid.to);
    let end = [dropped, ends].into_iter().flatten().min();
    if let (Some(from), Some(end)) = (ku.from, end)
        && from > end
    {
        let (from, end) = (wording::date(cx.language, from), wording::date(cx.language, end));
        let message = say!(
            cx.language,
            "Die Stelle soll zum {from} umgewandelt werden (ku), besteht dann aber nicht mehr: Sie endet zum {end}",
            "The post is to be converted on {from} (ku), but no longer exists then: it ends on {end}"
        );
        report.at(heir::place(&position.definition, &[path.key("from")]), message).help(say!(
            cx.language,
            "Berichtigen Sie eines der Daten, oder streichen Sie einen der Vermerke.",
            "Correct one of the dates, or take one of the notes out."
        ));
    }
}
