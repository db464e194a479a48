//! `lotse man`: one manual page with all commands.

use std::io::{self, Write as _};

use clap_mangen::Man;

use super::ExitStatus;
use super::env::Env;
use crate::cli;
use crate::i18n::Language;
use crate::say;

pub(super) fn man(env: &mut Env, language: Language) -> anyhow::Result<ExitStatus> {
    env.stdout.write_all(&page(language)?)?;
    Ok(ExitStatus::Clean)
}

fn page(language: Language) -> io::Result<Vec<u8>> {
    let mut root = cli::command(language);
    root.build();
    let main = Man::new(root.clone());
    let mut out = Vec::new();
    main.render_title(&mut out)?;
    section(&mut out, ".SH", "NAME", |out| main.render_name_section(out))?;
    section(&mut out, ".SH", &say!(language, "ÜBERSICHT", "SYNOPSIS"), |out| main.render_synopsis_section(out))?;
    main.render_options_section(&mut out)?;
    for sub in root.get_subcommands() {
        // What holds for every command stands once, at the top.
        let sub = sub.clone().mut_args(|arg| {
            let is_global = arg.is_global_set();
            arg.hide(is_global)
        });
        let heading = sub.get_bin_name().unwrap_or_default().to_uppercase();
        let own = Man::new(sub);
        section(&mut out, ".SH", &heading, |out| own.render_description_section(out))?;
        out.extend(b".PP\n");
        section(&mut out, "", "", |out| own.render_synopsis_section(out))?;
        let mut options = Vec::new();
        own.render_options_section(&mut options)?;
        out.extend(String::from_utf8_lossy(&options).replace("\n.SH ", "\n.SS ").into_bytes());
    }
    Ok(out)
}

/// Writes a rendered section under another heading: the generator knows only English ones. No mark, no heading.
fn section(
    out: &mut Vec<u8>,
    mark: &str,
    heading: &str,
    render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut rendered = Vec::new();
    render(&mut rendered)?;
    if !mark.is_empty() {
        writeln!(out, "{mark} \"{heading}\"")?;
    }
    // Each part repeats how an apostrophe is written; the title has said it for the whole page.
    let repeated = |line: &&str| [".SH ", ".ie ", ".el "].iter().any(|start| line.starts_with(start));
    for line in String::from_utf8_lossy(&rendered).lines().filter(|line| !repeated(line)) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}
