//! The items of a plan, in order, with the topics they answer.

use super::needs::OPEN;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::plans::{ClassKind, ItemField, ItemForm, ItemValue, Months};
use zhixing_domain::{Fen, Hours, Id};

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
    /// The months of the year.
    pub months: Months,
    /// 主办
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// 形式
    pub form: Option<ItemForm>,
    /// 类别
    pub kind: Option<ClassKind>,
    /// 讲课学时 by title.
    pub lectures: [Hours; 3],
    /// The budget, where it was set by hand.
    pub budget: Option<Fen>,
    /// Why it was.
    pub budget_reason: Option<String>,
    /// Why the item is changed in the adjustment under way.
    pub change_reason: Option<String>,
    /// Why it is no longer in the plan.
    pub dropped: Option<String>,
    /// How many needs it answers; one that was declined is none.
    pub needs: i64,
    /// How many people ask for it themselves: those of its needs that come from a person, each named one once.
    pub asking: i64,
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
    /// How many needs of it the item answers.
    pub needs: i64,
    /// How many needs of it count.
    pub all: i64,
}

const ITEMS: &str = "SELECT i.id, i.plan, i.title, i.audience, i.head_count, i.days, i.hours, i.months, i.host, i.place, i.form,
    i.class_kind, i.fee_expert, i.fee_full, i.fee_associate, i.budget, i.budget_reason, i.change_reason, i.dropped,
    (SELECT count(*) FROM plan_item_need x JOIN need n ON n.id = x.need WHERE x.item = i.id AND n.outcome IS NOT 'declined'),
    (SELECT count(DISTINCT coalesce(n.cadre, -n.id)) FROM plan_item_need x JOIN need n ON n.id = x.need
        WHERE x.item = i.id AND n.source = 'person' AND n.outcome IS NOT 'declined'),
    (SELECT count(*) FROM class_run c WHERE c.plan_item = i.id) FROM plan_item i";

fn item(row: &Row) -> rusqlite::Result<PlanItem> {
    let hours =
        |at: usize| Ok::<_, rusqlite::Error>(Hours(row.get::<_, Option<i64>>(at)?.unwrap_or_default()));
    Ok(PlanItem {
        id: Id(row.get(0)?),
        plan: Id(row.get(1)?),
        title: row.get(2)?,
        audience: row.get(3)?,
        head_count: row.get(4)?,
        days: row.get(5)?,
        hours: row.get::<_, Option<i64>>(6)?.map(Hours),
        months: row.get::<_, Option<String>>(7)?.and_then(|text| Months::read(&text)).unwrap_or_default(),
        host: row.get(8)?,
        place: row.get(9)?,
        form: row.get::<_, Option<String>>(10)?.and_then(|key| ItemForm::from_key(&key)),
        kind: row.get::<_, Option<String>>(11)?.and_then(|key| ClassKind::from_key(&key)),
        lectures: [hours(12)?, hours(13)?, hours(14)?],
        budget: row.get::<_, Option<i64>>(15)?.map(Fen),
        budget_reason: row.get(16)?,
        change_reason: row.get(17)?,
        dropped: row.get(18)?,
        needs: row.get(19)?,
        asking: row.get(20)?,
        classes: row.get(21)?,
    })
}

impl Reader<'_> {
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
                        (SELECT count(*) FROM plan_item_need k JOIN need n ON n.id = k.need WHERE k.item = i.id AND n.topic = t.id AND n.outcome IS NOT 'declined'),
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
                    all: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
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

    /// Lets an item answer a topic, with all its needs that no item answers yet.
    pub fn add_item_topic(&self, item: Id, topic: Id) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO plan_item_topic (id, item, topic) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute(params![self.new_id()?.0, item.0, topic.0])?;
        let open: Vec<i64> = self
            .conn
            .prepare_cached(&format!("SELECT n.id FROM {OPEN} AND n.topic = ?1"))?
            .query_map([topic.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for need in open {
            self.add_item_need(item, Id(need))?;
        }
        Ok(())
    }

    /// Takes a topic off an item, with its needs.
    pub fn remove_item_topic(&self, item: Id, topic: Id) -> Result<()> {
        let both = params![item.0, topic.0];
        self.conn.execute(
            "DELETE FROM plan_item_need WHERE item = ?1 AND need IN (SELECT id FROM need WHERE topic = ?2)",
            both,
        )?;
        self.conn.execute("DELETE FROM plan_item_topic WHERE item = ?1 AND topic = ?2", both)?;
        Ok(())
    }

    /// Lets an item answer a need.
    pub fn add_item_need(&self, item: Id, need: Id) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO plan_item_need (id, item, need) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute(params![self.new_id()?.0, item.0, need.0])?;
        Ok(())
    }

    /// Takes a need off an item.
    pub fn remove_item_need(&self, item: Id, need: Id) -> Result<()> {
        self.conn
            .execute("DELETE FROM plan_item_need WHERE item = ?1 AND need = ?2", params![item.0, need.0])?;
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

    /// Deletes an item with what stands below it; refused by SQLite while a class or a panel's paper names it.
    pub fn delete_plan_item(&self, id: Id) -> Result<()> {
        for table in ["plan_item_topic", "plan_item_need", "plan_item_audience", "plan_item_person"] {
            self.conn.execute(&format!("DELETE FROM {table} WHERE item = ?1"), [id.0])?;
        }
        self.delete("plan_item", id)
    }

    /// Takes an item out of its plan, with its needs, which are open again; papers that name it still mean it.
    pub fn drop_plan_item(&self, id: Id, reason: &str) -> Result<()> {
        self.conn.execute("DELETE FROM plan_item_need WHERE item = ?1", [id.0])?;
        self.set("plan_item", id, "dropped", reason)
    }

    /// Whether a panel has had an item before it.
    pub fn was_assessed(&self, id: Id) -> Result<bool> {
        Ok(self.conn.query_row(
            "SELECT EXISTS (SELECT 1 FROM plan_verdict WHERE item = ?1)",
            [id.0],
            |row| row.get(0),
        )?)
    }
}
