//! The municipality: what it is, how it is organised, whom it works with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{
    Address, Approval, Body, Cadence, CostPerFte, Count, Date, Figures, Goal, Hours, Id, Kind, LotsenProfile, Measure,
    Orientation, PayTable, Prose, Rating, Ref, Revision, Text, Unit, Validity,
};

/// A municipality: its units, boards and partners, and what it wants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Kommune: ihre Einheiten, Gremien und Partner und das, was sie vorhat."))]
pub struct Organisation {
    /// Says that this definition is an organisation.
    #[schemars(with = "String", extend(
        "x-de" = "Sagt, dass diese Definition eine Organisation ist.",
        "const" = "organisation",
    ))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend(
        "x-de" = "Kennung, unter der andere Definitionen darauf verweisen.",
        "x-defines" = "organisation",
    ))]
    pub id: Id,
    /// The official name.
    #[schemars(extend("x-de" = "Amtlicher Name."))]
    pub name: Text,
    /// The short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kurzname."))]
    pub short: Option<Text>,
    /// What sort of municipality it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art der Kommune."))]
    pub form: Option<MunicipalityForm>,
    /// The Land whose law applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Land, dessen Recht gilt."))]
    pub land: Option<Land>,
    /// Where post reaches the administration.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Postanschrift der Verwaltung."))]
    pub address: Option<Address>,
    /// The telephone number of the switchboard.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Telefonnummer der Zentrale."))]
    pub phone: Option<Text>,
    /// The mail address of the administration.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "E-Mail-Adresse der Verwaltung."))]
    pub email: Option<Text>,
    /// The web address of the municipality, such as `https://www.musterstadt.example`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Internetadresse der Kommune, zum Beispiel `https://www.musterstadt.example`."))]
    pub website: Option<Text>,
    /// Where applicants read how their data are processed: a web address or a place, named in every advertisement
    /// without a notice of its own on data protection.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wo die Datenschutzhinweise für Bewerbungen stehen, als Internetadresse oder Ort; steht in jeder Ausschreibung ohne eigenen Hinweis zum Datenschutz.",
    ))]
    pub applicant_privacy: Option<Text>,
    /// The number of inhabitants.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zahl der Einwohnerinnen und Einwohner.", "x-replace" = true))]
    pub population: Option<Figures<Count>>,
    /// The number of staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zahl der Beschäftigten.", "x-replace" = true))]
    pub staff: Option<Figures<Count>>,
    /// The status groups and their weekly hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Statusgruppen und ihre Wochenarbeitszeit.", "x-key" = "id"))]
    pub status_groups: Vec<StatusGroup>,
    /// The units; each says to which other it belongs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Einheiten; jede nennt ihre übergeordnete Einheit.", "x-key" = "id"))]
    pub units: Vec<Unit>,
    /// The boards and committees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Gremien.", "x-key" = "id"))]
    pub boards: Vec<Board>,
    /// The partners outside the administration.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Partner außerhalb der Verwaltung.", "x-key" = "id"))]
    pub partners: Vec<Partner>,
    /// Groups in town and region that have an interest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Anspruchsgruppen in Stadt und Region.", "x-key" = "id"))]
    pub stakeholders: Vec<Stakeholder>,
    /// The frame that gives orientation: values, attitude, culture.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Orientierungsrahmen: Werte, Haltung, Kultur."))]
    pub orientation: Option<Orientation>,
    /// The goals of the digital agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Ziele der Digitalen Agenda.", "x-key" = "id"))]
    pub goals: Vec<Goal>,
    /// The measures that serve the goals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Maßnahmen, die den Zielen dienen.", "x-key" = "id"))]
    pub measures: Vec<Measure>,
    /// What the three Lotsen profiles are called here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wie die drei Lotsenprofile hier heißen.", "x-key" = "profile"))]
    pub lotsen_profiles: Vec<ProfileLabel>,
    /// What a full post costs per year, by grade.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was eine volle Stelle im Jahr kostet, je Gruppe."))]
    pub costs_per_fte: Vec<CostPerFte>,
    /// The pay tables that apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Entgelttabellen, die gelten."))]
    pub pay_tables: Vec<PayTable>,
    /// Who must take part in decisions about staff.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer bei Entscheidungen über Beschäftigte zu beteiligen ist."))]
    pub participation: Vec<ParticipationPartner>,
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

