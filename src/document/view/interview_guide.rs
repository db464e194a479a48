//! What the template of an interview guide sees.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, post, requirements, requirements_profile, shared};
use crate::i18n::Phrase;
use crate::model::{
    Competence, Count, Grade, Interview, InterviewQuestion, Position, Requirement, TestMethod, Text, Weight,
};
use crate::project::Defined;
use crate::source::Path;

const MEMBER: Phrase = Phrase { de: "Mitglied", en: "Member" };
/// How many columns a sheet has where nobody is named for the panel.
const USUAL_PANEL: usize = 3;
/// How many columns with „Mitglied“ above them fit on A4 beside the others; of more, only the number stands there.
const NAMED_COLUMNS: usize = 8;

/// Where a competence is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// By questions in the interview.
    Interview,
    /// By work samples, presentations and tests.
    Exercise,
    /// Beside these: by what applicants hand in, or by a question if there is time.
    Aside,
}

pub(super) fn view(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let asked = requirements::of_position(reader, position);
    let last = position.revised.iter().map(|revision| revision.date).max();
    let has_must = asked.iter().any(|requirement| requirement.must);
    let told: Vec<(Place, Value)> = shared::requirements_with(reader, &asked, |requirement, value| {
        let own = questions_of_post(reader, position, requirement);
        let matters = requirement.must || !has_must || !own.is_empty();
        let place = place(requirement, matters, !own.is_empty());
        let suggested = if own.is_empty() { suggested(reader, requirement) } else { Vec::new() };
        let questions = if own.is_empty() { suggested } else { own };
        value["place"] = json!(place as u8);
        value["anchors"] = json!(anchors(reader.competence(&requirement.competence), requirement));
        value["questions"] =
            json!(if is_asked(requirement) || place == Place::Interview { questions } else { Vec::new() });
        value["minimum"] = json!(requirement.must.then(|| requirement.level.get()));
        value["factor"] = json!(requirement.weight.map_or(1, Weight::get));
    })
    .into_iter()
    .map(placed)
    .collect();
    let at = |place| told.iter().filter(|(at, _)| *at == place).map(|(_, value)| value).collect::<Vec<_>>();
    json!({
        "organisation": shared::organisation(reader),
        "position": head(reader, position),
        "interview": interview(reader, position.interview.as_ref()),
        "competences": at(Place::Interview),
        "exercises": at(Place::Exercise),
        "others": at(Place::Aside),
        "general": general(reader, position),
        "knock_outs": requirements_profile::knock_outs(reader, &asked),
        "qualification": post::qualification(reader, position),
        "scoring": scoring(reader, position, &told.iter().map(|(_, value)| value).collect::<Vec<_>>()),
        "civil_servants": position.grades.iter().any(is_civil_service),
        "as_of": position.as_of.or(last).map(|date| amounts::date(date, reader.language)),
    })
}

fn placed(mut value: Value) -> (Place, Value) {
    let place = match value.as_object_mut().and_then(|fields| fields.remove("place")).and_then(|place| place.as_u64()) {
        Some(1) => Place::Exercise,
        Some(2) => Place::Aside,
        _ => Place::Interview,
    };
    (place, value)
}

fn head(reader: &Reader<'_>, position: &Position) -> Value {
    json!({
        "title": reader.position_title(position),
        "unit": reader.actor(&position.unit),
        "numbers": position.numbers,
        "count": position.numbers.len(),
        "reference": position.advertisement.as_ref().and_then(|ad| ad.reference.as_ref()),
        "open_to_others": post::is_open_to_others(position),
    })
}

fn interview(reader: &Reader<'_>, interview: Option<&Interview>) -> Value {
    let panel = interview.map(|interview| &interview.panel[..]).unwrap_or_default();
    let member = |(at, member): (usize, &crate::model::PanelMember)| {
        json!({
            "number": at + 1,
            "function": member.function,
            // A function that names the body already says it.
            "body": member.body.map(|body| reader.say(body.label())).filter(|body| !member.function.contains(body)),
            "advisory": member.advisory,
        })
    };
    json!({
        "minutes": interview.and_then(|interview| interview.minutes).map(Count::get),
        "panel": panel.iter().enumerate().map(member).collect::<Vec<_>>(),
        "tasks": interview.map(|interview| &interview.tasks[..]).unwrap_or_default(),
        "signatures": panel.iter().map(|member| json!({ "role": member.function })).collect::<Vec<_>>(),
    })
}

