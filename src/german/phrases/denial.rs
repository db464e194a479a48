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
        // „… schadet nicht“ praises what it seems to deny.
        let praises = || (sentence.start..at).any(|it| word(it).starts_with("schade") && clause(it) == clause(at));
        let denies = match word(at) {
            "nicht" if praises() => false,
            "nicht" => at + 1 == sentence.end || behind.clone().any(|it| DEMANDED.contains(&word(it))),
            "keine" | "kein" | "keinen" | "keinerlei" => behind.clone().any(|it| CRITERIA.contains(&word(it))),
            _ => false,
        };
        denies && !turns(last + 1, at)
    });
    let answered = is_answered(tokens, sentence.end);
    negated || excluded || indifferent || not_demanded || answered || is_whichever(tokens, sentence, first)
}

/// Whether the next sentence takes it back: „Digital Native? Musst du nicht sein.“
fn is_answered(tokens: &Tokens, next: usize) -> bool {
    let word = |at: usize| tokens.all.get(at).map(|token| tokens.normal(token));
    let denies = (next + 1..next + 5).any(|at| word(at).is_some_and(|it| it == "nicht" || it.starts_with("kein")));
    match word(next) {
        Some("nein" | "egal" | "beides" | "willkommen") => true,
        Some("auch") => word(next + 1) == Some("dann"),
        // „Sie ziehen in unsere Region? Wir helfen bei der Suche.“
        Some("wir") => matches!(word(next + 1), Some("helfen" | "unterstützen" | "begleiten")),
        // „Sie kommen aus einer anderen Region? Dann freuen wir uns genauso auf Sie.“
        Some("dann" | "bewirb" | "bewerben" | "melde" | "melden" | "komm" | "kommen" | "schreib" | "schreiben") => {
            (next + 1..next + 8).map_while(word).any(|it| matches!(it, "genauso" | "ebenso" | "trotzdem"))
        }
        Some("macht") => matches!(word(next + 1), Some("nichts" | "nix")),
        // „Ihre Muttersprache ist nicht Deutsch? Kein Problem.“
        Some("kein") => matches!(word(next + 1), Some("problem" | "hindernis" | "nachteil" | "muss" | "thema")),
        Some("muss" | "müssen" | "musst" | "brauchen" | "brauchst" | "braucht") => denies,
        _ => false,
    }
}

/// Whether the sentence says that it makes no difference: „Ob Digital Native oder Späteinsteiger: …“, „… ist uns gleich“.
fn is_whichever(tokens: &Tokens, sentence: Range<usize>, first: usize) -> bool {
    let word = |at: usize| tokens.normal(&tokens.all[at]);
    // „Schreiben Sie, ob Sie ledig oder verheiratet sind“ asks, where „gleich ob“ and „ob …:“ at the beginning leave open.
    let asks = |at: usize| {
        let addressed = at + 1 < sentence.end && matches!(word(at + 1), "sie" | "du" | "ihr" | "ihre" | "deine");
        let before = || word(at - 1);
        let is_open =
            at == sentence.start || matches!(before(), "gleich" | "egal" | "unabhängig" | "einerlei" | "davon");
        addressed && !is_open
    };
    let whether = (sentence.start..first).rev().take(REACH).any(|at| word(at) == "ob" && !asks(at));
    let or = sentence.clone().any(|at| word(at) == "oder");
    // „Das ist uns gleich“, and not „Verraten Sie uns gleich in der Bewerbung, …“.
    let ends = |at: usize| at + 1 >= sentence.end || tokens.all[at + 1].clause != tokens.all[at].clause;
    let same = sentence.clone().skip(1).any(|at| {
        let is_liked = || matches!(word(at + 1), "lieb" | "willkommen" | "wichtig" | "viel" | "recht");
        word(at) == "gleich" && word(at - 1) == "uns" && (ends(at) || is_liked())
    });
    (whether && or) || same
}
