//! What comments let pass, and what is wrong with the comments.

use std::collections::HashMap;

use super::{exception_without_reason, find, may_be_lowered, unknown_rule, unused_exception};
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::i18n::Language;
use crate::load::Exception;
use crate::source::{FileId, Sources};

/// What the comments themselves can have wrong.
pub(super) static FAULTS: &[&RuleInfo] = &[&unused_exception::INFO, &exception_without_reason::INFO];

/// A line of a file and the code of a rule.
type Spot = (FileId, u32, &'static str);

/// Takes out what a comment lets pass, and adds what is wrong with the comments.
///
/// A rule in `not_judged` was silent for want of facts, and where something cannot be read or linked any rule may have
/// been: then nobody can say that an exception is not needed.
pub fn apply(
    exceptions: &[Exception],
    not_judged: &[String],
    sources: &Sources,
    language: Language,
    found: &mut Vec<Diagnostic>,
) {
    if exceptions.is_empty() {
        return;
    }
    let all_known = found.iter().all(|diagnostic| may_be_lowered(diagnostic.rule));
    let rules: Vec<Option<&'static RuleInfo>> = exceptions.iter().map(|exception| find(&exception.rule)).collect();
    let spots =
        |exception: &Exception, rule: &RuleInfo| exception.lines.map(|line| (exception.span.file, line, rule.code));
    let named = || exceptions.iter().zip(&rules).filter_map(|(exception, rule)| Some((exception, (*rule)?)));
    let mut used: HashMap<Spot, bool> =
        named().flat_map(|(exception, rule)| spots(exception, rule)).map(|spot| (spot, false)).collect();
    found.retain(|diagnostic| {
        let span = diagnostic.place.span;
        let file = sources.file(span.file);
        let spot = (span.file, file.line_start(file.position(span.start).line), diagnostic.rule.code);
        let passes = may_be_lowered(diagnostic.rule) && used.contains_key(&spot);
        if passes {
            used.insert(spot, true);
        }
        !passes
    });
    for (exception, rule) in exceptions.iter().zip(&rules) {
        let comment = exception.span;
        let Some(rule) = rule else {
            found.push(match exception.rule.as_str() {
                "" => unused_exception::nameless(comment, language),
                unknown => unknown_rule::report(unknown, comment, language),
            });
            continue;
        };
        let is_used = spots(exception, rule).iter().any(|spot| used.get(spot) == Some(&true));
        if !may_be_lowered(rule) {
            found.push(unused_exception::impossible(comment, rule, language));
        } else if !is_used && all_known && !not_judged.iter().any(|code| code == rule.code) {
            found.push(unused_exception::unneeded(comment, rule, language));
        } else if !exception.has_reason {
            found.push(exception_without_reason::report(comment, rule, language));
        }
    }
}
