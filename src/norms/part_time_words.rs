//! Whether a notice offers part time.

use super::notice_words::clauses;
use super::notions::{Notion, Notions};

/// Whether a text offers part time.
pub fn offers_part_time(text: &str) -> bool {
    // „80 %“ are as many as „80 Prozent“.
    let text = text.replace('%', " Prozent");
    let clauses: Vec<Notions> = clauses(&text).into_iter().map(Notions::of).collect();
    let offers = |it: &Notions| it.has(Notion::PartTime) && !it.has(Notion::Denial);
    !clauses.iter().any(|it| it.has(Notion::FullTimeOnly)) && clauses.iter().any(offers)
}
