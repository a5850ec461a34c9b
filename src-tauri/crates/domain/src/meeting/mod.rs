//! 座谈会: who sat together, what was said, and the needs lifted out of the minutes by marking text.
//!
//! Places in the minutes are counted in characters (Unicode scalar values), so that a rare character is one.

mod attendee;

pub use attendee::{ReadAttendee, read_attendee};

use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// Who sits at the table (参会人类别).
    pub enum AttendeeKind {
        Cadre "cadre" "干部" [],
        Leader "leader" "单位负责人" ["负责人"],
        Expert "expert" "行业专家" ["专家"],
        Entrepreneur "entrepreneur" "企业家" ["企业负责人"],
        Other "other" "其他" ["其他人员"],
    }
}

crate::keyed! {
    /// A field of a meeting (座谈会).
    pub enum MeetingField {
        Title "title" "会议名称" [],
        Day "day" "会议时间" [],
        Place "place" "地点" [],
        Host "host" "主持人" [],
        Recorder "recorder" "记录人" [],
        Minutes "minutes" "会议记录" [],
    }
}

/// Where a marked passage stands in the minutes, and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Passage {
    /// Its first character; nothing where it is no longer in the minutes.
    pub start: Option<u32>,
    /// Its words, kept whatever becomes of the minutes.
    pub quote: String,
}

impl Passage {
    /// One behind its last character.
    pub fn end(&self) -> Option<u32> {
        self.start.map(|start| start + self.quote.chars().count() as u32)
    }
}

/// The words from `start` to `end`, without the blanks at their ends, as a passage; nothing where there are none.
pub fn passage(minutes: &str, start: u32, end: u32) -> Option<Passage> {
    let chosen: Vec<char> =
        minutes.chars().skip(start as usize).take(end.saturating_sub(start) as usize).collect();
    let is_blank = |c: &char| c.is_whitespace();
    let lead = chosen.iter().take_while(|c| is_blank(c)).count();
    let quote: String = chosen.into_iter().collect::<String>().trim().to_owned();
    (!quote.is_empty()).then_some(Passage { start: Some(start + lead as u32), quote })
}

/// Where a passage stands after the minutes were changed from `old` to `new`: one before or behind the change moves with
/// its text; one within it is looked for, nearest to where it was; one that was gone and is written again is found again.
pub fn follow(old: &str, new: &str, passage: &Passage) -> Passage {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let quote: Vec<char> = passage.quote.chars().collect();
    let at = match passage.start.map(|start| start as usize) {
        Some(start) if start + quote.len() <= head => start,
        Some(start) if start >= old.len() - tail => start + new.len() - old.len(),
        Some(start) => start,
        None => 0,
    };
    let stands = |at: usize| new.get(at..at + quote.len()) == Some(quote.as_slice());
    let found = if stands(at) { Some(at) } else { nearest(&new, &quote, at) };
    Passage { start: found.map(|at| at as u32), quote: passage.quote.clone() }
}

fn nearest(text: &[char], quote: &[char], at: usize) -> Option<usize> {
    if quote.is_empty() {
        return None;
    }
    let places = text.windows(quote.len()).enumerate().filter(|(_, found)| *found == quote);
    places.map(|(place, _)| place).min_by_key(|place| place.abs_diff(at))
}

/// Who speaks at a place: the last line at or before it that begins with one of `names` and a colon. Gives the name's place.
pub fn speaker(minutes: &str, at: u32, names: &[&str]) -> Option<usize> {
    let until = minutes.char_indices().nth(at as usize).map_or(minutes.len(), |(place, _)| place);
    let end = minutes[until..].find('\n').map_or(minutes.len(), |line| until + line);
    minutes[..end].lines().rev().find_map(|line| speaker_of(line, names))
}

