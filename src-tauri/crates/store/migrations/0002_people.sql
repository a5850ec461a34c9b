-- 干部: units as an ordered tree, cadres in the office's own order.

CREATE TABLE unit (
  id       INTEGER PRIMARY KEY,
  parent   INTEGER REFERENCES unit (id),
  name     TEXT NOT NULL,
  sort     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_name ON unit (coalesce(parent, 0), name);

-- The columns are those of the list of fields in the rules (CadreField), the unit by its id. Months are YYYY-MM.
-- The tier (县处级以上 or 其他) is the office's word, never guessed from a rank.
CREATE TABLE cadre (
  id                INTEGER PRIMARY KEY,
  name              TEXT NOT NULL,
  sex               TEXT CHECK (sex IN ('男', '女')),
  ethnic            TEXT,
  birth_month       TEXT,
  native_place      TEXT,
  work_month        TEXT,
  party             TEXT,
  party_month       TEXT,
  education         TEXT,
  degree            TEXT,
  school            TEXT,
  in_service        TEXT,
  in_service_degree TEXT,
  in_service_school TEXT,
  unit              INTEGER REFERENCES unit (id),
  post              TEXT,
  post_since        TEXT,
  rank              TEXT,
  rank_since        TEXT,
  tier              TEXT CHECK (tier IN ('county_up', 'other')),
  id_number         TEXT,
  phone             TEXT,
  state             TEXT CHECK (state IN ('active', 'seconded', 'left', 'retired')),
  note              TEXT,
  sort              INTEGER NOT NULL
) STRICT;
CREATE INDEX cadre_unit ON cadre (unit, sort);
CREATE INDEX cadre_name ON cadre (name);
CREATE INDEX cadre_birth ON cadre (birth_month);
CREATE INDEX cadre_id_number ON cadre (id_number) WHERE id_number IS NOT NULL;

-- A file a record came from, kept whole so that it can be written back with what we do not read.
CREATE TABLE cadre_file (
  id    INTEGER PRIMARY KEY,
  cadre INTEGER NOT NULL REFERENCES cadre (id),
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('lrmx', 'lrm', 'photo')),
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX cadre_file_cadre ON cadre_file (cadre);

-- Derived from cadre by triggers of the write gate: what a person is found by, and the keys of the two orders that
-- SQLite does not know (拼音, 笔画).
CREATE VIRTUAL TABLE people_search USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii', prefix='2 3 4 5 6');
-- So many bytes are gathered before they are written: an import makes few large pieces, not many to be merged.
INSERT INTO people_search (people_search, rank) VALUES ('hashsize', 16777216);
CREATE TABLE people_search_key (
  id      INTEGER PRIMARY KEY,
  pinyin  BLOB NOT NULL,
  strokes BLOB NOT NULL
) STRICT;
CREATE INDEX people_search_pinyin ON people_search_key (pinyin);
CREATE INDEX people_search_strokes ON people_search_key (strokes);
