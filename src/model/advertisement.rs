//! The job advertisement and the selection interview of a position.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Address, Body, Count, Date, Id, Money, Prose, Ref, Text};

/// A job advertisement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Stellenausschreibung."))]
pub struct Advertisement {
    /// Who may apply.
    #[schemars(extend("x-de" = "Wer sich bewerben kann."))]
    pub kind: AdvertisementKind,
    /// The reference number of the advertisement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kennziffer der Ausschreibung."))]
    pub reference: Option<Text>,
    /// The day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag der Veröffentlichung."))]
    pub published: Option<Date>,
    /// The last day for applications.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag der Bewerbungsfrist."))]
    pub deadline: Option<Date>,
    /// The day from which the post is to be filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, ab dem die Stelle zu besetzen ist."))]
    pub start: Option<Date>,
    /// Where one works.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitsort."))]
    pub place: Option<Text>,
    /// The portrait of the employer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Vorstellung der Arbeitgeberin."))]
    pub introduction: Option<Prose>,
    /// Whether the post can be held in part time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob die Stelle in Teilzeit besetzt werden kann."))]
    pub part_time: Option<bool>,
    /// What is possible in working from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was an mobilem Arbeiten möglich ist."))]
    pub remote_work: Option<Text>,
    /// The salary range.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gehaltsspanne."))]
    pub salary: Option<SalaryRange>,
    /// What the employer offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Arbeitgeberin bietet."))]
    pub benefits: Vec<Text>,
    /// Whom to ask, by function.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wen man fragen kann, als Funktion."))]
    pub contact: Option<Contact>,
    /// Who may apply, in an internal advertisement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer sich bewerben kann, bei einer internen Ausschreibung."))]
    pub eligible: Option<Text>,
    /// The papers that an application must contain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Unterlagen, die eine Bewerbung enthalten muss."))]
    pub documents: Vec<Text>,
    /// How to apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie man sich bewirbt."))]
    pub apply: Option<Text>,
    /// Notices, such as on equality and on severely disabled people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Hinweise, zum Beispiel zu Gleichstellung und Schwerbehinderung."))]
    pub notices: Vec<Notice>,
    /// Which sex is under-represented in the group in question.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Welches Geschlecht in der betroffenen Gruppe unterrepräsentiert ist."))]
    pub underrepresented: Option<Underrepresented>,
    /// The day on which the employment agency was told of the vacant post.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, an dem die freie Stelle der Agentur für Arbeit gemeldet wurde."))]
    pub employment_agency_notified: Option<Date>,
}

impl Advertisement {
    /// How many tasks an advertisement tells, the largest Arbeitsvorgänge first.
    pub const MOST_TASKS: usize = 8;

    /// Whether one works in the town of this address, so that the place can be told to search engines.
    pub fn is_in_town_of(&self, address: &Address) -> bool {
        self.place.as_deref().is_none_or(|place| place.contains(address.town.as_str()))
    }

    /// Whether people from outside may apply.
    pub fn is_open(&self) -> bool {
        self.kind != AdvertisementKind::Internal
    }
}

/// A salary range per month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Gehaltsspanne pro Monat."))]
pub struct SalaryRange {
    /// The lowest salary.
    #[schemars(extend("x-de" = "Niedrigstes Gehalt."))]
    pub min: Money,
    /// The highest salary.
    #[schemars(extend("x-de" = "Höchstes Gehalt."))]
    pub max: Money,
    /// The pay table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Entgelttabelle."))]
    pub source: Option<Text>,
    /// The date of the pay table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Entgelttabelle."))]
    pub as_of: Option<Date>,
}

/// Whom to ask, by function and never by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ansprechstelle, als Funktion und nie mit Namen."))]
pub struct Contact {
    /// The function or office.
    #[schemars(extend("x-de" = "Funktion oder Dienststelle."))]
    pub function: Text,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einheit.", "x-ref" = ["unit"]))]
    pub unit: Option<Ref>,
    /// The telephone number of the office.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Telefonnummer der Dienststelle."))]
    pub phone: Option<Text>,
    /// The mail address of the office.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "E-Mail-Adresse der Dienststelle."))]
    pub email: Option<Text>,
}

/// A notice in an advertisement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Hinweis in einer Ausschreibung."))]
pub struct Notice {
    /// What the notice is about.
    #[schemars(extend("x-de" = "Worum es geht."))]
    pub kind: NoticeKind,
    /// The wording.
    #[schemars(extend("x-de" = "Wortlaut."))]
    pub text: Text,
}

/// A selection interview: the same questions for all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Auswahlgespräch: dieselben Fragen für alle."))]
pub struct Interview {
    /// The questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Fragen.", "x-key" = "id"))]
    pub questions: Vec<InterviewQuestion>,
    /// Who takes part, by function.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer teilnimmt, als Funktion."))]
    pub panel: Vec<PanelMember>,
    /// How many minutes the interview takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Dauer des Gesprächs in Minuten."))]
    pub minutes: Option<Count>,
    /// Work samples or presentations that are part of the interview.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsproben oder Präsentationen, die zum Gespräch gehören."))]
    pub tasks: Vec<Text>,
}

/// A question of the interview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Frage im Auswahlgespräch."))]
pub struct InterviewQuestion {
    /// The name of the question.
    #[schemars(extend("x-de" = "Kennung der Frage.", "x-defines" = "question"))]
    pub id: Id,
    /// The question.
    #[schemars(extend("x-de" = "Die Frage."))]
    pub question: Text,
    /// The competence that it tests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kompetenz, die sie prüft.", "x-ref" = ["competence"]))]
    pub competence: Option<Ref>,
    /// What a good answer contains.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was eine gute Antwort enthält."))]
    pub good_answer: Option<Prose>,
}

/// A member of the selection panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Mitglied der Auswahlkommission."))]
pub struct PanelMember {
    /// The function.
    #[schemars(extend("x-de" = "Funktion."))]
    pub function: Text,
    /// The body for which the member takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stelle, für die das Mitglied teilnimmt."))]
    pub body: Option<Body>,
    /// Whether the member only advises.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob das Mitglied nur berät."))]
    pub advisory: bool,
}

choice! {
    /// Who may apply.
    de "Wer sich bewerben kann."
    pub enum AdvertisementKind {
        Internal = "internal": "internal", "intern";
        External = "external": "external", "extern";
        InternalAndExternal = "internal-and-external": "internal and external at once", "intern und extern zugleich";
    }
}

choice! {
    /// What a notice is about.
    de "Worum es in einem Hinweis geht."
    pub enum NoticeKind {
        Equality = "equality": "equality of women and men", "Gleichstellung";
        SeverelyDisabled = "severely-disabled": "severely disabled people", "Schwerbehinderung";
        PartTime = "part-time": "part-time work", "Teilzeit";
        Diversity = "diversity": "diversity", "Vielfalt";
        DataProtection = "data-protection": "data protection", "Datenschutz";
        Pay = "pay": "pay and grading", "Entgelt und Eingruppierung";
        Other = "other": "other", "Sonstiges";
    }
}

choice! {
    /// Which sex is under-represented.
    de "Welches Geschlecht unterrepräsentiert ist."
    pub enum Underrepresented {
        Women = "women": "women", "Frauen";
        Men = "men": "men", "Männer";
        Neither = "neither": "neither", "keines";
        Unknown = "unknown": "not known", "nicht bekannt";
    }
}
