//! A role: responsibilities, independent of who holds them.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{
    Approval, Collaboration, CountRange, Date, Days, Expectation, Id, Kind, Kpi, Mandate, Matching, Money, Prose, Ref,
    ReportsTo, Requirement, Revision, RoleTitle, Spectrum, Text, TimeBudget, Validity, WorkTime,
};

/// Responsibilities that belong together, independent of who holds them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Zusammengehörige Verantwortlichkeiten, unabhängig davon, wer sie wahrnimmt."))]
pub struct Role {
    /// Says that this definition is a role.
    #[schemars(with = "String", extend("x-de" = "Sagt, dass diese Definition eine Rolle ist.", "const" = "role"))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend("x-de" = "Kennung, unter der andere Definitionen darauf verweisen.", "x-defines" = "role"))]
    pub id: Id,
    /// The definition whose facts it takes over, from this project or from the catalogue (`lotse:…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Definition, deren Angaben übernommen werden, aus diesem Projekt oder aus dem Katalog (`lotse:…`).",
        "x-ref" = ["role"],
    ))]
    pub extends: Option<Ref>,
    /// What it does not take over from the extended definition, as paths such as `tasks.newsletter`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Was von der erweiterten Definition nicht übernommen wird, als Pfade wie `tasks.newsletter`.",
    ))]
    pub remove: Vec<String>,
    /// Reasons for deviations from the extended definition, by path.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    #[schemars(extend("x-de" = "Begründungen für Abweichungen von der erweiterten Definition, je Pfad."))]
    pub because: IndexMap<String, Text>,
    /// Whether every municipality has the role, whatever it is called there; said by the roles of the catalogue. What
    /// they say of other roles is inherited only where the municipality has those.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend(
        "x-de" = "Ob es die Rolle in jeder Kommune gibt, wie immer sie dort heißt; nur im Katalog. Was der Katalog über andere Rollen sagt, wird nur geerbt, wo es diese Rollen gibt.",
    ))]
    pub everywhere: bool,
    /// What the role is called.
    // The forms of two titles must not mix, so an heir that has a title of its own inherits none of the forms.
    #[schemars(extend("x-de" = "Bezeichnung der Rolle.", "x-replace" = true))]
    pub title: RoleTitle,
    /// Other names of the role, elsewhere or formerly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Andere Bezeichnungen der Rolle, anderswo oder früher."))]
    pub aliases: Vec<Text>,
    /// What the role is for, in one or two sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zweck der Rolle in ein bis zwei Sätzen."))]
    pub purpose: Option<Text>,
    /// What else there is to say about the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was über die Rolle sonst noch zu sagen ist."))]
    pub description: Option<Prose>,
    /// Which of the three Lotsen profiles it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zu welchem der drei Lotsenprofile die Rolle gehört."))]
    pub lotsen_profile: Option<LotsenProfile>,
    /// The unit in which the role is located, where it is always the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Einheit, in der die Rolle angesiedelt ist, sofern es immer dieselbe ist.",
        "x-ref" = ["unit"],
    ))]
    pub unit: Option<Ref>,
    /// The partner that employs whoever holds the role, where it is not the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Partner, bei dem die Person angestellt ist, sofern es nicht die Kommune ist.",
        "x-ref" = ["partner"],
    ))]
    pub employer: Option<Ref>,
    /// How many people are to hold the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Personen die Rolle wahrnehmen sollen.", "x-replace" = true))]
    pub holders: Option<CountRange>,
    /// What the role does for the cooperation of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Rolle für das Zusammenspiel aller leistet."))]
    pub functions: Vec<EcosystemFunction>,
    /// What the role does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Rolle tut.", "x-key" = "id"))]
    pub tasks: Vec<Task>,
    /// What others expect of the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was andere von der Rolle erwarten."))]
    pub expectations: Vec<Expectation>,
    /// The room for manoeuvre of the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gestaltungsspielraum der Rolle."))]
    pub mandate: Option<Mandate>,
    /// When expectations and room for manoeuvre were matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wann Erwartungen und Gestaltungsspielraum abgeglichen wurden."))]
    pub matched: Option<Matching>,
    /// To whom the role reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wem die Rolle unterstellt ist.", "x-replace" = true))]
    pub reports_to: Option<ReportsTo>,
    /// The working time set aside for the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitszeit, die für die Rolle freigehalten wird.", "x-replace" = true))]
    pub time_budget: Option<TimeBudget>,
    /// The competences that the role asks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Kompetenzen, die die Rolle verlangt.", "x-key" = "competence"))]
    pub requirements: Vec<Requirement>,
    /// Where the role ends and another begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wo die Rolle endet und eine andere beginnt.", "x-key" = "role"))]
    pub boundaries: Vec<Boundary>,
    /// With whom the role works together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Mit wem die Rolle zusammenarbeitet."))]
    pub collaboration: Vec<Collaboration>,
    /// The role that stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die vertritt.", "x-ref" = ["role"]))]
    pub deputy: Option<Ref>,
    /// Roles that the same person must not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Rollen, die dieselbe Person nicht wahrnehmen darf.", "x-ref" = ["role"]))]
    pub incompatible: Vec<Ref>,
    /// Roles whose work this role checks independently; none of them may stand above it, nor be held by the same person.
    /// The head of the administration is not among them: independent roles report there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Rollen, deren Arbeit diese Rolle unabhängig prüft; keine davon darf ihr vorgesetzt sein oder derselben Person gehören. Die Verwaltungsleitung zählt nicht dazu, denn dorthin berichten unabhängige Rollen.",
        "x-ref" = ["role"],
    ))]
    pub oversees: Vec<Ref>,
    /// The training that comes with the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Qualifizierung, die zur Rolle gehört.", "x-key" = "id"))]
    pub qualification_plan: Vec<Training>,
    /// By what one sees whether the role works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Woran man erkennt, ob die Rolle wirkt.", "x-key" = "id"))]
    pub kpis: Vec<Kpi>,
    /// How somebody is appointed to the role and how it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie jemand in die Rolle berufen wird und wie sie endet."))]
    pub appointment: Option<Appointment>,
    /// Who has approved it or still has to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer zugestimmt hat oder noch zustimmen muss."))]
    pub approvals: Vec<Approval>,
    /// When it was revised, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wann und warum die Definition überarbeitet wurde."))]
    pub revised: Vec<Revision>,
    /// From when until when it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann und bis wann die Definition gilt."))]
    pub valid: Option<Validity>,
    /// Where the facts come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Angaben stammen."))]
    pub source: Option<Text>,
    /// The date to which the facts refer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Angaben."))]
    pub as_of: Option<Date>,
    /// A note for those who maintain the definition; it appears in no document.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Notiz für alle, die die Definition pflegen; sie erscheint in keinem Dokument."))]
    pub note: Option<Prose>,
}

