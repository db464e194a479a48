//! A generated project of any size, with definitions of about 80 lines each that a real municipality could have written.

use std::fmt::Write as _;

/// The files of a project with `count` definitions: path relative to the project, and text.
pub(crate) fn files(count: usize) -> Vec<(String, String)> {
    let units = (count / 40).max(4);
    let mut files = vec![
        ("lotse.yaml".to_owned(), "lotse: 1\nlanguage: de\ntoday: 2026-11-22\n".to_owned()),
        ("organisation.yaml".to_owned(), organisation(units)),
        ("competences.yaml".to_owned(), competences()),
    ];
    let rest = count.saturating_sub(2);
    for number in 0..rest {
        files.push(match number % 10 {
            0..=3 => (format!("roles/rolle-{number}.yaml"), role(number, units)),
            4..=8 => (format!("positions/stelle-{number}.yaml"), position(number, units)),
            _ => (format!("processes/prozess-{number}.yaml"), process(number)),
        });
    }
    files
}

/// The number of a role that exists for every definition.
fn some_role(number: usize) -> usize {
    number / 10 * 10
}

fn organisation(units: usize) -> String {
    let mut text = "kind: organisation\nid: grossstadt\nname: Großstadt\nland: NW\npopulation: 500000\n\
        status_groups:\n  - { id: tvoed, name: Tarifbeschäftigte, weekly_hours: 39 h, default: true }\n"
        .to_owned();
    // As many as all units have together, or a rule would tell the difference.
    let _ = writeln!(text, "staff: {}\nunits:", units * 40);
    for unit in 0..units {
        let _ = writeln!(text, "  - id: amt-{unit}\n    name: Amt {unit}\n    staff: 40");
        if unit > 0 {
            let _ = writeln!(text, "    parent: amt-{}", unit / 8);
        }
    }
    text
}

fn competences() -> String {
    let mut text = "kind: competences\nid: kompetenzen\ntitle: Kompetenzen der Großstadt\ncompetences:\n".to_owned();
    for number in 0..20 {
        let _ = writeln!(
            text,
            "  - id: kompetenz-{number}\n    area: methodical\n    label: Kompetenz {number}\n    anchors:\n      1: kennt sie\n      2: wendet sie an\n      3: vermittelt sie\n      4: prägt sie"
        );
    }
    text
}

fn role(number: usize, units: usize) -> String {
    let mut text = format!(
        "kind: role\nid: rolle-{number}\ntitle:\n  feminine: Sachbearbeiterin {number}\n  masculine: Sachbearbeiter {number}\n  plural: Sachbearbeiterinnen und Sachbearbeiter {number}\n\
         purpose: Sorgt dafür, dass Anträge im Amt vollständig und fristgerecht bearbeitet werden.\nunit: amt-{}\n\
         mandate: {{ decision: 1, autonomy: 2, resources: 2 }}\ntime_budget: {{ share: 100 % }}\ntasks:\n",
        number % units
    );
    for task in 0..6 {
        let _ = writeln!(
            text,
            "  - id: aufgabe-{task}\n    title: Anträge der Art {task} prüfen und den Bescheid vorbereiten\n    result: unterschriftsreifer Bescheid\n    spectrum: shape\n    effort: 4 h/week"
        );
    }
    text.push_str("requirements:\n");
    for competence in 0..8 {
        let _ = writeln!(
            text,
            "  - competence: kompetenz-{}\n    level: 3\n    must: false\n    weight: 2\n    tested_by: [interview]",
            (number + competence) % 20
        );
    }
    text
}

fn position(number: usize, units: usize) -> String {
    let role = some_role(number);
    let mut text = format!(
        "kind: position\nid: stelle-{number}\nnumbers: [\"{number}\"]\nunit: amt-{}\nroles: [{{ role: rolle-{role}, share: 100 % }}]\nfte: 1.0\nwork_items:\n",
        number % units
    );
    for (item, share) in [35, 25, 20, 15, 5].iter().enumerate() {
        let _ = writeln!(
            text,
            "  - id: vorgang-{item}\n    title: Vorgang {item} der Sachbearbeitung\n    result: abgeschlossener Vorgang\n    activities:\n      - Unterlagen prüfen\n      - fehlende Angaben anfordern\n      - Entscheidung vorbereiten\n    tasks: [rolle-{role}.aufgabe-{item}]\n    share: {share} %\n    knowledge: thorough-diverse\n    characteristics: [independent]"
        );
    }
    text.push_str("requirements:\n");
    for competence in 0..4 {
        let _ = writeln!(
            text,
            "  - competence: kompetenz-{}\n    level: 2\n    must: true\n    weight: 3\n    tested_by: [interview]\n    work_items: [vorgang-{competence}]",
            (number + competence) % 20
        );
    }
    text
}

fn process(number: usize) -> String {
    let role = some_role(number);
    let mut text = format!(
        "kind: process\nid: prozess-{number}\ntitle: Antrag der Art {number} bearbeiten\ntrigger: Ein Antrag geht ein.\nresult: Der Bescheid ist versandt.\n\
         accountable: rolle-{role}\nresponsible: [rolle-{role}]\nartefacts:\n"
    );
    for artefact in 0..6 {
        let _ = writeln!(text, "  - {{ id: unterlage-{artefact}, title: Unterlage {artefact} }}");
    }
    text.push_str("steps:\n");
    for step in 0..6 {
        let _ = writeln!(
            text,
            "  - id: schritt-{step}\n    activity: Unterlage {step} prüfen und weitergeben\n    actor: rolle-{role}\n    outputs: [unterlage-{step}]\n    max_duration: 2 days"
        );
        if step > 0 {
            let _ = writeln!(text, "    inputs: [unterlage-{}]", step - 1);
        }
    }
    text
}
