//! What no new line and no new page may part.

use super::block::{Block, BlockKind};

/// Where the first word of the kind „E-Mail“ stands: a capital, a hyphen, and letters up to the next sign.
pub(super) fn after_single_letter(text: &str) -> Option<(usize, usize)> {
    text.match_indices('-').find_map(|(hyphen, _)| {
        let start = hyphen.checked_sub(1).filter(|at| text.as_bytes()[*at].is_ascii_uppercase())?;
        let is_alone = !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let word = &text[hyphen + 1..];
        let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        (is_alone && length > 0).then_some((start, hyphen + 1 + length))
    })
}

/// How many blocks belong on one page: a small heading and all that follows up to the last field to fill in.
pub(super) fn together(blocks: &[Block]) -> Option<usize> {
    let [Block { kind: BlockKind::Heading { level: 3, .. }, .. }, rest @ ..] = blocks else { return None };
    let ends = |block: &Block| matches!(block.kind, BlockKind::Heading { .. } | BlockKind::PageBreak);
    let section = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
    let last = section.iter().rposition(|block| matches!(block.kind, BlockKind::FillIn { .. }))?;
    Some(last + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_letter_stays_with_its_word() {
        let found = |text: &'static str| after_single_letter(text).map(|(start, end)| &text[start..end]);
        assert_eq!(found("per E-Mail an das Amt"), Some("E-Mail"));
        assert_eq!(found("Einführung der E-Akte-Schulung"), Some("E-Akte"));
        assert_eq!(found("IT-Leitung, BdB-2026-04, § 4 A-"), None);
        assert_eq!(found("ÄE-Mail"), None);
    }

    #[test]
    fn a_question_stays_with_the_field_for_its_notes() {
        let block = |kind| Block { kind, origin: None };
        let heading = |level| block(BlockKind::Heading { level, inlines: Vec::new(), id: String::new() });
        let text = || block(BlockKind::Paragraph(Vec::new()));
        let field = || block(BlockKind::FillIn { label: String::new(), lines: 3 });
        assert_eq!(together(&[heading(3), text(), field(), text(), heading(3), field()]), Some(3));
        assert_eq!(together(&[heading(3), text(), heading(3), field()]), None);
        assert_eq!(together(&[heading(2), text(), field()]), None);
    }
}
