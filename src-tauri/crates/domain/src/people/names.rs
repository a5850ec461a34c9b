//! Names as rosters write them: padded, with every kind of dot, with remarks in brackets.

use super::is_space;

/// A name without its padding, and the remark that stood behind it in brackets (`王平（女）`).
pub fn read_name(text: &str) -> (String, Option<String>) {
    let text = text.trim_matches(is_space);
    let (name, remark) = match text.find(['（', '(']) {
        Some(at) if at > 0 => {
            let remark = text[at..].trim_matches(['（', '(', '）', ')']).trim_matches(is_space);
            (&text[..at], Some(remark.to_owned()).filter(|remark| !remark.is_empty()))
        }
        _ => (text, None),
    };
    let chars: Vec<char> = name.chars().filter(|c| !c.is_control()).collect();
    let mut out = String::with_capacity(name.len());
    for (at, &c) in chars.iter().enumerate() {
        if is_space(c) {
            // A blank between two Latin words belongs to the name; between Han characters it is padding.
            let before = chars[..at].iter().rev().find(|c| !is_space(**c));
            let after = chars[at + 1..].iter().find(|c| !is_space(**c));
            let latin = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
            if latin(before) && latin(after) && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if is_dot(c) {
            out.push('·');
        } else {
            out.push(c);
        }
    }
    (out.trim_matches('·').to_owned(), remark)
}

/// The dots that stand between the parts of a name.
fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '．' | '.' | '‧' | '∙' | '⋅' | '●')
}

/// Whether two names are the same once read.
pub fn same_name(a: &str, b: &str) -> bool {
    read_name(a).0 == read_name(b).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_goes_and_what_belongs_to_the_name_stays() {
        for (text, name, remark) in [
            ("王　平", "王平", None),
            ("刘  怡", "刘怡", None),
            ("\u{feff}单 俊\t", "单俊", None),
            ("王平（女）", "王平", Some("女")),
            ("阿依努尔•买买提", "阿依努尔·买买提", None),
            ("卓玛央金.次仁旺堆多吉", "卓玛央金·次仁旺堆多吉", None),
            ("谭\u{3000}㛃", "谭㛃", None),
            ("Anna  Maria", "Anna Maria", None),
        ] {
            assert_eq!(read_name(text), (name.to_owned(), remark.map(str::to_owned)), "{text}");
        }
    }
}
