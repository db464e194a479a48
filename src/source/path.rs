//! Where a value stands in its definition, independent of the layout of the file.

use std::fmt;

use smol_str::SmolStr;

/// One step from a value to a value inside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into the value of a key.
    Key(SmolStr),
    /// To an item of a list, counted from 0.
    Index(usize),
}

/// The steps from a definition to one of its values; prints as a JSON pointer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path(Vec<Step>);

impl Path {
    /// The definition itself.
    pub fn root() -> Self {
        Path::default()
    }

    /// The value of a key of the definition.
    pub fn new(key: &str) -> Self {
        Path::root().key(key)
    }

    /// One step deeper, to the value of a key.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.step(Step::Key(key.into()))
    }

    /// One step deeper, to an item of a list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    /// One step deeper.
    #[must_use]
    pub fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Path(steps)
    }

    /// The steps, outermost first.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl FromIterator<Step> for Path {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Self {
        Path(steps.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Key(key) => write!(out, "/{}", key.replace('~', "~0").replace('/', "~1"))?,
                Step::Index(index) => write!(out, "/{index}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_a_json_pointer() {
        assert_eq!(Path::new("work_items").index(2).key("a/b~c").to_string(), "/work_items/2/a~1b~0c");
        assert_eq!(Path::root().to_string(), "");
    }
}
