-- 干部: units as an ordered tree, cadres in the office's own order.

CREATE TABLE unit (
  id     INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES unit (id),
  name   TEXT NOT NULL,
  sort   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_name ON unit (coalesce(parent, 0), name);

-- Months are YYYY-MM, days YYYY-MM-DD. The tier (县处级以上 or 其他) is the office's word, never guessed from a rank.
CREATE TABLE cadre (
  id                INTEGER PRIMARY KEY,
  name              TEXT NOT NULL,
  sex               TEXT CHECK (sex IN ('male', 'female')),
  ethnic            TEXT,
  birth_month       TEXT,
  native_place      TEXT,
  work_month        TEXT,
  party             TEXT,
  party_month       TEXT,
  education         TEXT,
  degree            TEXT,
  school            TEXT,
  unit              INTEGER REFERENCES unit (id),
  post              TEXT,
  post_since        TEXT,
  rank              TEXT,
  rank_since        TEXT,
  tier              TEXT CHECK (tier IN ('county_up', 'other')),
  id_number         TEXT,
  id_number_reason  TEXT,
  phone             TEXT,
  state             TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'seconded', 'left', 'retired')),
  note              TEXT,
  sort              INTEGER NOT NULL
) STRICT;
CREATE INDEX cadre_unit ON cadre (unit, sort);
CREATE INDEX cadre_name ON cadre (name);

-- A file a record came from, kept whole so that it can be written back with what we do not read.
CREATE TABLE cadre_file (
  id    INTEGER PRIMARY KEY,
  cadre INTEGER NOT NULL REFERENCES cadre (id),
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('lrmx', 'lrm', 'photo')),
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX cadre_file_cadre ON cadre_file (cadre);
