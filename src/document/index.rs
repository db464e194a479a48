//! The overview of all documents for one audience.

use std::fmt::Write as _;

use super::html::escaped;
use super::html_page::{Frame, window_title};
use super::link::safe_target;
use super::outline::slug;
use super::page::{Entry, Group, Index};
use super::words;

/// An overview as one HTML file.
pub fn write(index: &Index) -> String {
    let frame = Frame {
        window_title: window_title(&[&index.title, &index.audience, &index.organisation]),
        language: index.language,
        label: &index.audience,
        organisation: &index.organisation,
        home: None,
        banner: None,
        running: &index.title,
        footer: &index.footer,
        structured: None,
        theme: &index.theme,
    };
    frame.write(|out| {
        let _ = writeln!(out, "<h1>{}</h1>", escaped(&index.title));
        if let Some(introduction) = &index.introduction {
            let _ = writeln!(out, "<p>{}</p>", escaped(introduction));
        }
        if index.groups.iter().all(|group| group.entries.is_empty()) {
            let _ = writeln!(out, "<p>{}</p>", words::NO_DOCUMENTS.get(index.language));
        }
        for group in index.groups.iter().filter(|group| !group.entries.is_empty()) {
            write_group(group, out);
        }
    })
}

fn write_group(group: &Group, out: &mut String) {
    let _ = writeln!(out, "<h2 id=\"{}\">{}</h2>\n<ul class=\"documents\">", slug(&group.title), escaped(&group.title));
    for entry in &group.entries {
        write_entry(entry, out);
    }
    out.push_str("</ul>\n");
}

fn write_entry(Entry { title, note, files }: &Entry, out: &mut String) {
    let targets: Vec<(&str, &str)> =
        files.iter().filter_map(|(format, file)| safe_target(file).map(|file| (format.as_str(), file))).collect();
    out.push_str("<li>");
    match targets.first() {
        Some((_, file)) => {
            let _ = write!(out, "<a class=\"document\" href=\"{}\">{}</a>", escaped(file), escaped(title));
        }
        None => {
            let _ = write!(out, "<span class=\"document\">{}</span>", escaped(title));
        }
    }
    if let Some(note) = note {
        let _ = write!(out, " <span class=\"note-line\">{}</span>", escaped(note));
    }
    if targets.len() > 1 {
        out.push_str(" <span class=\"files\">");
        for (at, (format, file)) in targets.iter().enumerate() {
            let gap = if at > 0 { " · " } else { "" };
            let label = format!("{format}: {title}");
            let _ = write!(
                out,
                "{gap}<a href=\"{}\" aria-label=\"{}\">{}</a>",
                escaped(file),
                escaped(&label),
                escaped(format)
            );
        }
        out.push_str("</span>");
    }
    out.push_str("</li>\n");
}
