//! L510 one-sided-title: the advertised post has a title that names one sex only.

use super::advertised::{ads, land};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::german::words;
use crate::i18n::Phrase;
use crate::model::{Position, RoleTitle, Text};
use crate::norms::lands::{self, LandLaw, Mark, TABLE_AS_OF, TitleForm};
use crate::project::{Defined, Definition};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L510",
        name: "one-sided-title",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die ausgeschriebene Stelle trägt eine Bezeichnung, die nur ein Geschlecht nennt.",
            en: "The advertised post has a title that names one sex only.",
        },
        page: include_str!("../../../docs/rules/L510-one-sided-title.md"),
        source: Some(Source {
            title: "§ 8 LGG NRW, § 5 LGG Berlin, § 7 LGG Brandenburg, § 7 LGG Bremen; BAG, Urteil vom 19.09.2024, 8 AZR 21/24",
            as_of: TABLE_AS_OF,
        }),
    },
    check,
};

/// How titles of men end that have a feminine form beside them.
const MASCULINE: [&str; 20] = [
    "beauftragter",
    "leiter",
    "manager",
    "referent",
    "lotse",
    "bearbeiter",
    "arbeiter",
    "koordinator",
    "berater",
    "entwickler",
    "administrator",
    "techniker",
    "ingenieur",
    "architekt",
    "assistent",
    "sekretär",
    "planer",
    "betreuer",
    "jurist",
    "informatiker",
];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let law = land(cx).map(lands::of);
    for (position, _) in ads(cx) {
        let Some((definition, title)) = title(cx, position) else { continue };
        let Some((key, form)) = one_sided(title) else { continue };
        let feminine = key == "feminine";
        let duty = law.filter(|law| forbids(law, feminine));
        let sex = if feminine {
            say!(cx.language, "weibliche", "feminine")
        } else {
            say!(cx.language, "männliche", "masculine")
        };
        let message = match duty.map(LandLaw::cited) {
            Some(cited) => say!(
                cx.language,
                "Die ausgeschriebene Stelle heißt „{form}“: Das ist nur die {sex} Form ({cited})",
                "The advertised post is called \"{form}\": that is the {sex} form only ({cited})"
            ),
            None => say!(
                cx.language,
                "Die ausgeschriebene Stelle heißt „{form}“: Das ist wahrscheinlich nur die {sex} Form",
                "The advertised post is called \"{form}\": that is probably the {sex} form only"
            ),
        };
        let level = if duty.is_some() { Severity::Error } else { Severity::Hint };
        report.at(definition.place(&Path::new("title").key(key)), message).level(level).help(say!(
            cx.language,
            "Geben Sie unter „title“ beide Formen an („feminine“ und „masculine“), oder unter „neutral“ ein Wort ohne Geschlecht wie „Leitung“ oder „Fachkraft“; der Zusatz (m/w/d) allein ersetzt sie nicht.",
            "Give both forms under \"title\" (\"feminine\" and \"masculine\"), or under \"neutral\" a word without gender such as „Leitung“ or „Fachkraft“; the mark (m/w/d) alone does not replace them."
        ));
    }
}

/// The title under which a post is advertised: its own, else that of its largest role.
fn title<'a>(cx: &Context<'a>, position: &'a Defined<Position>) -> Option<(&'a Definition, &'a RoleTitle)> {
    if let Some(title) = &position.title {
        return Some((&position.definition, title));
    }
    let role = cx.project.roles.get(position.largest_role()?.role.as_str())?;
    (!role.definition.is_catalogue()).then_some((&role.definition, &role.value.title))
}

/// The field of a title that names one sex only, and the title.
fn one_sided(title: &RoleTitle) -> Option<(&'static str, &Text)> {
    let found = match (&title.feminine, &title.masculine, &title.neutral) {
        (Some(form), None, None) => ("feminine", form),
        (None, Some(form), None) => ("masculine", form),
        (None, None, Some(form)) if is_masculine(form) => ("neutral", form),
        _ => return None,
    };
    (!names_both(found.1)).then_some(found)
}

fn is_masculine(title: &str) -> bool {
    words(title).any(|at| {
        let word = title[at].to_lowercase();
        MASCULINE.iter().any(|ending| word.ends_with(ending))
    })
}

/// Whether a title says both forms itself: „Sachbearbeiter/in“, „Leiterin oder Leiter“.
fn names_both(title: &str) -> bool {
    ["/in", "/-in", "*in", ":in", "_in", "(in)", "·in"].iter().any(|sign| title.contains(sign))
        || words(title).any(|at| title[at].ends_with("in")) && is_masculine(title)
}

/// Whether the law of the Land was seen to order the other form.
fn forbids(law: &LandLaw, feminine: bool) -> bool {
    let orders = match law.title_form.rule {
        TitleForm::Pair => true,
        TitleForm::Feminine => !feminine,
        TitleForm::All | TitleForm::Free | TitleForm::Unknown => false,
    };
    law.binds() && law.title_form.mark == Mark::Seen && orders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masculine_titles_are_told_from_neutral_ones() {
        for title in ["IT-Koordinator", "Smart-City-Manager (m/w/d)", "Technischer Leiter", "Sachbearbeiter Soziales"] {
            assert!(is_masculine(title) && !names_both(title), "{title}");
        }
        for title in ["Leitung Bauamt", "Fachkraft für Arbeitssicherheit", "Assistenz", "Lotsenperson", "Koordination"]
        {
            assert!(!is_masculine(title), "{title}");
        }
        for title in ["Sachbearbeiter/in", "Mitarbeiter*in", "Leiterin oder Leiter"] {
            assert!(names_both(title) || !is_masculine(title), "{title}");
        }
    }
}
