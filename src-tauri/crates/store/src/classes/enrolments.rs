//! Trainees of a class, its groups, and where else a trainee is.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::classes::{ClassDays, EnrolmentState, Namesake, TraineeField};
use zhixing_domain::{Day, Id};

/// A trainee to be enrolled, as of the class.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewEnrolment<'a> {
    /// The cadre, if the office knows them.
    pub cadre: Option<Id>,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: &'a str,
    /// Unit.
    pub unit: Option<&'a str>,
    /// Post.
    pub post: Option<&'a str>,
}

/// A trainee (学员); name, unit and post as of the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// The enrolment.
    pub id: Id,
    /// The class.
    pub class: Id,
    /// The cadre, if the office knows them.
    pub cadre: Option<Id>,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Post.
    pub post: Option<String>,
    /// 小组
    pub group: Option<Id>,
    /// 班级职务
    pub role: Option<String>,
    /// Whether they are in the class.
    pub state: EnrolmentState,
    /// Why they left.
    pub withdrawn_reason: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// A group of a class (小组).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassGroup {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Another class that a cadre is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherClass {
    /// The class.
    pub class: Id,
    /// What it is called.
    pub name: String,
    /// When it is held.
    pub days: ClassDays,
}

const TRAINEES: &str = "SELECT id, class, cadre, student_no, name, unit, post, class_group, role, state, withdrawn_reason, note FROM enrolment";

fn trainee(row: &Row) -> rusqlite::Result<Trainee> {
    let state: String = row.get(9)?;
    Ok(Trainee {
        id: Id(row.get(0)?),
        class: Id(row.get(1)?),
        cadre: row.get::<_, Option<i64>>(2)?.map(Id),
        student_no: row.get(3)?,
        name: row.get(4)?,
        unit: row.get(5)?,
        post: row.get(6)?,
        group: row.get::<_, Option<i64>>(7)?.map(Id),
        role: row.get(8)?,
        state: EnrolmentState::from_key(&state).unwrap_or(EnrolmentState::Enrolled),
        withdrawn_reason: row.get(10)?,
        note: row.get(11)?,
    })
}

