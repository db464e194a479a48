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
        LotsenConcept = "lotsen-concept": "Lotsenkonzept", "Lotsenkonzept";
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
            DocumentKind::RoleProfile => Kind::Role,
            DocumentKind::JobDescription => Kind::Position,
            DocumentKind::LotsenConcept => Kind::Concept,
        }
    }

    /// The heading above several documents of this kind.
    pub fn plural(self) -> Phrase {
        match self {
            DocumentKind::RoleProfile => Phrase { de: "Rollenprofile", en: "Role profiles" },
            DocumentKind::JobDescription => Phrase { de: "Stellenbeschreibungen", en: "Job descriptions" },
            DocumentKind::LotsenConcept => Phrase { de: "Lotsenkonzepte", en: "Lotsenkonzepte" },
        }
    }

    /// For whom documents of this kind are.
    pub fn audience(self) -> Audience {
        match self {
            DocumentKind::RoleProfile | DocumentKind::JobDescription => Audience::Internal,
            DocumentKind::LotsenConcept => Audience::Public,
        }
    }
}
