//! Sheets that judge several courses or mentors, a line each (课程评估表的整班一张): what each line says, and its place.

use super::form::{Form, FormState};
use super::summary::{Count, Rule, Summary, summarise};
use super::template::Template;
use std::collections::BTreeSet;

/// What the lines of one course or mentor say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectFigures {
    /// Its figures. Comments stand on the sheet, not in its lines: they are told with the first line alone where the
    /// sheet has no other.
    pub summary: Summary,
    /// Its place among all of the batch.
    pub rank: Option<u32>,
}

/// What a course or mentor is ranked by: points where the form counts any, otherwise the mean.
fn worth(summary: &Summary) -> Option<i64> {
    if summary.full > 0 { summary.points } else { summary.overall.mean }
}

/// The places of figures: equal ones share a place and the next follows at once (dense rank); nothing has none.
pub fn dense_ranks(figures: &[Option<i64>]) -> Vec<Option<u32>> {
    let known: BTreeSet<i64> = figures.iter().flatten().copied().collect();
    figures.iter().map(|it| it.map(|it| 1 + known.range(it + 1..).count() as u32)).collect()
}

/// What the lines of each of `count` courses or mentors say of who teaches: the answers to the items about teaching, and
/// on how many valid sheets.
pub fn teaching_of(template: &Template, sheets: &[Form], count: usize) -> Vec<(Count, u32)> {
    let (items, rated) = (template.len(), template.teaching_items());
    let valid: Vec<&Form> = sheets.iter().filter(|sheet| sheet.state == FormState::Complete).collect();
    let of = |line: usize| {
        let mut sum = (Count::default(), 0);
        for sheet in &valid {
            let answer = |no: &u32| *sheet.answers.get(line * items + *no as usize - 1)?;
            let given: Vec<_> = rated.iter().filter_map(answer).collect();
            for answer in &given {
                sum.0.add(*answer);
            }
            sum.1 += u32::from(!given.is_empty());
        }
        sum
    };
    (0..count).map(of).collect()
}

/// Sums up the lines of `count` courses or mentors, each with its place. A sheet holds the answers line by line; a line
/// without any answer (the trainee missed that course) does not count for its course.
pub fn of_subjects(
    template: &Template,
    (given_out, returned): (u32, u32),
    sheets: &[Form],
    count: usize,
    rule: &Rule,
) -> Vec<SubjectFigures> {
    let items = template.len();
    let line = |sheet: &Form, at: usize| {
        let answers: Vec<_> = sheet.answers.iter().skip(at * items).take(items).copied().collect();
        let is_blank = sheet.state == FormState::Complete && answers.iter().all(Option::is_none);
        let state = if is_blank { FormState::Invalid } else { sheet.state };
        let comment = sheet.comment.clone().filter(|_| count == 1);
        Form { answers, comment, state }
    };
    let summaries: Vec<Summary> = (0..count)
        .map(|at| {
            let lines: Vec<Form> = sheets.iter().map(|sheet| line(sheet, at)).collect();
            summarise(template, given_out, returned, &lines, rule)
        })
        .collect();
    let ranks = dense_ranks(&summaries.iter().map(worth).collect::<Vec<_>>());
    summaries.into_iter().zip(ranks).map(|(summary, rank)| SubjectFigures { summary, rank }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::{Answer, FormKind};
    use proptest::prelude::*;

    fn sheet(lines: &[&str]) -> Form {
        let digits = lines.iter().flat_map(|line| line.bytes());
        let answers = digits.map(|digit| Answer::from_digit(digit - b'0')).collect();
        Form { answers, comment: Some("好".into()), state: FormState::Complete }
    }

    /// Three courses on five sheets; the last trainee missed the second course. Worked by hand, weights 100 80 60 0:
    /// the first: all 满意 but one 较满意 for an item of 10 points on one sheet of five: 100 − 10 × 20% / 5 = 99.60.
    /// the second: 较满意 throughout: 80.00. The third: as the first: they share the first place.
    #[test]
    fn three_courses_on_one_grid_worked_by_hand() {
        let template = Template::to_begin_with(FormKind::Course);
        let mut sheets = vec![sheet(&["44444444", "33333333", "44444444"]); 4];
        sheets.push(sheet(&["34444444", "00000000", "43444444"]));
        let rule = Rule { least_forms: 4, ..Rule::default() };
        let found = of_subjects(&template, (6, 5), &sheets, 3, &rule);
        let told: Vec<_> = found.iter().map(|it| (it.summary.valid, it.summary.points, it.rank)).collect();
        assert_eq!(told, [(5, Some(9960), Some(1)), (4, Some(8000), Some(2)), (5, Some(9960), Some(1))]);
        assert!(found.iter().all(|it| it.summary.comments.is_empty()), "a comment is of the whole sheet");
        let few = of_subjects(&template, (6, 5), &sheets, 3, &Rule::default());
        assert_eq!(few[1].rank, None, "too few forms have no place either");
        assert_eq!(
            of_subjects(&template, (6, 5), &[sheet(&["44444444"])], 1, &Rule { least_forms: 1, ..rule })[0]
                .summary
                .comments
                .len(),
            1
        );
    }

    proptest! {
        #[test]
        fn no_place_is_left_out(figures in prop::collection::vec(prop::option::of(0..9_i64), 0..12)) {
            let ranks = dense_ranks(&figures);
            let places: BTreeSet<u32> = ranks.iter().flatten().copied().collect();
            prop_assert!(places.iter().copied().eq(1..=places.len() as u32));
            for (one, rank) in figures.iter().zip(&ranks) {
                prop_assert_eq!(one.is_some(), rank.is_some());
                for (other, other_rank) in figures.iter().zip(&ranks) {
                    if let (Some(one), Some(other)) = (one, other) {
                        prop_assert_eq!(one.cmp(other), other_rank.cmp(rank));
                    }
                }
            }
        }
    }
}
