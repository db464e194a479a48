//! What a municipality inherits speaks of its own roles, and not of roles that it does not have.

use lotse::analysis::Analysis;
use lotse::i18n::Language;
use lotse::model::{DocumentKind, GenderStyle, Role};

use crate::analysed::analysis;
use crate::documents::{markdown, prepared, templates};

const ORGANISATION: (&str, &str) = ("organisation.yaml", "kind: organisation\nid: stadt\nname: Stadt\n");
const LOTSE: (&str, &str) = (
    "digitallotse.yaml",
    "kind: role\nid: digitallotse\nextends: lotse:lotse-nebenamt\ntitle: { neutral: Lotsin und Lotse im Amt }\n",
);
const HEAD: (&str, &str) = ("leitung.yaml", "kind: role\nid: leitung\nextends: lotse:amtsleitung\n");

/// A project of these files, with an organisation unless they bring one.
fn project(files: &[(&str, &str)]) -> Analysis {
    let brought = files.iter().any(|(path, _)| *path == ORGANISATION.0);
    let files = files.iter().chain(Some(&ORGANISATION).filter(|_| !brought));
    analysis(files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(), Language::De)
}

/// What is found apart from the time that only the municipality can grant.
fn codes(analysis: &Analysis) -> Vec<&'static str> {
    let codes = analysis.findings.iter().map(|finding| finding.diagnostic.rule.code);
    codes.filter(|code| *code != "L202").collect()
}

fn role<'a>(analysis: &'a Analysis, id: &str) -> &'a Role {
    &analysis.project.roles.get(id).expect("a sound role").value
}

fn boundaries(role: &Role) -> Vec<&str> {
    role.boundaries.iter().map(|boundary| boundary.role.as_str()).collect()
}

fn profile(analysis: &Analysis, id: &str) -> String {
    markdown(&templates(&[]), &prepared(analysis, DocumentKind::RoleProfile, id, GenderStyle::Pair))
}

#[test]
fn the_only_heir_is_meant() {
    let analysis = project(&[LOTSE, HEAD]);
    assert_eq!(codes(&analysis), Vec::<&str>::new());
    assert!(boundaries(role(&analysis, "leitung")).contains(&"digitallotse"));
    assert!(boundaries(role(&analysis, "digitallotse")).contains(&"leitung"));
    let text = profile(&analysis, "leitung");
    assert!(text.contains("Lotsin und Lotse im Amt") && !text.contains("mit Zeitanteil"), "{text}");
}

#[test]
fn an_heir_of_an_heir_makes_two() {
    let second = ("bauhof.yaml", "kind: role\nid: bauhof\nextends: digitallotse\n");
    let analysis = project(&[LOTSE, HEAD, second]);
    assert!(boundaries(role(&analysis, "leitung")).contains(&"lotse:lotse-nebenamt"));
}

#[test]
fn a_definition_of_the_same_id_comes_before_an_heir() {
    let own = ("lotse-nebenamt.yaml", "kind: role\nid: lotse-nebenamt\ntitle: { neutral: Lotsendienst }\n");
    let analysis = project(&[LOTSE, HEAD, own]);
    assert!(boundaries(role(&analysis, "leitung")).contains(&"lotse-nebenamt"));
    // Something of another sort that could be meant as well.
    let partner = "kind: organisation\nid: stadt\nname: Stadt\npartners: [{ id: it-leitung, name: Zweckverband }]\n";
    let it = ("it.yaml", "kind: role\nid: it\nextends: lotse:it-leitung\n");
    let analysis = project(&[LOTSE, it, ("organisation.yaml", partner)]);
    assert!(boundaries(role(&analysis, "digitallotse")).contains(&"it-leitung"));
}