/// People under the same employment law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Beschäftigte mit demselben Dienst- oder Tarifrecht."))]
pub struct StatusGroup {
    /// The name of the status group.
    #[schemars(extend("x-de" = "Kennung der Statusgruppe.", "x-defines" = "status-group"))]
    pub id: Id,
    /// What the group is called.
    #[schemars(extend("x-de" = "Bezeichnung der Gruppe."))]
    pub name: Text,
    /// The pay scheme, such as TVöD-VKA or LBesO NRW.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungssystem, zum Beispiel TVöD-VKA oder LBesO NRW."))]
    pub scheme: Option<Text>,
    /// The weekly hours of a full post, such as 39 h.
    #[schemars(extend("x-de" = "Wochenarbeitszeit einer vollen Stelle, zum Beispiel 39 h.", "x-replace" = true))]
    pub weekly_hours: Figures<Hours>,
    /// Whether shares count by this group where nothing else is said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob Anteile nach dieser Gruppe gerechnet werden, wenn nichts anderes angegeben ist."))]
    pub default: bool,
}

/// A board or committee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Gremium."))]
pub struct Board {
    /// The name of the board.
    #[schemars(extend("x-de" = "Kennung des Gremiums.", "x-defines" = "board"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub name: Text,
    /// What sort of board it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art des Gremiums."))]
    pub kind: Option<BoardKind>,
    /// Who chairs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer den Vorsitz hat.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub chair: Option<Ref>,
    /// Who belongs to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer dazugehört.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub members: Vec<Ref>,
    /// What it deals with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Womit es sich befasst."))]
    pub tasks: Vec<Text>,
    /// How often it meets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie oft es tagt."))]
    pub cadence: Option<Cadence>,
}

/// Somebody outside the administration with whom it works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Jemand außerhalb der Verwaltung, mit dem sie zusammenarbeitet."))]
pub struct Partner {
    /// The name of the partner.
    #[schemars(extend("x-de" = "Kennung des Partners.", "x-defines" = "partner"))]
    pub id: Id,
    /// What the partner is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub name: Text,
    /// What sort of partner it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art des Partners."))]
    pub kind: Option<PartnerKind>,
    /// What the partner contributes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was der Partner beiträgt."))]
    pub services: Vec<Text>,
    /// The agreement on which it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Vereinbarung, auf der die Zusammenarbeit beruht."))]
    pub contract: Option<Text>,
    /// The weekly hours of a full post, where the partner is an employer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wochenarbeitszeit einer vollen Stelle, sofern der Partner Personal anstellt.",
        "x-replace" = true,
    ))]
    pub weekly_hours: Option<Figures<Hours>>,
}

/// A group that has an interest in what happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Gruppe, die ein Interesse an den Vorhaben hat."))]
pub struct Stakeholder {
    /// The name of the group.
    #[schemars(extend("x-de" = "Kennung der Gruppe.", "x-defines" = "stakeholder"))]
    pub id: Id,
    /// What the group is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub name: Text,
    /// Where the group belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wohin die Gruppe gehört."))]
    pub group: Option<StakeholderGroup>,
    /// What matters to the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was der Gruppe wichtig ist."))]
    pub interest: Option<Text>,
    /// How much influence it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie groß ihr Einfluss ist."))]
    pub influence: Option<Rating>,
    /// The role that keeps contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die den Kontakt hält.", "x-ref" = ["role"]))]
    pub contact: Option<Ref>,
    /// How the exchange takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie der Austausch stattfindet."))]
    pub format: Option<Text>,
    /// How often it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie oft er stattfindet."))]
    pub cadence: Option<Cadence>,
}

/// What a Lotsen profile is called in this municipality.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie ein Lotsenprofil in dieser Kommune heißt."))]
pub struct ProfileLabel {
    /// The profile.
    #[schemars(extend("x-de" = "Das Profil."))]
    pub profile: LotsenProfile,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub label: Text,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was damit gemeint ist."))]
    pub description: Option<Text>,
}

/// Somebody who must take part in decisions about staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Jemand, der bei Entscheidungen über Beschäftigte zu beteiligen ist."))]
pub struct ParticipationPartner {
    /// Which body it is.
    #[schemars(extend("x-de" = "Welche Stelle es ist."))]
    pub body: Body,
    /// What it is called here, by function.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bezeichnung vor Ort, als Funktion."))]
    pub name: Option<Text>,
    /// The board or role, where the project describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gremium oder Rolle, sofern im Projekt beschrieben.", "x-ref" = ["board", "role"]))]
    pub actor: Option<Ref>,
    /// The law on which participation rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gesetz, auf dem die Beteiligung beruht."))]
    pub basis: Option<Text>,
}

