//! Which link targets may stand in a document.

/// The target as it may be written into a document, or `None` where it could do anything but lead somewhere.
///
/// Allowed are `http:` and `https:` with a host, `mailto:`, fragments and relative paths. Everything in doubt is refused:
/// control, invisible and direction-changing characters, quotes, angle brackets, backslashes, `//host`, and a colon that only appears once percent
/// escapes or entities are decoded.
pub fn safe_target(written: &str) -> Option<&str> {
    let target = written.trim_matches(' ');
    if target.is_empty() || target.chars().any(is_treacherous) || target.starts_with("//") {
        return None;
    }
    let head = &target[..target.find(['/', '?', '#']).unwrap_or(target.len())];
    let Some((scheme, _)) = head.split_once(':') else {
        return (!hides_a_colon(head)).then_some(target);
    };
    let rest = &target[scheme.len() + 1..];
    let allowed = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
        "mailto" => rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => false,
    };
    allowed.then_some(target)
}

/// The target of a web address as people write it, with `https://` or only with `www.`; `None` where it is something else.
pub fn web_target(written: &str) -> Option<String> {
    let target = if written.starts_with("www.") { format!("https://{written}") } else { written.to_owned() };
    let leads_to_a_host = target.starts_with("https://") || target.starts_with("http://");
    (leads_to_a_host && safe_target(&target).is_some()).then_some(target)
}

fn is_treacherous(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\\' | '<' | '>' | '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether the part before the first `/`, `?` or `#` could turn into a scheme when somebody decodes it once more.
fn hides_a_colon(head: &str) -> bool {
    head.contains('&') || head.to_ascii_lowercase().contains("%3a")
}

#[cfg(test)]
mod tests {
    use super::{safe_target, web_target};

    #[test]
    fn what_leads_somewhere_is_kept() {
        for target in [
            "https://example.org/a?b=c#d",
            "HTTP://example.org",
            "mailto:amt10@example.org",
            "#aufgaben",
            "../public/rolle.html",
            "kapitel/x.md?y=1:2",
            "a%20b.html",
        ] {
            assert_eq!(safe_target(target), Some(target));
        }
        assert_eq!(safe_target(" https://example.org "), Some("https://example.org"));
    }

    #[test]
    fn a_web_address_needs_a_host() {
        assert_eq!(web_target("www.ort.example").as_deref(), Some("https://www.ort.example"));
        assert_eq!(web_target("http://ort.example/a").as_deref(), Some("http://ort.example/a"));
        for other in ["ort.example", "siehe Aushang", "[x](//evil.example)", "javascript:hit(1)", "www.ort example"] {
            assert_eq!(web_target(other), None, "{other}");
        }
    }

    #[test]
    fn what_could_do_anything_else_is_refused() {
        for target in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\tscript:x",
            "javascript&colon;alert(1)",
            "javascript%3Aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host/x",
            "\\\\host\\x",
            "/\\host",
            "https:x",
            "https:///x",
            "http://",
            "mailto:",
            "mailto:amt10",
            "mailto:\"><script>x@y",
            "https://example.org/\"x",
            "x:y",
            "a b",
            "java\u{200b}script:x",
            "\u{202e}x",
        ] {
            assert_eq!(safe_target(target), None, "{target:?}");
        }
    }
}
