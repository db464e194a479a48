//! The syllables that lotse counts, against a list of words divided by hand.

use lotse::german::syllables;

#[test]
fn nearly_all_words_of_the_gold_list_are_counted_right() {
    let list = include_str!("../data/syllables.txt");
    let words: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    assert!(words.len() >= 300, "{} words", words.len());
    let (mut wrong, mut sum, mut counted) = (Vec::new(), 0, 0);
    for divided in &words {
        let expected = divided.matches('·').count() + 1;
        let found = syllables(&divided.replace('·', ""));
        (sum, counted) = (sum + expected, counted + found);
        if found != expected {
            wrong.push(format!("{divided}: {found}"));
        }
    }
    // At least 95 of 100 words exactly, and the sum off by at most 2 of 100.
    assert!(wrong.len() * 20 <= words.len(), "{} of {} wrong: {wrong:#?}", wrong.len(), words.len());
    assert!(sum.abs_diff(counted) * 50 <= sum, "{counted} syllables instead of {sum}: {wrong:#?}");
}
