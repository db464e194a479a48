//! L217 missing-boundary: nothing says where the role of the Lotsen ends and a neighbour begins.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Role};
use crate::project::Defined;
use crate::rules::neighbours::{Boundaries, is_or_shapes};
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L217",
        name: "missing-boundary",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zwischen einer Lotsenrolle und der IT-Leitung, der oder dem CDO oder dem Digitalisierungsmanagement fehlt die Abgrenzung.",
            en: "A Lotsen role has no boundary to the head of IT, the CDO or the digitalisation management.",
        },
        page: include_str!("../../../docs/rules/L217-missing-boundary.md"),
        source: None,
    },
    check,
};

/// The roles of the catalogue whose work lies next to that of the Lotsen: who runs the technology, and who steers
/// digitalisation. Of several that steer, a boundary to one says what the Lotsen do not decide.
const NEIGHBOURS: [&[&str]; 2] = [&["it-leitung"], &["cdo", "digitalisierungsmanagement"]];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Role, Kind::Concept];
    if !known.into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let [technology, steering] = NEIGHBOURS.map(|ids| {
        let is_meant = |role: &&Defined<Role>| ids.iter().any(|id| is_or_shapes(cx.project, role, id));
        cx.project.roles.own().filter(is_meant).collect::<Vec<_>>()
    });
    if technology.is_empty() && steering.is_empty() {
        return;
    }
    let boundaries = Boundaries::of(cx.project);
    for role in cx.project.roles.own().filter(|role| role.lotsen_profile.is_some()) {
        let told = |neighbour: &&Defined<Role>| {
            neighbour.id() == role.id()
                || boundaries.between(role.id(), neighbour.id())
                || drawn_by_a_concept(cx, role, neighbour)
        };
        let open = [&technology, &steering].into_iter().filter(|neighbours| !neighbours.iter().any(told));
        let missing: Vec<&str> =
            open.filter_map(|neighbours| neighbours.first()).map(|role| role.id().as_str()).collect();
        if missing.is_empty() {
            continue;
        }
        let names = wording::names(cx.language, missing);
        let message =
            say!(cx.language, "Die Rolle grenzt sich nicht von {names} ab", "The role draws no boundary to {names}");
        let paths = [Path::new("boundaries"), Path::new("lotsen_profile")];
        report.at(heir::place(&role.definition, &paths), message).help(say!(
            cx.language,
            "Ergänzen Sie unter „boundaries“ je einen Satz, was zu wem gehört, zum Beispiel dass Störungen und Geräte nicht zu den Lotsinnen und Lotsen gehören.",
            "Add a sentence for each under \"boundaries\" that says what belongs to whom, such as that faults and devices are not a matter for Lotsinnen and Lotsen."
        ));
    }
}

/// Whether a concept that is about the role tells it apart from a neighbour in its chapter on boundaries.
fn drawn_by_a_concept(cx: &Context<'_>, role: &Defined<Role>, neighbour: &Defined<Role>) -> bool {
    cx.project.concepts.own().any(|concept| {
        let Some(chapters) = &concept.chapters else { return false };
        let named = chapters.role_understanding.as_ref().map(|chapter| &chapter.roles[..]).unwrap_or_default();
        let is_meant = named.is_empty() || named.iter().any(|named| named.as_str() == role.id());
        let drawn = chapters.boundaries.iter().flat_map(|chapter| &chapter.boundaries);
        is_meant && drawn.into_iter().any(|boundary| boundary.role.as_str() == neighbour.id())
    })
}
