//! What templates may call; a list of its own, so that faults can offer the nearest name.

/// The filters that lotse adds or replaces; `docs/templates.md` describes each.
pub const FILTERS: [&str; 12] =
    ["block", "cell", "count", "data", "date", "group_by", "hours", "list", "money", "number", "percent", "prose"];
/// The functions that lotse adds or replaces; `docs/templates.md` describes each.
pub const FUNCTIONS: [&str; 2] = ["block", "range"];
