//! L510 one-sided-title: the advertised post has a title that names one sex only.

use super::advertised::{ads, land};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::german::{Sex, names_both_sexes, sex_named_alone};
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

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let law = land(cx).map(lands::of);
    for (position, _) in ads(cx) {
        let Some((definition, title)) = title(cx, position) else { continue };
        let Some((key, form, sex)) = one_sided(title) else { continue };
        let feminine = sex == Sex::Feminine;
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

/// The field of a title that names one sex only, the title and the sex.
fn one_sided(title: &RoleTitle) -> Option<(&'static str, &Text, Sex)> {
    match (&title.feminine, &title.masculine, &title.neutral) {
        // What stands in a field of its own is of that sex, unless it names the other as well: „Leiter/in“.
        (Some(form), None, None) => (!names_both_sexes(form)).then_some(("feminine", form, Sex::Feminine)),
        (None, Some(form), None) => (!names_both_sexes(form)).then_some(("masculine", form, Sex::Masculine)),
        (None, None, Some(form)) => sex_named_alone(form).map(|sex| ("neutral", form, sex)),
        _ => None,
    }
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
