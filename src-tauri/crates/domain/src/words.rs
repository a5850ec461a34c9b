//! Sentences shown to people, in one table for every door: the window and the terminal read the same words.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Language of the words (界面语言): Chinese unless chosen otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum Lang {
    /// 简体中文
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English
    #[serde(rename = "en")]
    En,
}

/// The values a sentence names, by the name used between braces in its template.
pub type Values = BTreeMap<String, String>;

/// The values as a sentence in `lang` names them: terms of the field in its language, several of them parted by `、` too.
pub fn spoken(values: &Values, lang: Lang) -> Values {
    match lang {
        Lang::Zh => values.clone(),
        Lang::En => values.iter().map(|(name, value)| (name.clone(), in_english(value))).collect(),
    }
}

fn in_english(value: &str) -> String {
    let whole = crate::terms::in_english(value);
    let parts: Vec<(&str, &str)> =
        value.split('、').map(|part| (part, crate::terms::in_english(part))).collect();
    if whole == value && parts.len() > 1 && parts.iter().all(|(zh, en)| zh != en) {
        return parts.iter().map(|(_, en)| *en).collect::<Vec<_>>().join(", ");
    }
    whole.to_owned()
}

/// Puts `values` into the `{name}` places of `template`; a place without a value stays visible as `…`.
pub fn fill(template: &str, values: &Values) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else { break };
        out.push_str(&rest[..open]);
        out.push_str(values.get(&rest[open + 1..open + close]).map_or("…", String::as_str));
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

/// Declares an enum whose every variant carries its Chinese and English template, so that a code without words
/// in either language cannot exist.
#[macro_export]
macro_rules! worded {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident : $zh:literal / $en:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* #[doc = $zh] $variant,)+ }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The sentence, with `{name}` where a value goes.
            pub fn template(self, lang: $crate::words::Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$variant, $crate::words::Lang::Zh) => $zh,
                      (Self::$variant, $crate::words::Lang::En) => $en,)+
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_its_values_and_shows_a_missing_one() {
        let values = Values::from([("row".into(), "37".into())]);
        assert_eq!(fill("第 {row} 行“{found}”", &values), "第 37 行“…”");
        assert_eq!(fill("没有括号", &values), "没有括号");
        assert_eq!(fill("{row", &values), "{row");
    }

    #[test]
    fn several_terms_are_said_in_the_language_of_the_sentence_and_what_is_no_list_of_terms_stays() {
        let said = |value: &str| spoken(&Values::from([("of".into(), value.into())]), Lang::En)["of"].clone();
        let one = |term| crate::terms::in_english(term);
        assert_eq!(said("人数、天数"), format!("{}, {}", one("人数"), one("天数")));
        assert_eq!(said("张三、人数"), "张三、人数");
    }
}
