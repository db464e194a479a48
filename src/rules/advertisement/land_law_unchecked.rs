//! L522 land-law-unchecked: what the law of the Land asks of advertisements is not or only partly known to lotse.

use super::advertised::{ads, municipality};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Language;
use crate::i18n::Phrase;
use crate::norms::lands::{self, Binding, InvitationRule, LandLaw, PartTimeRule, TABLE_AS_OF, TitleForm};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L522",
        name: "land-law-unchecked",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Was das Landesrecht für Ausschreibungen verlangt, ist lotse ganz oder zum Teil nicht bekannt.",
            en: "What the law of the Land asks of advertisements is unknown to lotse, or known only in part.",
        },
        page: include_str!("../../../docs/rules/L522-land-law-unchecked.md"),
        source: Some(Source {
            title: "Gleichstellungsgesetze der Länder (Tabelle in docs/laenderrecht.md)",
            as_of: TABLE_AS_OF,
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(municipality) = municipality(cx).filter(|_| ads(cx).next().is_some()) else { return };
    let Some(land) = municipality.land else {
        let message = say!(
            cx.language,
            "Das Projekt schreibt Stellen aus, aber die Kommune nennt ihr Land nicht",
            "The project advertises posts, but the municipality does not name its Land"
        );
        report.at(municipality.place(&Path::new("name")), message).help(say!(
            cx.language,
            "Ergänzen Sie das Kürzel, zum Beispiel „land: NW“; die Gleichstellungsgesetze der Länder verlangen Verschiedenes.",
            "Add its abbreviation, such as \"land: NW\"; the equality laws of the Länder ask for different things."
        ));
        return;
    };
    let law = lands::of(land);
    if !law.has_gaps() {
        return;
    }
    let (cited, name, gaps) = (law.cited(), land.label().get(cx.language), gaps(law, cx.language).join(", "));
    let message = say!(
        cx.language,
        "Landesrecht prüfen: Für {name} ist lotse nicht bekannt, was vorgeschrieben ist ({gaps}; {cited})",
        "Check the law of the Land: for {name}, lotse does not know what is laid down ({gaps}; {cited})"
    );
    report.at(municipality.place(&Path::new("land")), message).help(say!(
        cx.language,
        "Lesen Sie die Vorschrift einmal nach und schreiben Sie, was sie verlangt, als „notices“ in die Ausschreibungen. Danach genügt in der Zeile davor „# lotse: allow L522 — geprüft am …“.",
        "Read the provision once, and write what it asks for as \"notices\" into the advertisements. After that, \"# lotse: allow L522 — checked on …\" in the line before suffices."
    ));
}

/// What nobody has seen of a law.
fn gaps(law: &LandLaw, language: Language) -> Vec<String> {
    let title = law.title_form.rule == TitleForm::Unknown;
    let part_time = law.part_time.rule == PartTimeRule::Unknown;
    let equality = law.equality.rule == InvitationRule::Unknown;
    let scope = law.municipalities.rule != Binding::Bound;
    [
        (title, say!(language, "Form der Bezeichnung", "form of the title")),
        (part_time, say!(language, "Teilzeit", "part time")),
        (
            equality,
            say!(language, "Einladung des unterrepräsentierten Geschlechts", "invitation of the under-represented sex"),
        ),
        (scope, say!(language, "Geltung für Kommunen", "whether it holds for municipalities")),
    ]
    .into_iter()
    .filter_map(|(missing, words)| missing.then_some(words))
    .collect()
}
