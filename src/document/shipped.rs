//! The templates that lotse ships, embedded in the program.

macro_rules! texts {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../templates/", $path)))),*]
    };
}

/// Every shipped template: the path below `templates/` and the text. A test holds it against the folder.
pub static TEMPLATES: &[(&str, &str)] = texts! {
    "de/appointment.md.tera"
    "de/council-paper.md.tera"
    "de/interview-guide.md.tera"
    "de/job-ad.md.tera"
    "de/job-description.md.tera"
    "de/lotsen-concept.md.tera"
    "de/requirements-profile.md.tera"
    "de/role-catalogue.md.tera"
    "de/role-profile.md.tera"
    "de/shared/approvals.md.tera"
    "de/shared/qualification.md.tera"
    "de/shared/revisions.md.tera"
    "en/job-ad.md.tera"
    "en/role-profile.md.tera"
    "en/shared/approvals.md.tera"
    "en/shared/revisions.md.tera"
};
