//! Whether a notice offers part time.

use super::notice_words::clauses;
use super::notions::{Notion, Notions};

/// Whether a text offers part time.
pub fn offers_part_time(text: &str) -> bool {
    // „80 %“ are as many as „80 Prozent“, and „Weniger Stunden? Das geht“ is one thought.
    let text = text.replace('%', " Prozent").replace("? ", ", ");
    let clauses: Vec<Notions> = clauses(&text).into_iter().map(Notions::of).collect();
    // „Das Team arbeitet in Teilzeit“ tells something and offers nothing; „Auch in Teilzeit“ is no sentence and offers it.
    let offers = |it: &Notions| {
        it.has(Notion::PartTime) && !it.has(Notion::Denial) && (it.has(Notion::Offer) || !it.has(Notion::Statement))
    };
    !clauses.iter().any(|it| it.has(Notion::FullTimeOnly)) && clauses.iter().any(offers)
}
