//! Whose a row is: by 学号, checked by the name; by the name alone where no number is written, by unit where several have it.

use crate::assessment::score::ScoreRow;
use zhixing_domain::{Choice, Code, Finding, Place, Weight};
use zhixing_exchange::scores::ScoreLine;

/// The answer that leaves a row out.
const SKIP: &str = "skip";

/// Whose a row was found to be.
pub(super) enum Who<'a> {
    Known(&'a ScoreRow),
    /// Nobody, or nobody certain: what is said of it. A question is answered by the row's number.
    Not(Finding),
    /// Said to be left out; the question stays to be answered otherwise.
    LeftOut(Finding),
    /// Somebody was picked; the question stays to be answered otherwise.
    Picked(&'a ScoreRow, Finding),
}

/// Whose a row is among those of the class.
pub(super) fn who<'a>(
    trainees: &'a [ScoreRow],
    line: &ScoreLine,
    place: impl Fn(&str) -> Place,
    answer: Option<&str>,
) -> Who<'a> {
    let error = |code, column: &str, found: &str| Finding::new(Weight::Error, code, place(column), found);
    let named = named(trainees, line);
    let Some(no) = &line.student_no else {
        let Some(name) = &line.name else { return Who::Not(error(Code::NameMissing, "姓名", "")) };
        return match named.as_slice() {
            [one] => known(one, place),
            [] => Who::Not(error(Code::TraineeNotInClass, "姓名", name)),
            many => {
                let mut finding = error(Code::TraineeNamesakes, "姓名", name);
                finding.values.insert("count".to_owned(), many.len().to_string());
                ask(finding, many, answer)
            }
        };
    };
    let numbered =
        no.trim().parse::<u32>().ok().and_then(|no| trainees.iter().find(|one| one.student_no == no));
    match (numbered, &line.name) {
        (Some(one), None) => known(one, place),
        (Some(one), Some(name)) if one.name == *name => known(one, place),
        (Some(one), Some(name)) => {
            let mut finding = error(Code::ScoresNameDiffers, "姓名", name);
            finding.values.insert("no".to_owned(), one.student_no.to_string());
            finding.values.insert("name".to_owned(), one.name.clone());
            let mut possible = vec![one];
            possible.extend(named);
            ask(finding, &possible, answer)
        }
        (None, _) => ask(error(Code::StudentUnknown, "学号", no), &named, answer),
    }
}

fn named<'a>(trainees: &'a [ScoreRow], line: &ScoreLine) -> Vec<&'a ScoreRow> {
    let Some(name) = &line.name else { return Vec::new() };
    let named: Vec<&ScoreRow> = trainees.iter().filter(|one| one.name == *name).collect();
    match &line.unit {
        Some(unit) if named.len() > 1 => {
            let near = |one: &&&ScoreRow| one.unit.as_deref().is_some_and(|own| unit.starts_with(own));
            let of_unit: Vec<&ScoreRow> = named.iter().filter(near).copied().collect();
            if of_unit.is_empty() { named } else { of_unit }
        }
        _ => named,
    }
}

/// Who left the class has no scores any more.
fn known(one: &ScoreRow, place: impl Fn(&str) -> Place) -> Who<'_> {
    if !one.withdrawn {
        return Who::Known(one);
    }
    let mut finding = Finding::new(Weight::Note, Code::ScoresLeft, place("姓名"), &one.name);
    finding.values.insert("name".to_owned(), one.name.clone());
    Who::Not(finding)
}

/// Asks who of these it is; nobody possible leaves the finding an error.
fn ask<'a>(mut finding: Finding, possible: &[&'a ScoreRow], answer: Option<&str>) -> Who<'a> {
    let possible: Vec<&ScoreRow> = possible.iter().copied().filter(|one| !one.withdrawn).collect();
    if possible.is_empty() {
        return Who::Not(finding);
    }
    let label = |one: &ScoreRow| {
        let words = [Some(format!("{:02}", one.student_no)), Some(one.name.clone()), one.unit.clone()];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    finding.choices =
        possible.iter().map(|one| Choice { value: one.id.to_string(), label: label(one) }).collect();
    finding.choices.push(Choice { value: SKIP.to_owned(), label: "不导入这一行".to_owned() });
    let picked = finding.choices.iter().find(|choice| Some(choice.value.as_str()) == answer);
    finding.understood = picked.map(|choice| choice.label.clone());
    finding.weight = if picked.is_some() { Weight::Note } else { Weight::Ask };
    match answer {
        Some(SKIP) => Who::LeftOut(finding),
        Some(answer) => match possible.into_iter().find(|one| one.id.to_string() == answer) {
            Some(one) => Who::Picked(one, finding),
            None => Who::Not(finding),
        },
        None => Who::Not(finding),
    }
}