#[test]
fn what_the_project_writes_is_laid_over_the_item_about_its_heir() {
    let head = format!("{}boundaries: [{{ role: digitallotse, text: Eigenes }}]\n", HEAD.1);
    let analysis = project(&[LOTSE, (HEAD.0, &head)]);
    assert_eq!(codes(&analysis), Vec::<&str>::new());
    let about: Vec<_> = role(&analysis, "leitung")
        .boundaries
        .iter()
        .filter(|boundary| boundary.role.as_str().contains("lotse") && boundary.role.as_str() != "lotsen-koordination")
        .map(|boundary| (boundary.role.as_str(), boundary.text.as_str()))
        .collect();
    assert!(about.contains(&("digitallotse", "Eigenes")), "{about:?}");
    assert!(about.iter().all(|(role, _)| *role != "lotse:lotse-nebenamt"), "{about:?}");
    assert_eq!(about.iter().filter(|(role, _)| *role == "digitallotse").count(), 1);
}

#[test]
fn an_inherited_item_is_removed_by_either_id() {
    for id in ["digitallotse", "lotse-nebenamt"] {
        let path = format!("boundaries.{id}");
        let head = format!("{}remove: [{path}]\nbecause: {{ {path}: Eigens geregelt }}\n", HEAD.1);
        let analysis = project(&[LOTSE, (HEAD.0, &head)]);
        assert_eq!(codes(&analysis), Vec::<&str>::new(), "{id}");
        assert!(!boundaries(role(&analysis, "leitung")).contains(&"digitallotse"), "{id}");
    }
}

#[test]
fn what_is_written_with_the_mark_of_the_catalogue_stays_there() {
    let organisation =
        "kind: organisation\nid: stadt\nname: Stadt\nunits: [{ id: amt, name: Amt, head: lotse:amtsleitung }]\n";
    let analysis = project(&[LOTSE, HEAD, ("organisation.yaml", organisation)]);
    let head = analysis.project.organisation().and_then(|it| it.units[0].head.as_ref());
    assert_eq!(head.map(lotse::model::Ref::as_str), Some("lotse:amtsleitung"));
}

#[test]
fn roles_that_there_are_not_leave_no_trace() {
    let analysis = project(&[LOTSE]);
    assert_eq!(codes(&analysis), Vec::<&str>::new());
    let lotse = role(&analysis, "digitallotse");
    let everywhere = ["it-leitung", "amtsleitung", "datenschutzbeauftragte", "informationssicherheitsbeauftragte"];
    assert_eq!(boundaries(lotse), everywhere.map(|id| format!("lotse:{id}")));
    assert_eq!(lotse.expectations.len(), 1);
    assert_eq!(lotse.collaboration.len(), 1);
    assert!(lotse.reports_to.as_ref().is_some_and(|to| to.disciplinary.is_some() && to.functional.is_none()));
    assert!(lotse.kpis.len() == 3 && lotse.kpis.iter().all(|kpi| kpi.responsible.is_none()));
    let text = profile(&analysis, "digitallotse");
    assert!(!text.contains("CDO") && !text.contains("Digitalisierungsbeauftragte"), "{text}");
}

#[test]
fn what_the_project_says_of_a_role_of_the_catalogue_is_shown() {
    let own = format!("{}boundaries: [{{ role: 'lotse:cdo', text: Eigenes }}]\n", LOTSE.1);
    let analysis = project(&[(LOTSE.0, &own)]);
    assert_eq!(codes(&analysis), Vec::<&str>::new());
    assert!(boundaries(role(&analysis, "digitallotse")).contains(&"lotse:cdo"));
}

#[test]
fn a_role_that_the_project_uses_as_it_stands_in_the_catalogue_is_there() {
    let post = "kind: position\nid: stelle\nroles: [{ role: 'lotse:cdo', share: 50 % }]\n";
    let used = project(&[LOTSE, ("stelle.yaml", post)]);
    assert!(boundaries(role(&used, "digitallotse")).contains(&"lotse:cdo"));
    // Who holds what must not show.
    let staffing = "kind: staffing\nid: besetzung\nentries: [{ id: b-1, person: Anna Alt, role: 'lotse:cdo' }]\n";
    let held = project(&[LOTSE, ("private/besetzung.yaml", staffing)]);
    assert!(!boundaries(role(&held, "digitallotse")).contains(&"lotse:cdo"));
}
