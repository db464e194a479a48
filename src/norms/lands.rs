//! What the equality law of each Land asks of job advertisements.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::{Date, Land};

static TABLE: LazyLock<Table> =
    LazyLock::new(|| super::table("laender.yaml", include_str!("../../profiles/norms/laender.yaml")));

/// The day on which the table was last held against its sources, ISO 8601; rules that rest on it name it as their Stand.
pub const TABLE_AS_OF: &str = "2026-11-22";

/// The laws of all sixteen Länder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    read: Date,
    lands: Vec<LandLaw>,
}

/// What the law of one Land asks of a job advertisement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandLaw {
    /// The Land.
    pub land: Land,
    /// The name of the law.
    pub law: String,
    /// The name in the genitive, where a notice names the law.
    pub genitive: Option<String>,
    /// The section about advertisements; `None` where it was not found.
    pub section: Option<String>,
    /// The date of the text that was read, as exact as its source gives it.
    pub as_of: Option<String>,
    /// What the title must look like.
    pub title_form: Cell<TitleForm>,
    /// What it says of part time.
    pub part_time: PartTimeDuty,
    /// Whom the advertisement must invite.
    pub equality: Invitation,
    /// Whether it holds for municipalities.
    pub municipalities: Cell<Binding>,
    /// What else one should know, in German.
    pub note: Option<String>,
    /// What was read, as one cites it.
    pub source: String,
}

/// One cell of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell<T> {
    /// What the law says.
    pub rule: T,
    /// How sure we are of it.
    #[serde(default)]
    pub mark: Mark,
}

/// What a law says of part time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartTimeDuty {
    /// What it demands.
    pub rule: PartTimeRule,
    /// Whether posts that lead others are expressly included.
    #[serde(default)]
    pub leadership: bool,
    /// Whether it is demanded only where one sex is under-represented.
    #[serde(default)]
    pub only_underrepresented: bool,
    /// How sure we are of it.
    #[serde(default)]
    pub mark: Mark,
}

/// Whom an advertisement must invite, and in what words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// When the invitation is due.
    pub rule: InvitationRule,
    /// Whom it addresses.
    #[serde(default)]
    pub whom: Whom,
    /// Whether it must say that those invited take precedence.
    #[serde(default)]
    pub priority: bool,
    /// Whether it must say that the share of those invited is to rise.
    #[serde(default)]
    pub raises_share: bool,
    /// Whether it must name the aim of the law.
    #[serde(default)]
    pub names_aim: bool,
    /// How sure we are of it.
    #[serde(default)]
    pub mark: Mark,
}

/// How sure we are of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The text of the law was seen.
    #[default]
    Seen,
    /// It is general knowledge that nobody has looked up.
    Unchecked,
}

/// What the title of a post must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleForm {
    /// Both forms must be used.
    Pair,
    /// The feminine form must appear.
    Feminine,
    /// All must be addressed.
    All,
    /// The text that was read orders no form.
    Free,
    /// The text was not seen.
    Unknown,
}

/// What is demanded about part time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartTimeRule {
    /// The advertisement must say that part time is possible, unless there are reasons against it.
    Required,
    /// It must be checked before advertising.
    Check,
    /// The text that was read says nothing of it.
    Free,
    /// The text was not seen.
    Unknown,
}

/// When those who are fewer must be invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvitationRule {
    /// In every advertisement.
    Always,
    /// Where they are under-represented.
    Underrepresented,
    /// The text was not seen.
    Unknown,
}

/// Whom an invitation addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// Women.
    #[default]
    Women,
    /// The sex that is under-represented, whichever it is.
    Sex,
}

/// Whether a law holds for municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// It does.
    Bound,
    /// Municipalities have sections of their own.
    OwnRules,
    /// Nothing was found about it.
    Unknown,
}

/// The law of a Land.
pub fn of(land: Land) -> &'static LandLaw {
    all().iter().find(|law| law.land == land).expect("internal error: the table holds all Länder")
}

/// The laws of all Länder, in the order of their abbreviations.
pub fn all() -> &'static [LandLaw] {
    &TABLE.lands
}

/// The day on which the table was last held against its sources.
pub fn read_on() -> Date {
    TABLE.read
}

impl LandLaw {
    /// Whether it holds for municipalities.
    pub fn binds(&self) -> bool {
        self.municipalities.rule == Binding::Bound
    }

    /// The law with its section, as one cites it: „§ 7 Landesgleichstellungsgesetz Rheinland-Pfalz“.
    pub fn cited(&self) -> String {
        match &self.section {
            Some(section) => format!("{section} {}", self.law),
            None => self.law.clone(),
        }
    }

    /// Whether both forms of a title are demanded of municipalities.
    pub fn demands_pair(&self) -> bool {
        self.binds() && self.title_form.rule == TitleForm::Pair
    }

    /// Whether something of it was not seen, so that nobody can tell what it demands of an advertisement.
    pub fn has_gaps(&self) -> bool {
        !self.binds()
            || self.title_form.rule == TitleForm::Unknown
            || self.part_time.rule == PartTimeRule::Unknown
            || self.equality.rule == InvitationRule::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_knows_every_land_once() {
        let lands: Vec<Land> = all().iter().map(|law| law.land).collect();
        assert_eq!(lands, Land::ALL);
        assert_eq!(read_on().to_string(), TABLE_AS_OF);
    }

    #[test]
    fn a_law_that_a_notice_names_has_its_genitive() {
        for law in all() {
            let named = law.equality.priority || law.equality.names_aim;
            assert_eq!(law.genitive.is_some(), named, "{:?}", law.land);
        }
    }

    #[test]
    fn what_was_not_seen_is_a_gap() {
        let gaps: Vec<&str> = all().iter().filter(|law| law.has_gaps()).map(|law| law.land.name()).collect();
        assert_eq!(gaps, ["BW", "BE", "HH", "MV", "SL", "SN", "SH"]);
        assert!(of(Land::Nw).demands_pair() && !of(Land::Rp).demands_pair());
    }
}
