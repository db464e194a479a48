//! Closed lists of values, each with its key in YAML and its wording in both languages.

/// Declares an enum from a table: variant, key in YAML, English label, German label.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        de $de:literal
        pub enum $name:ident {
            $($variant:ident = $key:literal: $label_en:literal, $label_de:literal;)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        #[schemars(extend("x-de" = $de))]
        pub enum $name {
            $(
                #[doc = $label_en]
                #[serde(rename = $key)]
                #[schemars(extend("x-de" = $label_de))]
                $variant,
            )*
        }

        impl $name {
            /// All values, in their order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key in YAML.
            pub fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $key,)*
                }
            }

            /// The value of a key in YAML.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($key => Some($name::$variant),)*
                    _ => None,
                }
            }

            /// The wording in documents and findings.
            pub fn label(self) -> $crate::i18n::Phrase {
                match self {
                    $($name::$variant => $crate::i18n::Phrase { de: $label_de, en: $label_en },)*
                }
            }
        }
    };
}

pub(super) use choice;
