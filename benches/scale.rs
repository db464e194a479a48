//! How long reading, linking and judging takes: `cargo bench --bench scale`.

mod project;

use divan::Bencher;
use lotse::analysis::{Analysis, Input, analyse};
use lotse::i18n::Language;
use lotse::load::Content;
use lotse::model::Date;

fn main() {
    divan::main();
}

#[divan::bench(args = [1_000, 10_000], sample_count = 5, sample_size = 1)]
fn validate(bencher: Bencher<'_, '_>, definitions: usize) {
    let files = project::files(definitions);
    bencher.with_inputs(|| input(&files)).bench_values(|input| {
        let analysis = analyse(input);
        assert_clean(&analysis);
        analysis
    });
}

fn input(files: &[(String, String)]) -> Input {
    let today = Date::from(jiff::civil::date(2026, 11, 22));
    Input {
        files: files.iter().map(|(path, text)| (path.clone(), Content::Bytes(text.clone().into_bytes()))).collect(),
        language: None,
        fallback_language: Language::De,
        today: None,
        fallback_today: today,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
    }
}

/// A benchmark of a broken project would measure something else.
fn assert_clean(analysis: &Analysis) {
    let errors = analysis.findings.iter().map(|finding| finding.diagnostic.message.as_str());
    assert_eq!(errors.take(3).collect::<Vec<_>>(), Vec::<&str>::new());
}
