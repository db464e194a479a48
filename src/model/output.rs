//! Which documents there are, and for whom, as `lotse.yaml` and the command line name them.

use super::Kind;
use super::choice::choice;
use crate::i18n::Phrase;

choice! {
    /// The kinds of documents.
    de "Arten von Dokumenten."
    pub enum DocumentKind {
        RoleProfile = "role-profile": "role profile", "Rollenprofil";
        JobDescription = "job-description": "job description", "Stellenbeschreibung";
        RequirementsProfile = "requirements-profile": "requirements profile", "Anforderungsprofil";
        JobAd = "job-ad": "job advertisement", "Stellenausschreibung";
        InterviewGuide = "interview-guide": "interview guide with scoring matrix", "Interviewleitfaden mit Bewertungsmatrix";
        Appointment = "appointment": "letter of appointment", "Benennungsschreiben";
        LotsenConcept = "lotsen-concept": "Lotsenkonzept", "Lotsenkonzept";
        CouncilPaper = "council-paper": "council paper", "Beschlussvorlage";
        RoleCatalogue = "role-catalogue": "role catalogue", "Rollenkatalog";
    }
}

choice! {
    /// For whom a document is.
    de "Für wen ein Dokument bestimmt ist."
    pub enum Audience {
        Public = "public": "public", "öffentlich";
        Internal = "internal": "internal", "intern";
    }
}

choice! {
    /// The format of a document.
    de "Format eines Dokuments."
    pub enum OutputFormat {
        Markdown = "md": "Markdown", "Markdown";
        Html = "html": "web page", "Webseite";
    }
}

choice! {
    /// How documents name people of all genders.
    de "Wie Dokumente Menschen aller Geschlechter benennen."
    pub enum GenderStyle {
        Pair = "pair": "both forms: Lotsin / Lotse", "Paarform: Lotsin / Lotse";
        Neutral = "neutral": "a neutral word where there is one", "neutrales Wort, wo es eines gibt";
        Slash = "slash": "slash: Mitarbeiter/-in", "Schrägstrich: Mitarbeiter/-in";
        Star = "star": "star: Mitarbeiter*in", "Stern: Mitarbeiter*in";
        Colon = "colon": "colon: Mitarbeiter:in", "Doppelpunkt: Mitarbeiter:in";
    }
}

impl DocumentKind {
    /// The kind of definition that such a document is about.
    pub fn subject(self) -> Kind {
        match self {
            DocumentKind::RoleProfile | DocumentKind::Appointment => Kind::Role,
            DocumentKind::JobDescription
            | DocumentKind::RequirementsProfile
            | DocumentKind::JobAd
            | DocumentKind::InterviewGuide => Kind::Position,
            DocumentKind::LotsenConcept | DocumentKind::CouncilPaper => Kind::Concept,
            DocumentKind::RoleCatalogue => Kind::Organisation,
        }
    }

    /// Whether every definition of the subject's kind gets such a document, whatever it says.
    pub fn is_for_all(self) -> bool {
        !matches!(self, DocumentKind::JobAd | DocumentKind::InterviewGuide | DocumentKind::Appointment)
    }

    /// The heading above several documents of this kind.
    pub fn plural(self) -> Phrase {
        match self {
            DocumentKind::RoleProfile => Phrase { de: "Rollenprofile", en: "Role profiles" },
            DocumentKind::JobDescription => Phrase { de: "Stellenbeschreibungen", en: "Job descriptions" },
            DocumentKind::RequirementsProfile => Phrase { de: "Anforderungsprofile", en: "Requirements profiles" },
            DocumentKind::JobAd => Phrase { de: "Stellenausschreibungen", en: "Job advertisements" },
            DocumentKind::InterviewGuide => Phrase { de: "Interviewleitfäden", en: "Interview guides" },
            DocumentKind::Appointment => Phrase { de: "Benennungsschreiben", en: "Letters of appointment" },
            DocumentKind::LotsenConcept => Phrase { de: "Lotsenkonzepte", en: "Lotsenkonzepte" },
            DocumentKind::CouncilPaper => Phrase { de: "Beschlussvorlagen", en: "Council papers" },
            DocumentKind::RoleCatalogue => Phrase { de: "Rollenkataloge", en: "Role catalogues" },
        }
    }

    /// For whom documents of this kind are, unless the subject says otherwise.
    pub fn audience(self) -> Audience {
        match self {
            DocumentKind::RoleProfile
            | DocumentKind::JobDescription
            | DocumentKind::InterviewGuide
            | DocumentKind::Appointment => Audience::Internal,
            DocumentKind::RequirementsProfile
            | DocumentKind::JobAd
            | DocumentKind::LotsenConcept
            | DocumentKind::CouncilPaper
            | DocumentKind::RoleCatalogue => Audience::Public,
        }
    }
}
