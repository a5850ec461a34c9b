//! What the other rooms hold: timetables with their sheets, who was away, postings, teaching.

use crate::classes::half_day;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use std::collections::{BTreeMap, HashMap};
use zhixing_domain::classes::{HalfDayOf, Mark, Module};
use zhixing_domain::hours::{ClassHalf, HoursKind};
use zhixing_domain::{Day, Hours, Id, Month};

/// A class with half-days in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassYear {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// The days of its whole timetable.
    pub days: u32,
    /// The kind the office has said it is.
    pub said: Option<HoursKind>,
    /// Its half-days within the year, in the order of time.
    pub halves: Vec<ClassHalf>,
}

/// The marks of a trainee.
pub type Marks = BTreeMap<HalfDayOf, Mark>;

/// A posting whose hours are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedHours {
    /// The posting.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// The project.
    pub title: String,
    /// Its first day.
    pub first_day: Day,
    /// Its last day, that of a recall too.
    pub last_day: Day,
    /// 学时
    pub hours: Hours,
    /// Why so many.
    pub reason: Option<String>,
}

/// A session held by a cadre of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teaching {
    /// The mentor.
    pub mentor: Id,
    /// The person.
    pub cadre: Id,
    /// The class.
    pub class: String,
    /// The session's title.
    pub title: String,
    /// Its day.
    pub day: Day,
    /// Its hours.
    pub hours: Hours,
    /// Whether the sheet of its half-day is back.
    pub is_back: bool,
}

/// Somebody as the statistics of hours see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursPerson {
    /// The person.
    pub id: Id,
    /// 培训层级
    pub tier: Option<String>,
    /// 性别
    pub sex: Option<String>,
    /// 出生年月
    pub birth: Option<Month>,
    /// 单位
    pub unit: Option<Id>,
}

/// A course finished online.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlinePart {
    /// 完成时间
    pub finished: Day,
    /// What it counts.
    pub hours: Hours,
    /// Its title.
    pub title: String,
    /// The platform.
    pub platform: String,
    /// Since when the rule holds by which it was converted; nothing for the program's default.
    pub since: Option<Day>,
}

/// A mentor of whom it was said, or may be said, that they are a cadre of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeacherMatch {
    /// The mentor.
    pub mentor: Id,
    /// Name.
    pub name: String,
    /// 单位 of the mentor.
    pub organisation: Option<String>,
    /// Hours on the timetables.
    pub hours: Hours,
    /// Whether it was decided.
    pub is_decided: bool,
    /// Who they were said to be; nobody of ours.
    pub cadre: Option<Id>,
    /// Cadres of that name, with unit and post.
    pub namesakes: Vec<(Id, Option<String>, Option<String>)>,
}

fn posted(row: &Row) -> rusqlite::Result<PostedHours> {
    Ok(PostedHours {
        id: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        title: row.get(2)?,
        first_day: row.get(3)?,
        last_day: row.get(4)?,
        hours: Hours(row.get(5)?),
        reason: row.get(6)?,
    })
}

const POSTED: &str =
    "SELECT s.id, s.cadre, p.title, s.first_day, coalesce(s.recalled, s.last_day) AS last, s.hours, s.hours_reason
    FROM posting s JOIN posting_project p ON p.id = s.project
    WHERE s.hours IS NOT NULL AND coalesce(s.recalled, s.last_day) BETWEEN ?1 AND ?2";

const TAUGHT: &str = "SELECT s.mentor, t.cadre, r.title || coalesce(r.term, ''), s.title, s.day, s.hours,
        max(EXISTS (SELECT 1 FROM attendance_sheet b WHERE b.class = s.class AND b.day = s.day AND b.half = s.half))
    FROM hours_teacher t JOIN session s ON s.mentor = t.mentor JOIN class_run r ON r.id = s.class
    WHERE t.cadre IS NOT NULL AND s.day BETWEEN ?1 AND ?2";

fn taught(row: &Row) -> rusqlite::Result<Teaching> {
    Ok(Teaching {
        mentor: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        class: row.get(2)?,
        title: row.get(3)?,
        day: row.get(4)?,
        hours: Hours(row.get(5)?),
        is_back: row.get(6)?,
    })
}