/// Something the role does: verb, object, result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das die Rolle tut: Tätigkeit, Gegenstand, Ergebnis."))]
pub struct Task {
    /// The name of the task within the role.
    #[schemars(extend("x-de" = "Kennung der Aufgabe innerhalb der Rolle.", "x-defines" = "task"))]
    pub id: Id,
    /// What is done, with verb and object.
    #[schemars(extend("x-de" = "Was getan wird, mit Gegenstand und Verb."))]
    pub title: Text,
    /// What there is afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was danach vorliegt."))]
    pub result: Option<Text>,
    /// How far the task reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie weit die Aufgabe reicht."))]
    pub spectrum: Option<Spectrum>,
    /// What the task does for the cooperation of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Aufgabe für das Zusammenspiel aller leistet."))]
    pub functions: Vec<EcosystemFunction>,
    /// The working time that it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitszeit, die sie braucht."))]
    pub effort: Option<WorkTime>,
    /// How it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie sie ausgeführt wird."))]
    pub description: Option<Prose>,
}

/// Where a role ends and a neighbour begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo eine Rolle endet und die nächste beginnt."))]
pub struct Boundary {
    /// The neighbour: a role, unit, board or partner.
    #[schemars(extend(
        "x-de" = "Das Gegenüber: eine Rolle, Einheit, ein Gremium oder ein Partner.",
        "x-ref" = ["role", "unit", "board", "partner"],
    ))]
    pub role: Ref,
    /// What belongs to whom.
    #[schemars(extend("x-de" = "Was zu wem gehört."))]
    pub text: Text,
}

