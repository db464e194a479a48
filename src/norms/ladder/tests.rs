//! The ladder against worked cases, at its boundaries, and against a slow count.

use proptest::prelude::*;
use serde_json::json;

use super::*;

/// An Arbeitsvorgang: its share in tenths of a percent, its knowledge and its characteristics.
fn item(tenths: u32, knowledge: &str, characteristics: &[&str]) -> WorkItem {
    serde_json::from_value(json!({
        "id": "a", "share": format!("{}.{} %", tenths / 10, tenths % 10),
        "knowledge": knowledge, "characteristics": characteristics,
    }))
    .expect("a well-formed Arbeitsvorgang")
}

fn work(items: &[WorkItem]) -> Work<'_> {
    Work { items, subordinates: 0, together: false }
}

fn reached(items: &[WorkItem]) -> String {
    TVOED_VKA.reached(work(items)).map_or_else(|| "none".to_owned(), |group| group.to_string())
}

const THOROUGH: &str = "thorough";
const DIVERSE: &str = "thorough-diverse";
const COMPREHENSIVE: &str = "thorough-comprehensive";
const INDEPENDENT: &[&str] = &["independent"];

#[test]
fn worked_cases_of_the_commentary_give_what_it_says() {
    // 35 % and 15 % lose their independent performance one after the other, then 20 % as well.
    let case = |first: &[&str], third: &[&str], fourth: &[&str]| {
        [
            item(350, DIVERSE, first),
            item(200, THOROUGH, &[]),
            item(200, DIVERSE, third),
            item(150, DIVERSE, fourth),
            item(100, THOROUGH, &[]),
        ]
    };
    assert_eq!(reached(&case(INDEPENDENT, INDEPENDENT, INDEPENDENT)), "EG 9a");
    assert_eq!(reached(&case(&[], INDEPENDENT, INDEPENDENT)), "EG 8");
    assert_eq!(reached(&case(&[], INDEPENDENT, &[])), "EG 7");
    assert_eq!(reached(&case(&[], &[], &[])), "EG 6");
    // Diverse knowledge in 25 % and 35 %, and simpler work beside it.
    assert_eq!(reached(&[item(250, DIVERSE, &[]), item(350, DIVERSE, &[]), item(400, "familiarisation", &[])]), "EG 6");
    // Of three Arbeitsvorgänge the one with more than half decides, even where a smaller one is worth more.
    let three = [
        item(140, THOROUGH, &[]),
        item(520, DIVERSE, INDEPENDENT),
        item(340, COMPREHENSIVE, &["independent", "responsible"]),
    ];
    assert_eq!(reached(&three), "EG 9a");
}

#[test]
fn several_fields_of_thorough_knowledge_may_be_diverse_together() {
    let items = [item(400, THOROUGH, &[]), item(350, THOROUGH, &[]), item(250, THOROUGH, &[])];
    assert_eq!(reached(&items), "EG 5");
    let together = Work { together: true, ..work(&items) };
    assert_eq!(TVOED_VKA.reached(together).map(|group| group.to_string()).as_deref(), Some("EG 6"));
}

#[test]
fn rulings_end_where_the_characteristics_that_they_found_lead() {
    // A patrol is one Arbeitsvorgang; with independent performance in it, all of it counts.
    assert_eq!(reached(&[item(1000, DIVERSE, INDEPENDENT)]), "EG 9a");
    // Outdoor service whose notices others issue.
    assert_eq!(reached(&[item(700, DIVERSE, &[]), item(300, THOROUGH, &[])]), "EG 6");
    // Objections and litigation in a Jobcenter.
    assert_eq!(
        reached(&[item(600, COMPREHENSIVE, &["independent", "responsible"]), item(400, COMPREHENSIVE, INDEPENDENT)]),
        "EG 9c"
    );
}

#[test]
fn boundaries_are_exact() {
    let independent = |tenths: u32| reached(&[item(tenths, DIVERSE, INDEPENDENT), item(1000 - tenths, DIVERSE, &[])]);
    let cases = [(199, "EG 6"), (200, "EG 7"), (333, "EG 7"), (334, "EG 8"), (499, "EG 8"), (500, "EG 9a")];
    for (tenths, group) in cases {
        assert_eq!(independent(tenths), group, "{tenths}");
    }
    assert!(!Portion { parts: 3 }.is_reached(333) && Portion { parts: 3 }.is_reached(334));
}

#[test]
fn people_who_report_to_a_post_open_a_way_of_their_own() {
    let items = [item(1000, COMPREHENSIVE, &["independent", "scientific-degree-required"])];
    let with = |subordinates| TVOED_VKA.reached(Work { subordinates, ..work(&items) }).map(|group| group.number);
    assert_eq!([0, 2, 3, 4, 5].map(with), [13, 13, 14, 14, 15].map(Some));
}

#[test]
fn what_is_decided_elsewhere_is_not_judged() {
    let group = |text: &str| PayGroup::try_from(SmolStr::from(text)).expect("a group");
    assert!(TVOED_VKA.rows(group("5"), None).is_none() && TVOED_VKA.rows(group("5"), Some("2")).is_some());
    assert!(TVOED_VKA.rows(group("13"), None).is_some() && TVOED_VKA.rows(group("13"), Some("2")).is_none());
    assert!(TVOED_VKA.rows(group("1"), None).is_none() && TVOED_VKA.rows(group("15Ü"), None).is_none());
    assert_eq!(TVOED_VKA.distance(group("8"), group("9c")), Some(3));
}