choice! {
    /// What sort of municipality it is.
    de "Art der Kommune."
    pub enum MunicipalityForm {
        Municipality = "municipality": "municipality", "Gemeinde";
        Town = "town": "town within a district", "kreisangehörige Stadt";
        IndependentCity = "independent-city": "independent city", "kreisfreie Stadt";
        District = "district": "district", "Landkreis";
        MunicipalAssociation = "municipal-association": "association of municipalities", "Gemeindeverband";
        SpecialPurposeAssociation = "special-purpose-association": "special-purpose association", "Zweckverband";
        Other = "other": "other body", "andere Körperschaft";
    }
}

choice! {
    /// One of the sixteen Länder.
    de "Eines der sechzehn Länder."
    pub enum Land {
        Bw = "BW": "Baden-Württemberg", "Baden-Württemberg";
        By = "BY": "Bavaria", "Bayern";
        Be = "BE": "Berlin", "Berlin";
        Bb = "BB": "Brandenburg", "Brandenburg";
        Hb = "HB": "Bremen", "Bremen";
        Hh = "HH": "Hamburg", "Hamburg";
        He = "HE": "Hesse", "Hessen";
        Mv = "MV": "Mecklenburg-Western Pomerania", "Mecklenburg-Vorpommern";
        Ni = "NI": "Lower Saxony", "Niedersachsen";
        Nw = "NW": "North Rhine-Westphalia", "Nordrhein-Westfalen";
        Rp = "RP": "Rhineland-Palatinate", "Rheinland-Pfalz";
        Sl = "SL": "Saarland", "Saarland";
        Sn = "SN": "Saxony", "Sachsen";
        St = "ST": "Saxony-Anhalt", "Sachsen-Anhalt";
        Sh = "SH": "Schleswig-Holstein", "Schleswig-Holstein";
        Th = "TH": "Thuringia", "Thüringen";
    }
}

choice! {
    /// What sort of board it is.
    de "Art des Gremiums."
    pub enum BoardKind {
        Council = "council": "council", "Vertretung (Rat, Kreistag)";
        Committee = "committee": "committee of the council", "Ausschuss";
        Management = "management": "management meeting", "Leitungsrunde";
        Steering = "steering": "steering group", "Lenkungsgruppe";
        WorkingGroup = "working-group": "working group", "Arbeitsgruppe";
        Advisory = "advisory": "advisory board", "Beirat";
        StaffRepresentation = "staff-representation": "representation of staff", "Beschäftigtenvertretung";
        Network = "network": "network", "Netzwerk";
        Other = "other": "other board", "anderes Gremium";
    }
}

choice! {
    /// What sort of partner it is.
    de "Art des Partners."
    pub enum PartnerKind {
        Municipality = "municipality": "another municipality", "andere Kommune";
        MunicipalCompany = "municipal-company": "municipal company", "kommunales Unternehmen";
        ItProvider = "it-provider": "municipal IT provider", "kommunaler IT-Dienstleister";
        TrainingProvider = "training-provider": "training provider", "Fortbildungseinrichtung";
        Association = "association": "association", "Verband";
        University = "university": "university", "Hochschule";
        Authority = "authority": "other authority", "andere Behörde";
        Company = "company": "company", "Unternehmen";
        CivilSociety = "civil-society": "civil society", "Zivilgesellschaft";
        Other = "other": "other partner", "anderer Partner";
    }
}

choice! {
    /// Where a group belongs.
    de "Wohin eine Gruppe gehört."
    pub enum StakeholderGroup {
        Internal = "internal": "within the administration", "innerhalb der Verwaltung";
        Politics = "politics": "politics", "Politik";
        Town = "town": "people in town", "Stadtgesellschaft";
        Business = "business": "business", "Wirtschaft";
        Science = "science": "science and education", "Wissenschaft und Bildung";
        CivilSociety = "civil-society": "clubs and civil society", "Vereine und Zivilgesellschaft";
        Region = "region": "region and other municipalities", "Region und andere Kommunen";
        Other = "other": "other", "Sonstige";
    }
}
