//! Files that are damaged, hostile or simply too large: each ends with a clear finding and valid JSON, never with a hang.

use crate::lotse::Lotse;

/// The codes of the findings that the program prints as JSON about a project with one file.
fn codes(content: impl AsRef<[u8]>) -> Vec<String> {
    let organisation = "kind: organisation\nid: stadt\nname: Stadt\n";
    let outcome = Lotse::new()
        .file("lotse.yaml", "lotse: 1\ntoday: 2026-11-02\n")
        .file("organisation.yaml", organisation)
        .file("roles/x.yaml", content)
        .args("validate . --format json")
        .run()
        .code(1);
    let report = outcome.json();
    let findings = report["diagnostics"].as_array().expect("a list of findings");
    for finding in findings {
        let message = finding["message"].as_str().expect("a message");
        assert!(message.chars().count() < 300, "{message:?}");
    }
    findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
}

/// Pseudo-random numbers that are the same in every run.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[3]
    }
}

#[test]
fn brackets_without_end() {
    assert_eq!(codes("[".repeat(200_000)), ["L026"]);
    assert_eq!(codes("{".repeat(200_000)), ["L026"]);
    assert_eq!(codes("- ".repeat(100_000)), ["L026"]);
}

#[test]
fn sections_without_end() {
    let deep: Vec<String> = (0..600).map(|depth| " ".repeat(depth) + "a:").collect();
    assert_eq!(codes(deep.join("\n")), ["L026"]);
}

#[test]
fn an_alias_bomb() {
    let mut bomb = String::from("kind: role\nid: x\nnote:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        bomb.extend(["  a", &level.to_string(), ": &a", &level.to_string(), " [", &aliases, "]\n"]);
    }
    assert_eq!(codes(bomb), ["L026"]);
}

#[test]
fn random_bytes() {
    let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
    let bytes: Vec<u8> = (0..200_000).map(|_| noise.byte()).collect();
    assert_eq!(codes(bytes), ["L012"]);
}

#[test]
fn random_characters_of_yaml() {
    let pieces = [
        "a: ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", "\"", "'", "# ", "|", ">", "&a ", "*a ", "!", ", ",
        "ä", "🚀", "\t", "\u{1b}", ":", "? ", "---\n", "%", "x",
    ];
    let mut noise = Noise(0x2545_f491_4f6c_dd1d);
    for _ in 0..20 {
        let text: String = (0..2_000).map(|_| pieces[usize::from(noise.byte()) % pieces.len()]).collect();
        assert!(!codes(text).is_empty());
    }
}

#[test]
fn a_value_of_three_megabytes() {
    assert_eq!(
        codes(format!("kind: role\nid: x\ntitle: {{ neutral: L }}\npurpose: {}\n", "a".repeat(3 << 20))),
        ["L026"]
    );
    assert_eq!(codes("a".repeat(3 << 20)), ["L026"]);
}

#[test]
fn fifty_thousand_definitions_in_one_file() {
    let many: Vec<String> = (0..50_000).map(|at| format!("kind: role\nid: r{at}\ntitle: {{ neutral: L }}\n")).collect();
    assert_eq!(codes(many.join("---\n")), ["L026"]);
}

#[test]
fn a_file_above_the_limit() {
    assert_eq!(codes("# x\n".repeat(3 << 20)), ["L026"]);
}