#[test]
fn every_base_of_the_table_exists_and_every_group_has_its_place() {
    assert!(TVOED_VKA.groups.is_sorted() && TVOED_VKA.rows.is_sorted_by_key(|row| row.group));
    for row in &TVOED_VKA.rows {
        assert!(TVOED_VKA.groups.contains(&row.group) && !row.source.is_empty());
        if let Some(base) = &row.builds_on {
            assert!(TVOED_VKA.base(base).next().is_some(), "{base:?}");
        }
    }
}

const KNOWLEDGE: [&str; 6] = ["none", "simple", "familiarisation", THOROUGH, DIVERSE, COMPREHENSIVE];

/// A post as plain numbers: for each Arbeitsvorgang its share, its knowledge from 0 to 5, and which characteristics it has.
type Plain = Vec<(usize, usize, [bool; 7])>;

/// The slow way: every tenth of a percent of the working time is looked at by itself, and the groups are written down as
/// the Entgeltordnung words them, one after the other.
fn slow(post: &Plain, people: u32) -> &'static str {
    let minutes: Vec<(usize, [bool; 7])> =
        post.iter().flat_map(|(share, knowledge, has)| std::iter::repeat_n((*knowledge, *has), *share)).collect();
    let count = |test: &dyn Fn(usize, [bool; 7]) -> bool| minutes.iter().filter(|(k, has)| test(*k, *has)).count();
    let half = |test: &dyn Fn(usize, [bool; 7]) -> bool| 2 * count(test) >= 1000;
    let third = |test: &dyn Fn(usize, [bool; 7]) -> bool| 3 * count(test) >= 1000;
    let knows = |least: usize| move |k: usize, _: [bool; 7]| k >= least;
    let [sl, bv, sb, mv, hl, hs, wh] = [0, 1, 2, 3, 4, 5, 6];
    let six = half(&knows(4));
    let nine_b = half(&|_, has| has[hs] || has[wh]) || half(&knows(5)) && half(&|k, has| k >= 5 && has[sl]);
    let nine_c = nine_b && half(&|_, has| has[bv]);
    let eleven = nine_c && half(&|_, has| has[sb]);
    let thirteen = half(&|_, has| has[wh]);
    let met = [
        ("EG 15", thirteen && (half(&|_, has| has[sb]) && half(&|_, has| has[mv]) || people >= 5)),
        ("EG 14", thirteen && (third(&|_, has| has[sb] || has[hl]) || people >= 3)),
        ("EG 13", thirteen),
        ("EG 12", eleven && half(&|_, has| has[mv])),
        ("EG 11", eleven),
        ("EG 10", nine_c && third(&|_, has| has[sb])),
        ("EG 9c", nine_c),
        ("EG 9b", nine_b),
        ("EG 9a", six && half(&|_, has| has[sl])),
        ("EG 8", six && third(&|_, has| has[sl])),
        ("EG 7", six && 5 * count(&|_, has| has[sl]) >= 1000),
        ("EG 6", six),
        ("EG 5", half(&knows(3))),
        ("EG 4", half(&knows(2)) && half(&knows(1)) && 4 * count(&knows(3)) >= 1000),
        ("EG 3", half(&knows(2)) && half(&knows(1))),
        ("EG 2", half(&knows(1))),
    ];
    met.iter().find(|(_, met)| *met).map_or("none", |(group, _)| group)
}

/// Posts whose shares make up the whole, with cuts that often lie at a fifth, a third or a half.
fn posts() -> impl Strategy<Value = Plain> {
    let cut = prop_oneof![1usize..1000, Just(199), Just(200), Just(333), Just(334), Just(499), Just(500), Just(667)];
    // Posts climb the ladder more often if most characteristics hold.
    let has = proptest::array::uniform7(proptest::bool::weighted(0.7));
    let work = (prop_oneof![0usize..6, 3usize..6, Just(5)], has);
    (proptest::collection::vec(cut, 0..5), proptest::collection::vec(work, 6)).prop_map(|(mut cuts, work)| {
        cuts.extend([0, 1000]);
        cuts.sort_unstable();
        cuts.dedup();
        cuts.windows(2).zip(work).map(|(ends, (knowledge, has))| (ends[1] - ends[0], knowledge, has)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_table_says_what_counting_every_tenth_of_a_percent_says(post in posts(), subordinates in 0u32..7) {
        let items: Vec<WorkItem> = post
            .iter()
            .map(|(share, knowledge, has)| {
                let names = Characteristic::ALL.iter().zip(has).filter(|(_, has)| **has);
                let names: Vec<&str> = names.map(|(characteristic, _)| characteristic.name()).collect();
                item(u32::try_from(*share).expect("at most 1000"), KNOWLEDGE[*knowledge], &names)
            })
            .collect();
        let work = Work { subordinates, ..work(&items) };
        let fast = TVOED_VKA.reached(work).map_or_else(|| "none".to_owned(), |group| group.to_string());
        prop_assert_eq!(fast, slow(&post, subordinates));
    }
}
