-- 保管: the office itself, its accounts, and the journal of every change.

CREATE TABLE office (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  name   TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE account (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  role   TEXT NOT NULL CHECK (role IN ('viewer', 'clerk', 'admin')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- A rule or a choice of the office, with the day from which it holds.
CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL,
  since TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  UNIQUE (key, since)
) STRICT;

-- One row a use case: who, when, what.
CREATE TABLE journal (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  who     TEXT NOT NULL,
  pc      TEXT NOT NULL,
  op      TEXT NOT NULL,
  what    TEXT NOT NULL CHECK (json_valid(what)),
  subject INTEGER,
  undoes  INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;

-- One row a changed row: before is null for an insert, after for a delete.
CREATE TABLE journal_change (
  seq     INTEGER PRIMARY KEY,
  journal INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
  tbl     TEXT NOT NULL,
  row     INTEGER NOT NULL,
  before  TEXT,
  after   TEXT
) STRICT;
CREATE INDEX journal_change_row ON journal_change (tbl, row, seq);
CREATE INDEX journal_change_entry ON journal_change (journal, seq);
-- What was deleted of a person: posts held, levels of abilities.
CREATE INDEX journal_change_gone ON journal_change (before ->> 'cadre') WHERE after IS NULL AND tbl IN ('cadre_post', 'cadre_ability');

-- What was deleted, by its table: few of all changes.
CREATE INDEX journal_change_deleted ON journal_change (tbl) WHERE after IS NULL;

-- One row a transaction: the hash over its changes and the seal before it, so that a cut or altered journal shows.
CREATE TABLE journal_seal (
  id        INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  journal   INTEGER NOT NULL REFERENCES journal (id),
  first_seq INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL,
  hash      BLOB NOT NULL
) STRICT;

CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_change_keeps BEFORE UPDATE ON journal_change BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_change_stays BEFORE DELETE ON journal_change BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_keeps BEFORE UPDATE ON journal_seal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_stays BEFORE DELETE ON journal_seal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
