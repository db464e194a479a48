//! Bytes → text, with a finding where they are not UTF-8.

use std::fmt::Write as _;

use super::MAX_FILE;
use super::faults::{LIMIT_EXCEEDED, NOT_UTF8};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::say;
use crate::source::{FileId, Sources, Span};

/// What was found on disk.
#[derive(Debug, Clone)]
pub enum Content {
    /// The bytes of the file.
    Bytes(Vec<u8>),
    /// The file is larger than [`MAX_FILE`] and was not read.
    TooLarge,
}

/// Adds a file to the sources. A file that cannot be decoded is added as far as it can be shown, with the finding.
pub fn add_file(
    sources: &mut Sources,
    path: &str,
    content: Content,
    language: Language,
) -> (FileId, Option<Diagnostic>) {
    match content {
        Content::TooLarge => {
            let file = sources.add(path, "");
            let limit = MAX_FILE >> 20;
            let message = say!(
                language,
                "Die Datei ist größer als {limit} MiB und wird nicht gelesen",
                "The file is larger than {limit} MiB and is not read"
            );
            let help = say!(
                language,
                "Teilen Sie die Datei, zum Beispiel eine Datei je Rolle oder Stelle.",
                "Divide the file, for example into one file per role or post."
            );
            (file, Some(Diagnostic::new(&LIMIT_EXCEEDED, Span::top(file), message).help(help)))
        }
        Content::Bytes(bytes) => match String::from_utf8(bytes) {
            Ok(text) => (sources.add(path, text), None),
            Err(error) => {
                let (bytes, valid) = (error.as_bytes(), error.utf8_error().valid_up_to());
                let mut text = String::from_utf8_lossy(&bytes[..valid]).into_owned();
                let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
                // The rest is shown as Windows-1252 reads it, which is what such a file nearly always is.
                let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
                text.extend(
                    bytes[valid..].iter().take(if utf16 { 0 } else { usize::MAX }).map(|byte| windows_1252(*byte)),
                );
                let file = sources.add(path, text);
                let at = u32::try_from(valid - bom).expect("internal error: a file above 4 GiB");
                let width = if utf16 { 0 } else { windows_1252(bytes[valid]).len_utf8() };
                let end = at + u32::try_from(width).expect("internal error: a character above 4 GiB");
                (file, Some(not_utf8(Span { file, start: at, end }, bytes[valid], utf16, language)))
            }
        },
    }
}

/// What a byte stands for in Windows-1252, which Latin-1 only lacks the characters of these 32 bytes.
fn windows_1252(byte: u8) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_0X80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn not_utf8(span: Span, byte: u8, utf16: bool, language: Language) -> Diagnostic {
    let mut message = say!(language, "Die Datei ist nicht in UTF-8 gespeichert", "The file is not saved as UTF-8");
    if utf16 {
        message.push_str(&say!(language, ", sondern in UTF-16 („Unicode“)", " but as UTF-16 (\"Unicode\")"));
    } else {
        let shown = windows_1252(byte);
        let _ = write!(
            message,
            "{}",
            say!(
                language,
                ": Das Byte 0x{byte:02X} ist dort kein Zeichen, gemeint ist vermutlich „{shown}“",
                ": the byte 0x{byte:02X} is no character there, probably \"{shown}\" is meant"
            )
        );
    }
    let help = say!(
        language,
        "Speichern Sie die Datei im Editor mit der Zeichenkodierung UTF-8.",
        "Save the file in the editor with the encoding UTF-8."
    );
    Diagnostic::new(&NOT_UTF8, span, message).help(help)
}