/// Something to be learnt for the role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das für die Rolle zu lernen ist."))]
pub struct Training {
    /// The name of the training.
    #[schemars(extend("x-de" = "Kennung der Qualifizierung.", "x-defines" = "training"))]
    pub id: Id,
    /// What is learnt.
    #[schemars(extend("x-de" = "Was gelernt wird."))]
    pub title: Text,
    /// How many days it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Tage sie dauert."))]
    pub duration: Option<Days>,
    /// The partner that offers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Partner, der sie anbietet.", "x-ref" = ["partner"]))]
    pub provider: Option<Ref>,
    /// The fee for one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gebühr für eine Person."))]
    pub fee: Option<Money>,
    /// When it takes place, such as „in the first three months“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wann sie stattfindet, zum Beispiel „in den ersten drei Monaten“."))]
    pub when: Option<Text>,
    /// Whether it is compulsory.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob sie verpflichtend ist."))]
    pub must: bool,
}

/// How somebody is appointed to a role, and how it ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie jemand in eine Rolle berufen wird und wie sie endet."))]
pub struct Appointment {
    /// Who appoints.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer beruft.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub by: Option<Ref>,
    /// For how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Für welche Dauer."))]
    pub duration: Option<Text>,
    /// How the role can be given back or withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie die Rolle zurückgegeben oder entzogen werden kann."))]
    pub ending: Option<Text>,
    /// Which data of the person are published, and on what basis.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Welche Angaben zur Person veröffentlicht werden und auf welcher Grundlage."))]
    pub data_protection: Option<Text>,
    /// What the role means for the grade of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was die Rolle für die Eingruppierung bedeutet."))]
    pub grading: Option<Text>,
}

choice! {
    /// The three Lotsen profiles, from a small honorary share to the whole working time.
    de "Die drei Lotsenprofile, vom kleinen Ehrenamt bis zur vollen Arbeitszeit."
    pub enum LotsenProfile {
        Honorary = "honorary": "beside the job, honorary", "ehrenamtlich neben der eigentlichen Arbeit";
        PartTime = "part-time": "with a fixed share of the working time", "mit festem Zeitanteil";
        FullTime = "full-time": "as the main job", "hauptamtlich";
    }
}

choice! {
    /// What roles do for the cooperation of all.
    de "Was Rollen für das Zusammenspiel aller leisten."
    pub enum EcosystemFunction {
        Orientation = "orientation": "gives orientation", "gibt Orientierung";
        Coordination = "coordination": "coordinates", "koordiniert";
        Contact = "contact": "is the contact", "ist ansprechbar";
        ChannelIdeas = "channel-ideas": "channels ideas", "kanalisiert Ideen";
        Synergies = "synergies": "recognises similar problems and synergies", "erkennt ähnliche Probleme und Synergien";
        Networking = "networking": "brings people together", "bringt Menschen zusammen";
        Culture = "culture": "drives cultural change", "treibt den Kulturwandel voran";
        EaseFears = "ease-fears": "eases fears", "nimmt Ängste";
        Interface = "interface": "connects digitalisation and subject matter", "verbindet Digitalisierung und Fachlichkeit";
        StrategyImplementation = "strategy-implementation": "supports the implementation of the strategy", "unterstützt die Umsetzung der Strategie";
    }
}
