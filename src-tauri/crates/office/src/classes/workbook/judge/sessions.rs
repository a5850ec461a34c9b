//! The timetable of the workbook: which session is there already, and which clashes.

use super::{Desk, differ, fresh};
use crate::classes::workbook::{ClassBookRow, ClassSheet, RowDifference, RowFate};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use zhixing_domain::classes::{Module, SessionKind, read_time, time_text};
use zhixing_domain::{Code, Day, Id};
use zhixing_exchange::class::SessionRow as SessionLine;
use zhixing_store::Result;
use zhixing_store::classes::SessionRow;

impl Desk<'_> {
    pub(super) fn sessions(&self) -> Result<Vec<(ClassBookRow, Option<Id>)>> {
        let mut on: BTreeMap<Day, Vec<SessionRow>> = BTreeMap::new();
        let mut judged: Vec<(ClassBookRow, Option<Id>)> = Vec::new();
        for (at, line) in self.book.sessions.iter().enumerate() {
            let standing = match on.entry(line.day) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => free.insert(self.db.sessions_on(line.day)?),
            };
            let standing = standing.as_slice();
            let detail = [Some(when(line)), line.mentor.clone(), line.room.clone()];
            let detail = detail.into_iter().flatten().collect::<Vec<_>>().join("　");
            let mut row = fresh(ClassSheet::Sessions, line.row, line.title.clone(), detail);
            let mine = |other: &&SessionRow| Some(other.session.class) == self.class;
            let same = |other: &&SessionRow| read_time(&line.starts) == Some(other.session.starts);
            let known = standing.iter().filter(mine).find(same);
            if let Some(known) = known {
                row.differences = session_differences(known, line);
                row.fate = if row.differences.is_empty() { RowFate::Same } else { RowFate::Changed };
            }
            let id = known.map(|known| known.session.id);
            let before = self.book.sessions[..at].iter().zip(&judged);
            let before: Vec<&SessionLine> =
                before.filter(|(_, (row, _))| row.fate != RowFate::LeftOut).map(|(line, _)| line).collect();
            self.clash(&mut row, line, id, standing, &before);
            judged.push((row, id));
        }
        Ok(judged)
    }

    /// Refuses a session that cannot stand beside those of its day, or beside one of the workbook above it.
    fn clash(
        &self,
        row: &mut ClassBookRow,
        line: &SessionLine,
        known: Option<Id>,
        standing: &[SessionRow],
        before: &[&SessionLine],
    ) {
        let (Some(starts), Some(ends)) = (read_time(&line.starts), read_time(&line.ends)) else { return };
        let time = ("time", when(line));
        if let Some(other) = before
            .iter()
            .find(|other| other.day == line.day && other.starts < line.ends && line.starts < other.ends)
        {
            let values = [time, ("title", other.title.clone())];
            return self.refuse(row, "起止时间", Code::ClassBusy, &line.title, &values);
        }
        let meets = |other: &&SessionRow| {
            Some(other.session.id) != known && other.session.starts < ends && starts < other.session.ends
        };
        for other in standing.iter().filter(meets) {
            let title = ("title", other.title.clone());
            let class = ("class", other.class_title.clone());
            let name = |name: &Option<String>| ("name", name.clone().unwrap_or_default());
            if Some(other.session.class) == self.class {
                return self.refuse(row, "起止时间", Code::ClassBusy, &line.title, &[time, title]);
            }
            if line.mentor.is_some() && line.mentor == other.mentor_name {
                let values = [time, title, class, name(&line.mentor)];
                return self.refuse(row, "授课人", Code::MentorBusy, &line.title, &values);
            }
            if line.room.is_some() && line.room == other.session.room {
                let values = [time, title, class, name(&line.room)];
                return self.refuse(row, "地点", Code::RoomBusy, &line.title, &values);
            }
        }
    }
}

fn when(line: &SessionLine) -> String {
    format!("{} {}-{}", line.day, line.starts, line.ends)
}

fn session_differences(known: &SessionRow, line: &SessionLine) -> Vec<RowDifference> {
    let mut row = ClassBookRow {
        sheet: ClassSheet::Sessions,
        row: line.row,
        fate: RowFate::Same,
        title: String::new(),
        detail: String::new(),
        differences: Vec::new(),
        findings: Vec::new(),
    };
    let ends = time_text(known.session.ends);
    let mut hold = |field: &str, before: Option<&str>, after: Option<&str>| {
        if let Some(after) = after {
            differ(&mut row, field, before, after);
        }
    };
    hold("课程", Some(&known.title), Some(&line.title));
    hold("时段", Some(known.session.half.zh()), Some(line.half.zh()));
    hold("起止时间", Some(&ends), Some(&line.ends));
    hold("授课人", known.mentor_name.as_deref(), line.mentor.as_deref());
    hold("形式", known.kind.map(SessionKind::zh), line.kind.map(SessionKind::zh));
    hold("模块", known.session.module.map(Module::zh), line.module.map(Module::zh));
    hold("地点", known.session.room.as_deref(), line.room.as_deref());
    hold("学时", Some(&known.session.hours.to_string()), Some(&line.hours.to_string()));
    row.differences
}
