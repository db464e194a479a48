//! The reference of the command line, `docs/cli.md`, made from the command line itself.

use std::fmt::Write as _;

use super::command;
use crate::i18n::{Language, Phrase};

const INTRODUCTION: &str = "# lotse: Befehlszeile · command line\n\n\
    <!-- Generated from the program; a test keeps it true. -->\n";

const EXIT_CODES: Phrase = Phrase {
    de: "### Rückgabewerte\n\n\
        | Wert | Bedeutung |\n|---|---|\n\
        | 0 | nichts zu beanstanden |\n\
        | 1 | Befunde der Stufe Fehler (mit `--strict` auch Warnungen), verweigerte Dokumente oder ein Unterschied bei `--check` |\n\
        | 2 | lotse konnte seine Arbeit nicht tun: falscher Aufruf, Datei nicht lesbar oder nicht schreibbar |\n",
    en: "### Exit codes\n\n\
        | Code | Meaning |\n|---|---|\n\
        | 0 | nothing to complain about |\n\
        | 1 | findings of level error (with `--strict` warnings too), refused documents, or a difference with `--check` |\n\
        | 2 | lotse could not do its work: wrong usage, a file that cannot be read or written |\n",
};

/// The whole reference in both languages, as Markdown.
pub fn reference() -> String {
    let mut out = INTRODUCTION.to_owned();
    for (language, heading) in [(Language::De, "Deutsch"), (Language::En, "English")] {
        write!(out, "\n## {heading}\n").expect("internal error: writing into a string");
        let mut root = command(language).term_width(100);
        root.build();
        let subcommands = root.get_subcommands().cloned().collect::<Vec<_>>();
        for mut each in std::iter::once(root).chain(subcommands) {
            let name = each.get_bin_name().unwrap_or("lotse").to_owned();
            let help = each.render_help();
            write!(out, "\n### {name}\n\n```text\n{}\n```\n", help.to_string().trim_end())
                .expect("internal error: writing into a string");
        }
        write!(out, "\n{}", EXIT_CODES.get(language)).expect("internal error: writing into a string");
    }
    out
}