/// What is needed and what the post has questions for gets a section of its own, so that an interview can be held in its time.
fn place(requirement: &Requirement, matters: bool, has_own_questions: bool) -> Place {
    let tested = |methods: &[TestMethod]| requirement.tested_by.iter().any(|method| methods.contains(method));
    if !matters {
        Place::Aside
    } else if has_own_questions || is_asked(requirement) {
        Place::Interview
    } else if tested(&[TestMethod::WorkSample, TestMethod::Presentation, TestMethod::Test]) {
        Place::Exercise
    } else {
        Place::Aside
    }
}

/// Whether an interview asks about a competence; without another test it is the test.
fn is_asked(requirement: &Requirement) -> bool {
    requirement.tested_by.is_empty() || requirement.tested_by.contains(&TestMethod::Interview)
}

/// The questions of the post about a competence.
fn questions_of_post(reader: &Reader<'_>, position: &Defined<Position>, requirement: &Requirement) -> Vec<Value> {
    own_questions(reader, position, |question| {
        question.competence.as_ref().is_some_and(|competence| competence.as_str() == requirement.competence.as_str())
    })
}

/// The questions that the catalogue of competences suggests.
fn suggested(reader: &Reader<'_>, requirement: &Requirement) -> Vec<Value> {
    let Some((catalogue, at)) = reader.competence_at(&requirement.competence) else { return Vec::new() };
    let suggested = catalogue.value.competences[at].questions.iter().enumerate();
    suggested
        .map(|(number, question)| {
            let path = Path::new("competences").index(at).key("questions").index(number).key("good_answer");
            let answer = reader.prose(&catalogue.definition, &path, question.good_answer.as_ref());
            json!({ "question": question.question, "good_answer": answer })
        })
        .collect()
}

/// The questions that test no single competence.
fn general(reader: &Reader<'_>, position: &Defined<Position>) -> Vec<Value> {
    own_questions(reader, position, |question| question.competence.is_none())
}

fn own_questions(
    reader: &Reader<'_>,
    position: &Defined<Position>,
    wanted: impl Fn(&InterviewQuestion) -> bool,
) -> Vec<Value> {
    let all = position.interview.iter().flat_map(|interview| interview.questions.iter().enumerate());
    all.filter(|(_, question)| wanted(question))
        .map(|(at, question)| {
            let path = Path::new("interview").key("questions").index(at).key("good_answer");
            let answer = reader.prose(&position.definition, &path, question.good_answer.as_ref());
            json!({ "question": question.question, "good_answer": answer })
        })
        .collect()
}

/// What is seen at 1 to 4 points; the points are the levels of the competence.
fn anchors(competence: Option<&Competence>, requirement: &Requirement) -> Vec<Value> {
    let Some(anchors) = competence.and_then(|competence| competence.anchors.as_ref()) else { return Vec::new() };
    let of: [&Option<Text>; 4] = [&anchors.knows, &anchors.applies, &anchors.passes_on, &anchors.shapes];
    let levels = (1..).zip(of);
    levels
        .filter_map(|(points, text)| {
            let expected = points == requirement.level.get();
            Some(json!({ "points": points, "text": text.as_ref()?, "expected": expected }))
        })
        .collect()
}

/// What the sheets of the panel need: who scores, what counts how much, and the most that can be reached.
fn scoring(reader: &Reader<'_>, position: &Position, competences: &[&Value]) -> Value {
    let panel = position.interview.iter().flat_map(|interview| &interview.panel);
    let voting = panel.enumerate().filter(|(_, member)| !member.advisory).map(|(at, _)| at + 1);
    let mut voting: Vec<usize> = voting.collect();
    if voting.is_empty() {
        voting = (1..=USUAL_PANEL).collect();
    }
    let word = reader.say(MEMBER);
    let named = voting.len() <= NAMED_COLUMNS;
    let column = |number: &usize| if named { format!("{word} {number}") } else { number.to_string() };
    let rows: Vec<Value> = competences
        .iter()
        .map(|one| json!({ "title": one["title"], "factor": one["factor"], "minimum": one["minimum"] }))
        .collect();
    let factors: u64 = competences.iter().filter_map(|one| one["factor"].as_u64()).sum();
    json!({
        "members": voting.iter().map(column).collect::<Vec<_>>(),
        "rows": rows,
        "factors": amounts::number(Decimal::from(factors), reader.language),
        "highest": amounts::number(Decimal::from(factors * 4), reader.language),
        "unweighted": competences.iter().any(|one| one["weight"].is_null()),
    })
}

/// Whether a grade is one of the pay schemes A and B of civil servants.
fn is_civil_service(grade: &Grade) -> bool {
    let group = grade.assessed.as_ref().or(grade.claimed.as_ref());
    let after = group.and_then(|group| group.strip_prefix(['A', 'B']));
    after.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}
