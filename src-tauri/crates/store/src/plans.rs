//! 计划: years' plans, their items, and the topics these answer.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::plans::{ItemField, ItemForm, ItemValue, PlanState};
use zhixing_domain::{Fen, Hours, Id};

/// A year's plan (年度计划).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i64,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub state: PlanState,
    /// How many items it has.
    pub items: i64,
}

/// An item of a plan (计划项目).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// Its id.
    pub id: Id,
    /// The plan.
    pub plan: Id,
    /// 项目
    pub title: String,
    /// 培训对象
    pub audience: Option<String>,
    /// 人数
    pub head_count: Option<i64>,
    /// 天数
    pub days: Option<i64>,
    /// 学时
    pub hours: Option<Hours>,
    /// The month of the year.
    pub month: Option<i64>,
    /// 主办
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// 形式
    pub form: Option<ItemForm>,
    /// 预算
    pub budget: Option<Fen>,
    /// Classes made from it.
    pub classes: i64,
}

/// A topic that an item answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemTopic {
    /// The item.
    pub item: Id,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// How many needs of it count.
    pub needs: i64,
}

const PLANS: &str = "SELECT p.id, p.year, p.title, p.state, (SELECT count(*) FROM plan_item i WHERE i.plan = p.id) FROM plan p";
const ITEMS: &str = "SELECT i.id, i.plan, i.title, i.audience, i.head_count, i.days, i.hours, i.month, i.host, i.place, i.form, i.budget,
    (SELECT count(*) FROM class_run c WHERE c.plan_item = i.id) FROM plan_item i";

fn plan(row: &Row) -> rusqlite::Result<Plan> {
    let state: String = row.get(3)?;
    Ok(Plan {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        title: row.get(2)?,
        state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
        items: row.get(4)?,
    })
}

fn item(row: &Row) -> rusqlite::Result<PlanItem> {
    Ok(PlanItem {
        id: Id(row.get(0)?),
        plan: Id(row.get(1)?),
        title: row.get(2)?,
        audience: row.get(3)?,
        head_count: row.get(4)?,
        days: row.get(5)?,
        hours: row.get::<_, Option<i64>>(6)?.map(Hours),
        month: row.get(7)?,
        host: row.get(8)?,
        place: row.get(9)?,
        form: row.get::<_, Option<String>>(10)?.and_then(|key| ItemForm::from_key(&key)),
        budget: row.get::<_, Option<i64>>(11)?.map(Fen),
        classes: row.get(12)?,
    })
}

impl Reader<'_> {
    /// All plans, the newest year first.
    pub fn plans(&self) -> Result<Vec<Plan>> {
        let mut plans = self.conn.prepare_cached(&format!("{PLANS} ORDER BY p.year DESC"))?;
        Ok(plans.query_map([], plan)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One plan.
    pub fn plan(&self, id: Id) -> Result<Plan> {
        Ok(self.conn.prepare_cached(&format!("{PLANS} WHERE p.id = ?1"))?.query_row([id.0], plan)?)
    }

    /// The plan of a year.
    pub fn plan_of(&self, year: i64) -> Result<Option<Plan>> {
        let mut found = self.conn.prepare_cached(&format!("{PLANS} WHERE p.year = ?1"))?;
        Ok(found.query_row([year], plan).optional()?)
    }

    /// A plan's items, in order.
    pub fn plan_items(&self, plan: Id) -> Result<Vec<PlanItem>> {
        let mut items =
            self.conn.prepare_cached(&format!("{ITEMS} WHERE i.plan = ?1 ORDER BY i.sort, i.id"))?;
        Ok(items.query_map([plan.0], item)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One item.
    pub fn plan_item(&self, id: Id) -> Result<PlanItem> {
        Ok(self.conn.prepare_cached(&format!("{ITEMS} WHERE i.id = ?1"))?.query_row([id.0], item)?)
    }

    /// The topics that a plan's items answer, in the order of topics.
    pub fn plan_topics(&self, plan: Id) -> Result<Vec<ItemTopic>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT x.item, t.id, t.name,
                        (SELECT count(*) FROM need_counted n WHERE n.topic = t.id)
                 FROM plan_item_topic x JOIN plan_item i ON i.id = x.item JOIN topic t ON t.id = x.topic
                 WHERE i.plan = ?1 ORDER BY t.sort, t.id",
            )?
            .query_map([plan.0], |row| {
                Ok(ItemTopic {
                    item: Id(row.get(0)?),
                    topic: Id(row.get(1)?),
                    name: row.get(2)?,
                    needs: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a plan.
    pub fn add_plan(&self, year: i64, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO plan (id, year, title) VALUES (?1, ?2, ?3)")?
            .execute(params![id.0, year, title])?;
        Ok(id)
    }

    /// Adds an item as the last of its plan.
    pub fn add_plan_item(&self, plan: Id, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO plan_item (id, plan, title, sort) VALUES (?1, ?2, ?3,
                    (SELECT coalesce(max(sort), 0) + 1 FROM plan_item WHERE plan = ?2))",
            )?
            .execute(params![id.0, plan.0, title])?;
        Ok(id)
    }

    /// Sets a field of an item.
    pub fn set_plan_item(&self, id: Id, field: ItemField, value: Option<&ItemValue>) -> Result<()> {
        match value {
            None => self.set("plan_item", id, field.key(), None::<i64>),
            Some(ItemValue::Text(text)) => self.set("plan_item", id, field.key(), text),
            Some(ItemValue::Number(number)) => self.set("plan_item", id, field.key(), number),
        }
    }

    /// Says which topics an item answers.
    pub fn set_plan_item_topics(&self, item: Id, topics: &[Id]) -> Result<()> {
        let known: Vec<(i64, i64)> = self
            .conn
            .prepare_cached("SELECT id, topic FROM plan_item_topic WHERE item = ?1")?
            .query_map([item.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (row, _) in known.iter().filter(|(_, topic)| !topics.contains(&Id(*topic))) {
            self.delete("plan_item_topic", Id(*row))?;
        }
        for topic in topics.iter().filter(|topic| !known.iter().any(|(_, known)| *known == topic.0)) {
            self.conn
                .prepare_cached("INSERT INTO plan_item_topic (id, item, topic) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
                .execute(params![self.new_id()?.0, item.0, topic.0])?;
        }
        Ok(())
    }

    /// Puts an item at its `place` (from 0) in its plan.
    pub fn place_plan_item(&self, id: Id, place: usize) -> Result<()> {
        let plan = self.plan_item(id)?.plan;
        let mut all: Vec<Id> =
            self.plan_items(plan)?.into_iter().map(|item| item.id).filter(|other| *other != id).collect();
        all.insert(place.min(all.len()), id);
        for (sort, item) in all.into_iter().enumerate() {
            self.conn
                .prepare_cached("UPDATE plan_item SET sort = ?1 WHERE id = ?2 AND sort <> ?1")?
                .execute(params![sort as i64 + 1, item.0])?;
        }
        Ok(())
    }

    /// Deletes an item with its links to topics; refused by SQLite while a class refers to it.
    pub fn delete_plan_item(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM plan_item_topic WHERE item = ?1", [id.0])?;
        self.delete("plan_item", id)
    }

    /// Deletes a plan with all its items.
    pub fn delete_plan(&self, id: Id) -> Result<()> {
        for item in self.plan_items(id)? {
            self.delete_plan_item(item.id)?;
        }
        self.delete("plan", id)
    }
}