/// Who a line names as its speaker: `王平：…`, `王平（县发改局）：…`.
fn speaker_of(line: &str, names: &[&str]) -> Option<usize> {
    let (head, _) = line.split_once(['：', ':'])?;
    let head: String =
        head.split(['（', '(']).next().unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect();
    names.iter().position(|name| name.chars().filter(|c| !c.is_whitespace()).eq(head.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MINUTES: &str = "主持人：请大家谈谈。\n王平（县发改局）：专项债券申报材料反复退改，\n希望有人手把手教一遍。\n谭㛃：我同意王平的意见，还缺懂𬭎合金的人。";

    fn at(words: &str) -> u32 {
        MINUTES[..MINUTES.find(words).unwrap()].chars().count() as u32
    }

    fn marked(words: &str) -> Passage {
        let start = at(words);
        passage(MINUTES, start, start + words.chars().count() as u32).unwrap()
    }

    #[test]
    fn the_speaker_is_who_began_the_line_or_one_before() {
        let names = ["谭㛃", "王 平"];
        for (words, who) in
            [("专项债券", Some(1)), ("手把手", Some(1)), ("𬭎合金", Some(0)), ("请大家", None)]
        {
            assert_eq!(speaker(MINUTES, at(words), &names), who, "{words}");
        }
        assert_eq!(speaker(MINUTES, 9999, &names), Some(0));
    }

    #[test]
    fn a_passage_is_what_was_marked_without_blanks_around_it() {
        let start = at("，\n希望");
        let found = passage(MINUTES, start + 1, start + 6).unwrap();
        assert_eq!((found.quote.as_str(), found.start), ("希望有人", Some(at("希望有人"))));
        assert_eq!(passage(MINUTES, start + 1, start + 2), None);
        assert_eq!(passage(MINUTES, 5, 5), None);
    }

    #[test]
    fn a_passage_follows_its_words_and_says_when_they_are_gone() {
        let words = marked("希望有人手把手教一遍");
        let above = MINUTES.replacen("请大家谈谈", "请大家畅所欲言，时间不限", 1);
        let moved = follow(MINUTES, &above, &words);
        assert_eq!(passage(&above, moved.start.unwrap(), moved.end().unwrap()).unwrap().quote, words.quote);
        let below = format!("{MINUTES}\n散会。");
        assert_eq!(follow(MINUTES, &below, &words), words);
        let within = MINUTES.replacen("手把手", "一步一步", 1);
        let gone = follow(MINUTES, &within, &words);
        assert_eq!((gone.start, &gone.quote), (None, &words.quote));
        assert_eq!(follow(&within, MINUTES, &gone), words, "what is written again is found again");
        // The marked words moved to the end: still found.
        let text = "甲乙丙丁";
        let mark = passage(text, 1, 3).unwrap();
        assert_eq!(follow(text, "甲丁乙丙", &mark).start, Some(2));
    }

    proptest! {
        #[test]
        fn an_edit_elsewhere_never_loses_a_passage(text in "[甲乙丙丁㛃𬭎\n]{3,40}", from in 0_usize..40, long in 1_usize..10, cut in 0_usize..40, drop in 0_usize..10, put in "[甲乙戊𬭎]{0,8}") {
            let chars: Vec<char> = text.chars().collect();
            let from = from % chars.len();
            let to = (from + long).min(chars.len());
            let Some(mark) = passage(&text, from as u32, to as u32) else { return Ok(()) };
            let (start, end) = (mark.start.unwrap() as usize, mark.end().unwrap() as usize);
            let cut = cut % (chars.len() + 1);
            let stop = (cut + drop).min(chars.len());
            let new: String = chars[..cut].iter().copied().chain(put.chars()).chain(chars[stop..].iter().copied()).collect();
            let found = follow(&text, &new, &mark);
            prop_assert_eq!(&found.quote, &mark.quote);
            if let Some(at) = found.start {
                let there: String = new.chars().skip(at as usize).take(mark.quote.chars().count()).collect();
                prop_assert_eq!(&there, &mark.quote, "it points at its own words");
            }
            if stop <= start || cut >= end {
                prop_assert!(found.start.is_some());
            }
            prop_assert_eq!(found.start.is_none(), !new.contains(&mark.quote), "gone only where its words are");
        }
    }
}
