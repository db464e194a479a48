//! What the rules about advertisements look at in common.

use crate::model::{Advertisement, Kind, Land, Organisation, Position};
use crate::project::Defined;
use crate::rules::Context;
use crate::source::Path;

/// The advertisements that the project writes, each with its post.
pub(super) fn ads<'a>(cx: &Context<'a>) -> impl Iterator<Item = (&'a Defined<Position>, &'a Advertisement)> {
    cx.project.positions.own().filter_map(|position| Some((position, position.value.advertisement.as_ref()?)))
}

/// The municipality; `None` where there is none, or where it is not in order so that what it lacks proves nothing.
pub(super) fn municipality<'a>(cx: &Context<'a>) -> Option<&'a Defined<Organisation>> {
    cx.project.organisation().filter(|_| cx.project.taint.is_whole(Kind::Organisation))
}

/// The Land whose law holds, where it is known.
pub(super) fn land(cx: &Context<'_>) -> Option<Land> {
    municipality(cx)?.land
}

/// The path of a field of the advertisement.
pub(super) fn field(name: &str) -> Path {
    Path::new("advertisement").key(name)
}