impl Reader<'_> {
    /// The trainees of a class by 学号, those who left among them.
    pub fn trainees(&self, class: Id) -> Result<Vec<Trainee>> {
        let mut all =
            self.conn.prepare_cached(&format!("{TRAINEES} WHERE class = ?1 ORDER BY student_no"))?;
        Ok(all.query_map([class.0], trainee)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One trainee.
    pub fn trainee(&self, id: Id) -> Result<Trainee> {
        Ok(self.conn.prepare_cached(&format!("{TRAINEES} WHERE id = ?1"))?.query_row([id.0], trainee)?)
    }

    /// The groups of a class, in order.
    pub fn class_groups(&self, class: Id) -> Result<Vec<ClassGroup>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id, name FROM class_group WHERE class = ?1 ORDER BY sort, id")?
            .query_map([class.0], |row| Ok(ClassGroup { id: Id(row.get(0)?), name: row.get(1)? }))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The class of a group.
    pub fn class_of_group(&self, group: Id) -> Result<Id> {
        Ok(self
            .conn
            .prepare_cached("SELECT class FROM class_group WHERE id = ?1")?
            .query_row([group.0], |row| row.get(0).map(Id))?)
    }

    /// The last 学号 given in a class.
    pub fn last_student_no(&self, class: Id) -> Result<u32> {
        Ok(self
            .conn
            .prepare_cached("SELECT coalesce(max(student_no), 0) FROM enrolment WHERE class = ?1")?
            .query_row([class.0], |row| row.get(0))?)
    }

    /// The 学号 of a cadre in a class, whether they are still in it or left.
    pub fn student_no_of(&self, class: Id, cadre: Id) -> Result<Option<u32>> {
        Ok(self
            .conn
            .prepare_cached("SELECT student_no FROM enrolment WHERE class = ?1 AND cadre = ?2")?
            .query_row([class.0, cadre.0], |row| row.get(0))
            .optional()?)
    }

    /// The classes that a cadre is in, the newest first.
    pub fn classes_attended(&self, cadre: Id) -> Result<Vec<OtherClass>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.id, r.title || coalesce(r.term, ''), r.first_day, r.last_day
                 FROM enrolment e JOIN class_run r ON r.id = e.class
                 WHERE e.cadre = ?1 AND e.state = 'enrolled' ORDER BY r.first_day IS NULL, r.first_day DESC",
            )?
            .query_map([cadre.0], |row| {
                let days = ClassDays { first: row.get::<_, Option<Day>>(2)?, last: row.get(3)? };
                Ok(OtherClass { class: Id(row.get(0)?), name: row.get(1)?, days })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The cadres of a name.
    pub fn namesakes(&self, name: &str) -> Result<Vec<Namesake>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT c.id, (SELECT u.name FROM unit u WHERE u.id = c.unit), c.post FROM cadre c WHERE c.name = ?1 ORDER BY c.id",
            )?
            .query_map([name], |row| {
                Ok(Namesake { id: Id(row.get(0)?), unit: row.get(1)?, post: row.get(2)? })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What stands on an enrolment, and so against removing it.
    pub fn trainee_uses(&self, id: Id) -> Result<[(&'static str, u32); 4]> {
        let count = |sql: &str| self.conn.prepare_cached(sql)?.query_row([id.0], |row| row.get(0));
        Ok([
            ("证书", count("SELECT count(*) FROM certificate WHERE enrolment = ?1")?),
            ("成绩", count("SELECT count(*) FROM score WHERE enrolment = ?1")?),
            ("考勤", count("SELECT count(*) FROM attendance WHERE enrolment = ?1")?),
            ("问题与成果", self.followed_of(id)?),
        ])
    }

    /// The group of a class by its name.
    pub fn group_named(&self, class: Id, name: &str) -> Result<Option<Id>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id FROM class_group WHERE class = ?1 AND name = ?2")?
            .query_row(params![class.0, name], |row| row.get(0).map(Id))
            .optional()?)
    }
}

impl Tx<'_> {
    /// Enrols a trainee.
    pub fn add_enrolment(&self, class: Id, new: &NewEnrolment) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO enrolment (id, class, cadre, student_no, name, unit, post)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                id.0,
                class.0,
                new.cadre.map(|id| id.0),
                new.student_no,
                new.name,
                new.unit,
                new.post
            ])?;
        Ok(id)
    }

    /// Sets a field of a trainee that is text; `None` clears it.
    pub fn set_trainee(&self, id: Id, field: TraineeField, value: Option<&str>) -> Result<()> {
        self.set("enrolment", id, field.key(), value)
    }

    /// Links a trainee to a cadre.
    pub fn set_trainee_cadre(&self, id: Id, cadre: Option<Id>) -> Result<()> {
        self.set("enrolment", id, "cadre", cadre.map(|id| id.0))
    }

    /// Puts a trainee into a group.
    pub fn set_trainee_group(&self, id: Id, group: Option<Id>) -> Result<()> {
        self.set("enrolment", id, "class_group", group.map(|id| id.0))
    }

    /// Notes that a trainee left, and why, or is back.
    pub fn set_trainee_state(&self, id: Id, state: EnrolmentState, reason: Option<&str>) -> Result<()> {
        self.set("enrolment", id, "state", state.key())?;
        self.set("enrolment", id, "withdrawn_reason", reason)
    }

    /// Gives numbers anew. No two of a class may have one number, not even in passing: those that change step aside
    /// first.
    pub fn set_student_numbers(&self, numbers: &[(Id, u32)]) -> Result<()> {
        let mut changing = Vec::new();
        for (id, number) in numbers {
            if self.trainee(*id)?.student_no != *number {
                changing.push((*id, *number));
            }
        }
        for (id, number) in &changing {
            self.set("enrolment", *id, "student_no", -i64::from(*number) - 1)?;
        }
        for (id, number) in &changing {
            self.set("enrolment", *id, "student_no", number)?;
        }
        Ok(())
    }

    /// Removes a trainee on whom nothing stands.
    pub fn delete_enrolment(&self, id: Id) -> Result<()> {
        self.delete("enrolment", id)
    }

    /// Adds a group as the last of a class.
    pub fn add_class_group(&self, class: Id, name: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO class_group (id, class, name, sort)
             VALUES (?1, ?2, ?3, (SELECT coalesce(max(sort), 0) + 1 FROM class_group WHERE class = ?2))",
            params![id.0, class.0, name],
        )?;
        Ok(id)
    }

    /// Renames a group.
    pub fn rename_class_group(&self, id: Id, name: &str) -> Result<()> {
        self.set("class_group", id, "name", name)
    }

    /// Deletes a group; its members are in none then.
    pub fn delete_class_group(&self, id: Id) -> Result<()> {
        self.conn.execute("UPDATE enrolment SET class_group = NULL WHERE class_group = ?1", [id.0])?;
        self.delete("class_group", id)
    }
}
