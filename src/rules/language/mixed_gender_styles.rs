//! L802 mixed-gender-styles: a text names people of all genders in another way than the project has chosen.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{Form, FormStyle, forms};
use crate::i18n::{Language, Phrase};
use crate::model::GenderStyle;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::sentence::{first_line, shown};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L802",
        name: "mixed-gender-styles",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein Text benennt Menschen aller Geschlechter anders, als das Projekt es festlegt.",
            en: "A text names people of all genders in a way other than the project has chosen.",
        },
        page: include_str!("../../../docs/rules/L802-mixed-gender-styles.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if cx.config.language() == Some(Language::En) {
        return;
    }
    for text in cx.texts {
        report_text(cx, text, report);
    }
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let style = cx.config.gender_style();
    // Titles and names give both forms as data; only in prose is a pair a choice of words.
    let with_pairs = written.is_prose && !matches!(style, GenderStyle::Pair | GenderStyle::Neutral);
    let mut found = forms(written.text, with_pairs);
    found.retain(|form| !fits(style, form));
    let Some(first) = found.first() else { return };
    let place = written.place(cx.sources, &first_line(written.text, &first.range));
    let list = shown(cx.language, found.iter().map(|form| &written.text[form.range.clone()]));
    let (chosen, example) = (name(style).get(cx.language), example(style));
    let message = say!(
        cx.language,
        "Das Projekt verwendet {chosen} ({example}), hier steht aber {list}",
        "The project uses {chosen} ({example}), but this says {list}"
    );
    report.at(place, message).help(say!(
        cx.language,
        "Schreiben Sie die Form um, oder ändern Sie „gender_style“ in lotse.yaml.",
        "Rewrite the form, or change \"gender_style\" in lotse.yaml."
    ));
}

/// Whether a form belongs to a style. Neutral words fit everywhere, and pairs stand in where there is no neutral word.
fn fits(style: GenderStyle, form: &Form) -> bool {
    match style {
        GenderStyle::Pair | GenderStyle::Neutral => form.style == FormStyle::Pair,
        GenderStyle::Slash => form.style == FormStyle::Slash,
        GenderStyle::Star => form.style == FormStyle::Star,
        GenderStyle::Colon => form.style == FormStyle::Colon,
    }
}

fn name(style: GenderStyle) -> Phrase {
    match style {
        GenderStyle::Pair => Phrase { de: "Paarformen", en: "both forms" },
        GenderStyle::Neutral => Phrase { de: "neutrale Wörter", en: "neutral words" },
        GenderStyle::Slash => Phrase { de: "den Schrägstrich", en: "the slash" },
        GenderStyle::Star => Phrase { de: "den Stern", en: "the star" },
        GenderStyle::Colon => Phrase { de: "den Doppelpunkt", en: "the colon" },
    }
}

fn example(style: GenderStyle) -> &'static str {
    match style {
        GenderStyle::Pair => "Lotsinnen und Lotsen",
        GenderStyle::Neutral => "Beschäftigte, Leitung",
        GenderStyle::Slash => "Mitarbeiter/-innen",
        GenderStyle::Star => "Lots*innen",
        GenderStyle::Colon => "Lots:innen",
    }
}
