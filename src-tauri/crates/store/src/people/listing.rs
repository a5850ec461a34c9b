//! A list in its order: its ids are found once and then leafed through, until something is written.

use super::cadres::{CadreFilter, Order, Where, wanted};
use super::units::TREE;
use crate::error::Result;
use crate::gate::Reader;
use rusqlite::params_from_iter;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use zhixing_domain::Id;

/// The list asked for last; pages of it are asked for one after another.
pub(crate) type LastList = Mutex<Option<Listed>>;

/// The ids of a list, and the state of the office in which they were found.
pub(crate) struct Listed {
    state: i64,
    filter: CadreFilter,
    order: Order,
    ids: Arc<[Id]>,
}

impl Reader<'_> {
    /// The ids of the people whom the filter leaves, in order.
    pub(super) fn listed(&self, filter: &CadreFilter, order: Order) -> Result<Arc<[Id]>> {
        let Some(last) = self.memory.map(|memory| &memory.last_list) else { return self.find(filter, order) };
        let state = self.state()?;
        let lock = || last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().as_ref()
            && (known.state, &known.filter, known.order) == (state, filter, order)
        {
            return Ok(Arc::clone(&known.ids));
        }
        let ids = self.find(filter, order)?;
        *lock() = Some(Listed { state, filter: filter.clone(), order, ids: Arc::clone(&ids) });
        Ok(ids)
    }

    /// The state this reader sees: every transaction that changes something leaves a seal.
    pub(crate) fn state(&self) -> Result<i64> {
        Ok(self
            .conn
            .prepare_cached("SELECT coalesce(max(id), 0) FROM journal_seal")?
            .query_row([], |row| row.get(0))?)
    }

    fn find(&self, filter: &CadreFilter, order: Order) -> Result<Arc<[Id]>> {
        let wanted = wanted(filter);
        let by_key = |key: &str| {
            // Without conditions the index alone holds all there is to know.
            let (join, id) =
                if wanted.is_all() { ("", "k.id") } else { ("JOIN cadre c ON c.id = k.id", "c.id") };
            format!(
                "SELECT NULL, {id} FROM people_search_key k {join} {} ORDER BY k.{key}, k.id",
                wanted.sql()
            )
        };
        let sql = match order {
            Order::Office => {
                format!("SELECT c.unit, c.id FROM cadre c {} ORDER BY c.unit, c.sort, c.id", wanted.sql())
            }
            Order::Strokes => by_key("strokes"),
            Order::Pinyin => by_key("pinyin"),
            Order::Birth => {
                format!(
                    "SELECT NULL, c.id FROM cadre c {} ORDER BY c.birth_month NULLS LAST, c.id",
                    wanted.sql()
                )
            }
        };
        let mut rows = self.ordered(&sql, &wanted)?;
        if order == Order::Office {
            let places = self.unit_places()?;
            rows.sort_by_key(|(unit, _)| {
                unit.and_then(|unit| places.get(&unit)).copied().unwrap_or(usize::MAX)
            });
        }
        Ok(rows.into_iter().map(|(_, id)| id).collect())
    }

    fn ordered(&self, sql: &str, wanted: &Where) -> Result<Vec<(Option<i64>, Id)>> {
        Ok(self
            .conn
            .prepare_cached(&format!("WITH RECURSIVE {TREE} {sql}"))?
            .query_map(params_from_iter(wanted.values()), |row| Ok((row.get(0)?, Id(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The place of each unit in the order of the tree.
    fn unit_places(&self) -> Result<HashMap<i64, usize>> {
        let mut units =
            self.conn.prepare_cached(&format!("WITH RECURSIVE {TREE} SELECT id FROM tree ORDER BY path"))?;
        let units = units.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
        Ok(units.into_iter().enumerate().map(|(place, unit)| (unit, place)).collect())
    }
}
