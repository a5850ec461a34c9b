//! What the needs can be narrowed by, each with how many it would leave.

use super::list::{FROM, NeedFilter, tests};
use crate::error::Result;
use crate::gate::Reader;
use rusqlite::params_from_iter;
use rusqlite::types::FromSql;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::Id;

/// How many needs each choice would leave, the other choices standing as they are; the most first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct NeedFacets {
    /// By source.
    #[ts(type = "[string, number][]")]
    pub sources: Vec<(String, i64)>,
    /// By topic.
    #[ts(type = "[number, string, number][]")]
    pub topics: Vec<(i64, String, i64)>,
    /// By urgency.
    #[ts(type = "[number, number][]")]
    pub urgencies: Vec<(i64, i64)>,
    /// By unit.
    #[ts(type = "[string, number][]")]
    pub units: Vec<(String, i64)>,
}

/// A person with needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NeedPerson {
    /// The cadre, if one of the roster.
    pub cadre: Option<Id>,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// How many needs they have.
    #[ts(type = "number")]
    pub total: i64,
}

impl Reader<'_> {
    /// How many needs each choice would leave.
    pub fn need_facets(&self, filter: &NeedFilter) -> Result<NeedFacets> {
        let but = |clear: fn(&mut NeedFilter)| {
            let mut rest = filter.clone();
            clear(&mut rest);
            rest
        };
        let (tests, values) = tests(&but(|rest| rest.topic = None));
        let sql = format!(
            "SELECT n.topic, t.name, count(*) FROM {FROM} WHERE {tests} GROUP BY 1 ORDER BY 3 DESC, t.sort"
        );
        let topics = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(NeedFacets {
            sources: self.need_counts("n.source", &but(|rest| rest.source = None))?,
            topics,
            urgencies: self.need_counts("n.urgency", &but(|rest| rest.urgency = None))?,
            units: self.need_counts("n.unit", &but(|rest| rest.unit = None))?,
        })
    }

    fn need_counts<T: FromSql>(&self, column: &str, filter: &NeedFilter) -> Result<Vec<(T, i64)>> {
        let (tests, values) = tests(filter);
        let sql = format!(
            "SELECT {column}, count(*) FROM {FROM} WHERE {tests} AND {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The people with needs, the most first: the cadres of the roster, the others by name.
    pub fn need_people(&self) -> Result<Vec<NeedPerson>> {
        let sql = format!(
            "SELECT n.cadre, n.name, max(n.unit), count(*) FROM {FROM} WHERE n.name IS NOT NULL
             GROUP BY n.cadre, n.name ORDER BY 4 DESC, 2"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| {
                Ok(NeedPerson {
                    cadre: row.get::<_, Option<i64>>(0)?.map(Id),
                    name: row.get(1)?,
                    unit: row.get(2)?,
                    total: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
