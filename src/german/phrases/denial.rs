//! Whether a sentence denies what it mentions: „kein junges Team“, „ein Lichtbild ist nicht erforderlich“.

use std::ops::Range;

use super::tokens::Tokens;

/// How far before a phrase a denial reaches.
const REACH: usize = 5;

/// Words that deny what follows them in their clause.
const NEGATIONS: &[&str] = &["nicht", "nie", "niemals", "keineswegs"];

/// Words that deny everything in the list that follows them, commas or not.
const EXCLUSIONS: &[&str] = &[
    "kein",
    "keine",
    "keinen",
    "keinem",
    "keiner",
    "keines",
    "keinerlei",
    "ohne",
    "weder",
    "statt",
    "anstatt",
    "anstelle",
];

/// Beginnings of words that make whatever the sentence mentions indifferent.
const INDIFFERENT: &[&str] = &[
    "unabhängig",
    "ungeachtet",
    "egal",
    "gleichgültig",
    "unerheblich",
    "verzicht",
    "vermeid",
    "unterlass",
    "unzulässig",
];

/// Words behind which a list has ended and another thought begins.
const TURNS: &[&str] = &[
    "sondern", "aber", "jedoch", "dafür", "dennoch", "wir", "sie", "dass", "das", "der", "die", "weil", "damit",
    "vielmehr", "bitte", "wenn",
];

/// What is not asked for behind „nicht“.
const DEMANDED: &[&str] = &[
    "an",
    "angeben",
    "angegeben",
    "anzugeben",
    "ausschlaggebend",
    "bei",
    "beifügen",
    "beigefügt",
    "beizufügen",
    "benötigt",
    "benutzen",
    "enthalten",
    "stehen",
    "verwenden",
    "vorkommen",
    "wichtig",
    "zählen",
    "einreichen",
    "entscheidend",
    "erforderlich",
    "erlaubt",
    "erwartet",
    "erwünscht",
    "gefordert",
    "gefragt",
    "gewünscht",
    "maßgeblich",
    "notwendig",
    "nötig",
    "verlangt",
    "vorausgesetzt",
    "zulässig",
    "zwingend",
];

/// What something is not, behind „keine“.
const CRITERIA: [&str; 9] =
    ["voraussetzung", "bedingung", "muss", "pflicht", "rolle", "kriterium", "nachteil", "hindernis", "ausschlussgrund"];

/// Whether the sentence denies the words from `first` to `last`.
pub(super) fn denied(tokens: &Tokens, first: usize, last: usize) -> bool {
    let sentence = tokens.sentence(first);
    let before = sentence.start..first;
    let after = last + 1..sentence.end.max(last + 1);
    let word = |at: usize| tokens.normal(&tokens.all[at]);
    let clause = |at: usize| tokens.all[at].clause;
    let turns = |from: usize, to: usize| (from..to).any(|at| TURNS.contains(&word(at)));
    let is_only = |at: usize| matches!(word((at + 1).min(sentence.end - 1)), "nur" | "zuletzt" | "allein" | "bloß");

    let negated = before
        .clone()
        .rev()
        .take(REACH)
        .any(|at| NEGATIONS.contains(&word(at)) && clause(at) == clause(first) && !is_only(at));
    let neither = before.clone().any(|at| word(at) == "weder");
    let excluded = before.clone().any(|at| {
        let near = first - at <= REACH || clause(at) != clause(first) || word(at) == "ohne";
        let excludes = EXCLUSIONS.contains(&word(at)) || (word(at) == "noch" && neither);
        excludes && near && !turns(at + 1, first)
    });
    let indifferent = before.chain(after.clone()).any(|at| INDIFFERENT.iter().any(|stem| word(at).starts_with(stem)));
    let not_demanded = after.clone().any(|at| {
        let behind = at + 1..(at + 5).min(sentence.end);
        let denies = match word(at) {
            "nicht" => at + 1 == sentence.end || behind.clone().any(|it| DEMANDED.contains(&word(it))),
            "keine" | "kein" | "keinen" | "keinerlei" => behind.clone().any(|it| CRITERIA.contains(&word(it))),
            _ => false,
        };
        denies && !turns(last + 1, at)
    });
    negated || excluded || indifferent || not_demanded || is_whichever(tokens, sentence, first)
}

/// Whether the sentence says that it makes no difference: „Ob Digital Native oder Späteinsteiger: …“, „… ist uns gleich“.
fn is_whichever(tokens: &Tokens, sentence: Range<usize>, first: usize) -> bool {
    let word = |at: usize| tokens.normal(&tokens.all[at]);
    let whether = (sentence.start..first).rev().take(REACH).any(|at| word(at) == "ob");
    let or = sentence.clone().any(|at| word(at) == "oder");
    let same = sentence.clone().skip(1).any(|at| word(at) == "gleich" && word(at - 1) == "uns");
    (whether && or) || same
}
