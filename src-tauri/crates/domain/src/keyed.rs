//! Enums whose values have a key in the data and a word on paper.

/// Declares an enum of few values: the key it is stored and sent by, and its Chinese word with the spellings met.
#[macro_export]
macro_rules! keyed {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident $key:literal $zh:literal [$($other:literal)*],)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $(#[doc = $zh] #[serde(rename = $key)] $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// As stored.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// From what is stored.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }

            /// On paper.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh,)+ }
            }

            /// From a word that people write for it.
            pub fn from_zh(word: &str) -> Option<Self> {
                match word { $($zh $(| $other)* => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
