//! The sorts of things that a reference can name, and how they are called in sentences.

use crate::i18n::Language;

struct Sort {
    name: &'static str,
    global: bool,
    /// German nominative with its article, German accusative with "kein", English with its article.
    one: &'static str,
    none: &'static str,
    en: &'static str,
}

const fn sort(name: &'static str, global: bool, one: &'static str, none: &'static str, en: &'static str) -> Sort {
    Sort { name, global, one, none, en }
}

const SORTS: &[Sort] = &[
    sort("organisation", true, "eine Organisation", "keine Organisation", "an organisation"),
    sort("competences", true, "ein Kompetenzkatalog", "keinen Kompetenzkatalog", "a competence catalogue"),
    sort("role", true, "eine Rolle", "keine Rolle", "a role"),
    sort("position", true, "eine Stelle", "keine Stelle", "a position"),
    sort("process", true, "ein Prozess", "keinen Prozess", "a process"),
    sort("concept", true, "ein Konzept", "kein Konzept", "a concept"),
    sort("staffing", true, "eine Besetzung", "keine Besetzung", "a staffing"),
    sort("unit", true, "eine Organisationseinheit", "keine Organisationseinheit", "a unit"),
    sort("board", true, "ein Gremium", "kein Gremium", "a board"),
    sort("partner", true, "ein Partner", "keinen Partner", "a partner"),
    sort("stakeholder", true, "eine Anspruchsgruppe", "keine Anspruchsgruppe", "a stakeholder"),
    sort("competence", true, "eine Kompetenz", "keine Kompetenz", "a competence"),
    sort("task", false, "eine Aufgabe", "keine Aufgabe", "a task"),
    sort("work-item", false, "ein Arbeitsvorgang", "keinen Arbeitsvorgang", "a work item"),
    sort("step", false, "ein Schritt", "keinen Schritt", "a step"),
    sort("artefact", false, "ein Arbeitsergebnis", "kein Arbeitsergebnis", "an artefact"),
    sort("goal", false, "ein Ziel", "kein Ziel", "a goal"),
    sort("measure", false, "eine Maßnahme", "keine Maßnahme", "a measure"),
    sort("kpi", false, "eine Kennzahl", "keine Kennzahl", "a KPI"),
    sort("milestone", false, "ein Meilenstein", "keinen Meilenstein", "a milestone"),
    sort("variant", false, "eine Variante", "keine Variante", "a variant"),
    sort("status-group", false, "eine Statusgruppe", "keine Statusgruppe", "a status group"),
    sort("phase", false, "eine Phase", "keine Phase", "a phase"),
    sort("module", false, "ein Modul", "kein Modul", "a module"),
    sort("training", false, "eine Fortbildung", "keine Fortbildung", "a training"),
    sort("format", false, "ein Format", "kein Format", "a format"),
    sort("question", false, "eine Frage", "keine Frage", "a question"),
    sort("cost-item", false, "ein Kostenpunkt", "keinen Kostenpunkt", "a cost item"),
    sort("funding", false, "eine Finanzierung", "keine Finanzierung", "a funding"),
    sort(
        "staffing-entry",
        false,
        "ein Eintrag der Besetzung",
        "keinen Eintrag der Besetzung",
        "an entry of the staffing",
    ),
    sort("risk", false, "ein Risiko", "kein Risiko", "a risk"),
];

fn find(name: &str) -> Option<&'static Sort> {
    SORTS.iter().find(|sort| sort.name == name)
}

/// Whether an id of this sort is unique in the whole project, and not only within its definition.
pub(crate) fn is_global(name: &str) -> bool {
    find(name).is_some_and(|sort| sort.global)
}

/// The sort without its article: "Rolle", "role".
pub(crate) fn noun(name: &str, language: Language) -> String {
    let full = match (find(name), language) {
        (Some(sort), Language::De) => sort.one,
        (Some(sort), Language::En) => sort.en,
        (None, _) => name,
    };
    full.split_once(' ').map_or(full, |(_, noun)| noun).to_owned()
}

/// "eine Rolle oder ein Gremium", "a role or a board".
pub(crate) fn one_of<S: AsRef<str>>(names: &[S], language: Language) -> String {
    match language {
        Language::De => join(names.iter().filter_map(|name| Some(find(name.as_ref())?.one)), "oder"),
        Language::En => join(names.iter().filter_map(|name| Some(find(name.as_ref())?.en)), "or"),
    }
}

/// "keine Rolle und kein Gremium", "neither a role nor a board" without the "neither".
pub(crate) fn none_of<S: AsRef<str>>(names: &[S], language: Language) -> String {
    match language {
        Language::De => join(names.iter().filter_map(|name| Some(find(name.as_ref())?.none)), "und"),
        Language::En => join(names.iter().filter_map(|name| Some(find(name.as_ref())?.en)), "or"),
    }
}

/// "eine Rolle oder einen Partner", "a role or a partner": what one is asked to name.
pub(crate) fn accusative<S: AsRef<str>>(names: &[S], language: Language) -> String {
    match language {
        // "keinen Partner" without its first letter is the accusative with the indefinite article.
        Language::De => join(names.iter().filter_map(|name| find(name.as_ref())?.none.strip_prefix('k')), "oder"),
        Language::En => one_of(names, language),
    }
}

fn join<'a>(words: impl Iterator<Item = &'a str>, last: &str) -> String {
    let words: Vec<&str> = words.collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