impl Reader<'_> {
    /// The classes with half-days from one day to another, in the order of their first; those of one person or all.
    pub fn hours_classes(&self, from: Day, to: Day, of: Option<Id>) -> Result<Vec<ClassYear>> {
        let wanted = of.map_or("?3 IS NULL", |_| "s.class IN (SELECT class FROM enrolment WHERE cadre = ?3)");
        self.halves_of_classes(from, to, of, wanted)
    }

    /// One class with all its half-days; nothing where it has none.
    pub fn hours_class(&self, class: Id) -> Result<Option<ClassYear>> {
        let last = Day::from_ymd_opt(9999, 12, 31).unwrap_or_default();
        Ok(self.halves_of_classes(Day::default(), last, Some(class), "s.class = ?3")?.pop())
    }

    fn halves_of_classes(&self, from: Day, to: Day, of: Option<Id>, wanted: &str) -> Result<Vec<ClassYear>> {
        let mut halves: HashMap<Id, (u32, BTreeMap<HalfDayOf, ClassHalf>)> = HashMap::new();
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT s.class, s.day, s.half, s.hours, s.module,
                EXISTS (SELECT 1 FROM attendance_sheet b WHERE b.class = s.class AND b.day = s.day AND b.half = s.half),
                (SELECT count(DISTINCT x.day) FROM session x WHERE x.class = s.class)
             FROM session s WHERE s.day BETWEEN ?1 AND ?2 AND {wanted}"
        ))?;
        let mut rows = found.query(params![from, to, of.map(|id| id.0)])?;
        while let Some(row) = rows.next()? {
            let at = half_day(row, 1)?;
            let hours = Hours(row.get(3)?);
            let module: Option<String> = row.get(4)?;
            let (days, of_class) = halves.entry(Id(row.get(0)?)).or_default();
            *days = row.get(6)?;
            let half = of_class.entry(at).or_insert(ClassHalf {
                at,
                hours: Hours(0),
                modules: Default::default(),
                is_back: row.get(5)?,
            });
            half.hours = half.hours + hours;
            if let Some(module) = module.as_deref().and_then(Module::from_key) {
                let of = &mut half.modules[module as usize];
                *of = *of + hours;
            }
        }
        let mut classes = halves
            .into_iter()
            .map(|(id, (days, halves))| {
                let (title, said) = self
                    .conn
                    .prepare_cached(
                        "SELECT r.title || coalesce(r.term, ''), h.kind FROM class_run r
                         LEFT JOIN hours_class h ON h.class = r.id WHERE r.id = ?1",
                    )?
                    .query_row([id.0], |row| {
                        let said: Option<String> = row.get(1)?;
                        Ok((row.get(0)?, said.as_deref().and_then(HoursKind::from_key)))
                    })?;
                Ok(ClassYear { id, title, days, said, halves: halves.into_values().collect() })
            })
            .collect::<Result<Vec<_>>>()?;
        classes.sort_by_key(|class| (class.halves.first().map(|half| half.at), class.id));
        Ok(classes)
    }

    /// Every trainee of the roster in a class, with the marks from one day to another; who left does not count.
    pub fn each_trainee(
        &self,
        class: Id,
        from: Day,
        to: Day,
        mut each: impl FnMut(Id, Id, Option<(HalfDayOf, Mark)>),
    ) -> Result<()> {
        let mut found = self.conn.prepare_cached(
            "SELECT e.id, e.cadre, a.mark, a.day, a.half FROM enrolment e
             LEFT JOIN attendance a ON a.enrolment = e.id AND a.day BETWEEN ?2 AND ?3
             WHERE e.class = ?1 AND e.state = 'enrolled' AND e.cadre IS NOT NULL ORDER BY e.student_no",
        )?;
        let mut rows = found.query(params![class.0, from, to])?;
        while let Some(row) = rows.next()? {
            let mark: Option<String> = row.get(2)?;
            let mark = match mark {
                Some(mark) => Some((half_day(row, 3)?, Mark::from_key(&mark).unwrap_or(Mark::Absent))),
                None => None,
            };
            each(Id(row.get(0)?), Id(row.get(1)?), mark);
        }
        Ok(())
    }

    /// The classes in which somebody is a trainee, with their marks.
    pub fn marks_of_person(&self, cadre: Id) -> Result<HashMap<Id, Marks>> {
        let mut found = self.conn.prepare_cached(
            "SELECT e.class, a.mark, a.day, a.half FROM enrolment e LEFT JOIN attendance a ON a.enrolment = e.id
             WHERE e.cadre = ?1 AND e.state = 'enrolled'",
        )?;
        let mut rows = found.query([cadre.0])?;
        let mut classes: HashMap<Id, Marks> = HashMap::new();
        while let Some(row) = rows.next()? {
            let marks = classes.entry(Id(row.get(0)?)).or_default();
            let mark: Option<String> = row.get(1)?;
            if let Some(mark) = mark {
                marks.insert(half_day(row, 2)?, Mark::from_key(&mark).unwrap_or(Mark::Absent));
            }
        }
        Ok(classes)
    }

    /// Postings that ended from one day to another and whose hours are known; of one person or of all.
    pub fn posted_hours(&self, from: Day, to: Day, of: Option<Id>) -> Result<Vec<PostedHours>> {
        let wanted = of.map_or("?3 IS NULL", |_| "s.cadre = ?3");
        let sql = format!("{POSTED} AND {wanted} ORDER BY last, s.id");
        let given = params![from, to, of.map(|id| id.0)];
        Ok(self.conn.prepare_cached(&sql)?.query_map(given, posted)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Sessions held by cadres of the roster from one day to another; of one or of all.
    pub fn hours_taught(&self, from: Day, to: Day, of: Option<Id>) -> Result<Vec<Teaching>> {
        let wanted = of.map_or("?3 IS NULL", |_| "t.cadre = ?3");
        // One lecture to several classes at once (合班) is held once.
        let sql = format!(
            "{TAUGHT} AND {wanted} GROUP BY s.mentor, s.day, s.starts, s.title ORDER BY s.day, s.starts, s.id"
        );
        let given = params![from, to, of.map(|id| id.0)];
        Ok(self.conn.prepare_cached(&sql)?.query_map(given, taught)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Courses finished online from one day to another, person by person; of one or of all.
    pub fn each_online_part(
        &self,
        from: Day,
        to: Day,
        of: Option<Id>,
        mut each: impl FnMut(Id, OnlinePart),
    ) -> Result<()> {
        let wanted = if of.is_some() { "r.cadre = ?3" } else { "?3 IS NULL" };
        let sql = format!(
            "SELECT r.cadre, r.finished, r.hours, c.title, p.name, v.since FROM online_record r
             JOIN online_course c ON c.id = r.course JOIN online_import i ON i.id = r.import
             JOIN online_platform p ON p.id = i.platform JOIN online_conversion v ON v.id = r.conversion
             WHERE {wanted} AND r.finished BETWEEN ?1 AND ?2 ORDER BY r.cadre, r.finished, r.id"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params![from, to, of.map(|id| id.0)])?;
        while let Some(row) = rows.next()? {
            let part = OnlinePart {
                finished: row.get(1)?,
                hours: Hours(row.get(2)?),
                title: row.get(3)?,
                platform: row.get(4)?,
                since: row.get(5)?,
            };
            each(Id(row.get(0)?), part);
        }
        Ok(())
    }

    /// Everybody who has not gone, in no order.
    pub fn each_hours_person(&self, mut each: impl FnMut(HoursPerson)) -> Result<()> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, tier, sex, birth_month, unit FROM cadre WHERE coalesce(state NOT IN ('left', 'retired'), 1)",
        )?;
        let mut rows = found.query([])?;
        while let Some(row) = rows.next()? {
            let birth: Option<String> = row.get(3)?;
            each(HoursPerson {
                id: Id(row.get(0)?),
                tier: row.get(1)?,
                sex: row.get(2)?,
                birth: birth.as_deref().and_then(Month::parse),
                unit: row.get::<_, Option<i64>>(4)?.map(Id),
            });
        }
        Ok(())
    }

    /// Whether a class of a plan's item has begun.
    pub fn has_begun(&self, item: Id, today: Day) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM class_run WHERE plan_item = ?1 AND first_day <= ?2)",
            )?
            .query_row(params![item.0, today], |row| row.get(0))?)
    }

    /// Mentors who were decided upon, or of whose name there is somebody on the roster.
    pub fn teacher_matches(&self) -> Result<Vec<TeacherMatch>> {
        let mut found = self.conn.prepare_cached(
            "SELECT m.id, m.name, m.organisation, (SELECT coalesce(sum(s.hours), 0) FROM session s WHERE s.mentor = m.id),
                t.id IS NOT NULL, t.cadre
             FROM mentor m LEFT JOIN hours_teacher t ON t.mentor = m.id
             WHERE t.id IS NOT NULL OR EXISTS (SELECT 1 FROM cadre c WHERE c.name = m.name) ORDER BY t.id IS NOT NULL, m.name, m.id",
        )?;
        let mut namesakes = self.conn.prepare_cached(
            "SELECT c.id, u.name, c.post FROM cadre c LEFT JOIN unit u ON u.id = c.unit WHERE c.name = ?1 ORDER BY c.id",
        )?;
        let rows = found.query_map([], |row| {
            Ok(TeacherMatch {
                mentor: Id(row.get(0)?),
                name: row.get(1)?,
                organisation: row.get(2)?,
                hours: Hours(row.get(3)?),
                is_decided: row.get(4)?,
                cadre: row.get::<_, Option<i64>>(5)?.map(Id),
                namesakes: Vec::new(),
            })
        })?;
        let mut matches = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for one in &mut matches {
            let of = namesakes
                .query_map([&one.name], |row| Ok((Id(row.get(0)?), row.get(1)?, row.get(2)?)))?
                .collect::<rusqlite::Result<_>>()?;
            one.namesakes = of;
        }
        Ok(matches)
    }

    /// The years in which there is anything to count, from the first to the last.
    pub fn hours_span(&self) -> Result<Option<(Day, Day)>> {
        // Each end by itself: only so an index is asked for it and not read through.
        let (first, last): (Option<Day>, Option<Day>) = self
            .conn
            .prepare_cached(
                "SELECT min(day), max(day) FROM (
                    SELECT min(day) AS day FROM session UNION ALL SELECT max(day) FROM session
                    UNION ALL SELECT min(finished) FROM online_record UNION ALL SELECT max(finished) FROM online_record
                    UNION ALL SELECT min(coalesce(last_day, first_day)) FROM hours_entry
                    UNION ALL SELECT max(coalesce(last_day, first_day)) FROM hours_entry
                    UNION ALL SELECT min(coalesce(recalled, last_day)) FROM posting WHERE hours IS NOT NULL
                    UNION ALL SELECT max(coalesce(recalled, last_day)) FROM posting WHERE hours IS NOT NULL)",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(first.zip(last))
    }
}

