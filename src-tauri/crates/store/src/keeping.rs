//! 保管: the office, its accounts, its settings.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use zhixing_domain::keeping::Role;
use zhixing_domain::{Day, Id};

/// An account (账户).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: Id,
    /// The person's name, with which one signs in.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Whether it may still sign in.
    pub active: bool,
}

impl Reader<'_> {
    /// The office's name and whether it is the sample.
    pub fn office(&self) -> Result<(String, bool)> {
        Ok(self.conn.query_row("SELECT name, sample FROM office WHERE id = 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?)
    }

    /// All accounts, by name.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id, name, role, active FROM account ORDER BY name")?
            .query_map([], |row| {
                let role: String = row.get(2)?;
                Ok(Account {
                    id: Id(row.get(0)?),
                    name: row.get(1)?,
                    role: Role::from_key(&role).unwrap_or(Role::Viewer),
                    active: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// A setting as it holds on `day`: its value as JSON and the day from which it holds.
    pub fn setting(&self, key: &str, day: Day) -> Result<Option<(String, Day)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT value, since FROM setting WHERE key = ?1 AND since <= ?2 ORDER BY since DESC LIMIT 1",
            )?
            .query_row(params![key, day], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// Every setting of a key by the day since which it holds, the oldest first.
    pub fn settings(&self, key: &str) -> Result<Vec<(Day, String)>> {
        let mut all =
            self.conn.prepare_cached("SELECT since, value FROM setting WHERE key = ?1 ORDER BY since")?;
        let all = all.query_map([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(all.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Names the office.
    pub fn set_office(&self, name: &str, sample: bool) -> Result<()> {
        self.conn.execute(
            "INSERT INTO office (id, name, sample) VALUES (1, ?1, ?2)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, sample = excluded.sample",
            params![name, sample],
        )?;
        Ok(())
    }

    /// Adds or changes an account.
    pub fn put_account(&self, account: &Account) -> Result<()> {
        self.conn.execute(
            "INSERT INTO account (id, name, role, active) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active",
            params![account.id.0, account.name, account.role.key(), account.active],
        )?;
        Ok(())
    }

    /// Sets a setting (`value` is JSON) from `since` on.
    pub fn put_setting(&self, key: &str, since: Day, value: &str) -> Result<()> {
        self.conn.execute(
            "INSERT INTO setting (id, key, since, value) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (key, since) DO UPDATE SET value = excluded.value",
            params![self.new_id()?.0, key, since, value],
        )?;
        Ok(())
    }
}
