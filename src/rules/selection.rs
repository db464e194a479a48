//! Which findings a run is asked for: `--select` and `--ignore`.

use super::families::FAMILIES;
use super::{find, may_be_lowered, registry};
use crate::diagnostic::RuleInfo;
use crate::i18n::{Language, nearest};
use crate::say;

/// A choice of rules. Errors of families 0 and 1 are part of each: a project that could not be read is never clean.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Only these codes; all where nothing was selected.
    selected: Option<Vec<&'static str>>,
    ignored: Vec<&'static str>,
}

/// Why a choice cannot be followed.
#[derive(Debug, Clone)]
pub enum Refusal {
    /// There is neither a rule nor a family of this name.
    Unknown {
        /// What was written.
        name: String,
        /// The nearest name that exists.
        nearest: Option<&'static str>,
    },
    /// The rule is always reported.
    Fixed(&'static RuleInfo),
}

impl Selection {
    /// Reads what was asked for: codes, names of rules, and families as `3`, `L3` or by their word. What is ignored is
    /// left out even where it is selected too.
    pub fn new(select: &[String], ignore: &[String]) -> Result<Self, Refusal> {
        let ignored = ignore.iter().map(|name| meant(name.trim())).collect::<Result<Vec<_>, _>>()?;
        // Whoever names one rule wants exactly this one gone; of a family only goes what may.
        let fixed = ignored.iter().filter(|rules| rules.len() == 1).flatten().find(|rule| !may_be_lowered(rule));
        if let Some(rule) = fixed {
            return Err(Refusal::Fixed(rule));
        }
        let selected = select.iter().map(|name| meant(name.trim())).collect::<Result<Vec<_>, _>>()?;
        let codes = |rules: Vec<Vec<&'static RuleInfo>>| rules.into_iter().flatten().map(|rule| rule.code).collect();
        Ok(Selection { selected: (!select.is_empty()).then(|| codes(selected)), ignored: codes(ignored) })
    }

    /// Whether findings of a rule are asked for.
    pub fn keeps(&self, rule: &RuleInfo) -> bool {
        !may_be_lowered(rule) || self.names(rule.code)
    }

    /// Whether a code is asked for, whether or not there is a rule of it.
    pub fn names(&self, code: &str) -> bool {
        self.selected.as_ref().is_none_or(|selected| selected.contains(&code)) && !self.ignored.contains(&code)
    }
}

impl Refusal {
    /// The fact and the next step, in one line.
    pub fn message(&self, language: Language) -> String {
        match self {
            Refusal::Unknown { name, nearest: Some(near) } => say!(
                language,
                "unbekannte Regel oder Familie „{name}“; meinten Sie „{near}“?",
                "unknown rule or family \"{name}\"; did you mean \"{near}\"?"
            ),
            Refusal::Unknown { name, nearest: None } => say!(
                language,
                "unbekannte Regel oder Familie „{name}“; alle Regeln zeigt: lotse rules",
                "unknown rule or family \"{name}\"; all rules are shown by: lotse rules"
            ),
            Refusal::Fixed(rule) => {
                let (code, name) = (rule.code, rule.name);
                say!(
                    language,
                    "{code} ({name}) lässt sich nicht übergehen: Was nicht gelesen wurde, ist nicht geprüft",
                    "{code} ({name}) cannot be ignored: what was not read is not checked"
                )
            }
        }
    }
}

/// The rules that a name means.
fn meant(name: &str) -> Result<Vec<&'static RuleInfo>, Refusal> {
    if let Some(rule) = find(name) {
        return Ok(vec![rule]);
    }
    let digit = name.strip_prefix(['L', 'l']).unwrap_or(name);
    let is_meant = |(index, family): &(usize, &super::families::Family)| {
        digit == index.to_string() || Language::ALL.iter().any(|it| family.word.get(*it).eq_ignore_ascii_case(name))
    };
    match FAMILIES.iter().enumerate().find(is_meant) {
        Some((index, _)) => Ok(registry().into_iter().filter(|rule| usize::from(rule.family()) == index).collect()),
        None => {
            let words = FAMILIES.iter().flat_map(|family| [family.word.de, family.word.en]);
            let rules = registry().into_iter().flat_map(|rule| [rule.code, rule.name]);
            let near = nearest(name, rules.chain(words).collect::<Vec<_>>());
            Err(Refusal::Unknown { name: name.to_owned(), nearest: near })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selection(select: &str, ignore: &str) -> Result<Selection, Refusal> {
        let names = |list: &str| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        Selection::new(&names(select), &names(ignore))
    }

    fn kept(select: &str, ignore: &str) -> Vec<&'static str> {
        let selection = selection(select, ignore).expect("all names are known");
        let rules = registry().into_iter().filter(|rule| may_be_lowered(rule) && selection.keeps(rule));
        rules.map(|rule| rule.code).collect()
    }

    #[test]
    fn rules_are_named_by_code_name_and_family() {
        assert_eq!(kept("L301 limitation-without-reason", ""), ["L301", "L305"]);
        let family = kept("3", "");
        assert!(family.contains(&"L301") && family.iter().all(|code| code.starts_with("L3")), "{family:?}");
        for name in ["L3", "l3", "stelle", "Stelle", "position"] {
            assert_eq!(kept(name, ""), family, "{name}");
        }
    }

    #[test]
    fn what_is_ignored_is_left_out_even_where_it_is_selected() {
        assert!(!kept("3", "L301").contains(&"L301") && kept("3", "L301").contains(&"L305"));
        assert_eq!(kept("L301", "3"), [] as [&str; 0]);
        assert!(!kept("", "coverage").iter().any(|code| code.starts_with("L7")));
    }

    #[test]
    fn what_guards_the_reading_is_always_kept() {
        let broken = find("L001").expect("a rule");
        assert!(selection("3", "").expect("known").keeps(broken));
        assert!(selection("", "0 1").expect("known").keeps(broken));
        assert!(matches!(selection("", "L001"), Err(Refusal::Fixed(rule)) if rule.code == "L001"));
    }

    #[test]
    fn unknown_names_offer_the_nearest() {
        let near = |name: &str| match selection(name, "") {
            Err(Refusal::Unknown { nearest, .. }) => nearest,
            other => panic!("{name}: {other:?}"),
        };
        assert_eq!(near("shares-not-10"), Some("shares-not-100"));
        assert_eq!(near("Sprachen"), Some("sprache"));
        assert_eq!(near("xyzxyz"), None);
        assert!(selection("", "L9999").is_err());
    }

    #[test]
    fn no_word_of_a_family_is_the_name_of_a_rule() {
        let words = FAMILIES.iter().flat_map(|family| [family.word.de, family.word.en]);
        for word in words {
            assert_eq!(find(word).map(|rule| rule.name), None, "{word}");
        }
    }
}