impl Tx<'_> {
    /// Says what kind a class is; nothing leaves it to its title and days again.
    pub fn set_class_kind(&self, class: Id, kind: Option<HoursKind>) -> Result<()> {
        let Some(kind) = kind else {
            self.conn.execute("DELETE FROM hours_class WHERE class = ?1", [class.0])?;
            return Ok(());
        };
        self.conn.execute(
            "INSERT INTO hours_class (id, class, kind) VALUES (?1, ?2, ?3)
             ON CONFLICT (class) DO UPDATE SET kind = excluded.kind WHERE kind <> excluded.kind",
            params![self.new_id()?.0, class.0, kind.key()],
        )?;
        Ok(())
    }

    /// Says which cadre a mentor is: nobody of ours, or nothing is decided any more.
    pub fn set_teacher(&self, mentor: Id, decided: Option<Option<Id>>) -> Result<()> {
        let Some(cadre) = decided else {
            self.conn.execute("DELETE FROM hours_teacher WHERE mentor = ?1", [mentor.0])?;
            return Ok(());
        };
        self.conn.execute(
            "INSERT INTO hours_teacher (id, mentor, cadre) VALUES (?1, ?2, ?3)
             ON CONFLICT (mentor) DO UPDATE SET cadre = excluded.cadre WHERE cadre IS NOT excluded.cadre",
            params![self.new_id()?.0, mentor.0, cadre.map(|id| id.0)],
        )?;
        Ok(())
    }
}
