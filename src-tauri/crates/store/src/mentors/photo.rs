//! The photo of a mentor (照片).

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use zhixing_domain::Id;

impl Reader<'_> {
    /// The photo of a mentor, a JPEG.
    pub fn mentor_photo(&self, mentor: Id) -> Result<Option<Vec<u8>>> {
        let mut photo = self.conn.prepare_cached("SELECT bytes FROM mentor_photo WHERE mentor = ?1")?;
        Ok(photo.query_row([mentor.0], |row| row.get(0)).optional()?)
    }
}

impl Tx<'_> {
    /// Keeps the photo of a mentor instead of the one before.
    pub fn put_mentor_photo(&self, mentor: Id, bytes: &[u8]) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO mentor_photo (id, mentor, bytes) VALUES (?1, ?2, ?3)
                 ON CONFLICT (mentor) DO UPDATE SET bytes = excluded.bytes",
            )?
            .execute(params![self.new_id()?.0, mentor.0, bytes])?;
        Ok(())
    }

    /// Takes the photo of a mentor away.
    pub fn drop_mentor_photo(&self, mentor: Id) -> Result<()> {
        self.conn.execute("DELETE FROM mentor_photo WHERE mentor = ?1", [mentor.0])?;
        Ok(())
    }
}
