-- 学时: while a year is open its ledger is reckoned from what the other rooms hold; here stands only what they do not
-- know, and what a closed year had come to.

-- What kind a class is, where its title and its days do not tell it.
CREATE TABLE hours_class (
  id    INTEGER PRIMARY KEY,
  class INTEGER NOT NULL UNIQUE REFERENCES class_run (id) ON DELETE CASCADE,
  kind  TEXT NOT NULL CHECK (kind IN ('off_job', 'lecture', 'centre_group', 'online', 'practice', 'teaching'))
) STRICT;

-- A mentor who was found to be a cadre of the roster: the hours taught are theirs. Without a cadre: nobody of ours.
CREATE TABLE hours_teacher (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL UNIQUE REFERENCES mentor (id) ON DELETE CASCADE,
  cadre  INTEGER REFERENCES cadre (id)
) STRICT;
CREATE INDEX hours_teacher_cadre ON hours_teacher (cadre) WHERE cadre IS NOT NULL;

-- What was typed by hand with its evidence: 上级调训 and others. Days are kept in half-days, hours in hundredths. `overlap`
-- is what was decided where a class counts the same days.
CREATE TABLE hours_entry (
  id        INTEGER PRIMARY KEY,
  cadre     INTEGER NOT NULL REFERENCES cadre (id),
  way       TEXT NOT NULL CHECK (way IN ('called_up', 'study', 'teaching')),
  kind      TEXT NOT NULL CHECK (kind IN ('off_job', 'lecture', 'centre_group', 'online', 'practice', 'teaching')),
  title     TEXT NOT NULL,
  organiser TEXT,
  number    TEXT,
  first_day TEXT,
  last_day  TEXT,
  days      INTEGER,
  hours     INTEGER,
  note      TEXT,
  overlap   TEXT CHECK (overlap IN ('once', 'both')),
  overlap_reason TEXT
) STRICT;
CREATE INDEX hours_entry_cadre ON hours_entry (cadre, last_day);
CREATE INDEX hours_entry_day ON hours_entry (coalesce(last_day, first_day));

-- A year that was closed, by whom, under which rules; reopened, why. What it had come to stays either way.
CREATE TABLE hours_closing (
  id          INTEGER PRIMARY KEY,
  year        INTEGER NOT NULL,
  closed      TEXT NOT NULL,
  closed_by   TEXT NOT NULL,
  reopened    TEXT,
  reopened_by TEXT,
  reason      TEXT
) STRICT;
CREATE UNIQUE INDEX hours_closing_year ON hours_closing (year) WHERE reopened IS NULL;

-- An entry of a ledger as it was when its year was closed, with its parts and the rules they were reckoned by (JSON).
CREATE TABLE hours_frozen (
  id        INTEGER PRIMARY KEY,
  closing   INTEGER NOT NULL REFERENCES hours_closing (id),
  cadre     INTEGER NOT NULL REFERENCES cadre (id),
  source    TEXT NOT NULL CHECK (source IN ('class', 'online', 'posting', 'teaching', 'typed')),
  subject   INTEGER,
  kind      TEXT NOT NULL CHECK (kind IN ('off_job', 'lecture', 'centre_group', 'online', 'practice', 'teaching')),
  title     TEXT NOT NULL,
  first_day TEXT,
  last_day  TEXT,
  hours     INTEGER NOT NULL,
  half_days INTEGER NOT NULL,
  parts     TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;
CREATE INDEX hours_frozen_closing ON hours_frozen (closing, cadre, kind, hours, half_days);
CREATE INDEX hours_frozen_cadre ON hours_frozen (cadre);

-- A counter-entry in a closed year: it names the entry it corrects, or none if that one was missing. Never edited.
CREATE TABLE hours_correction (
  id        INTEGER PRIMARY KEY,
  year      INTEGER NOT NULL,
  cadre     INTEGER NOT NULL REFERENCES cadre (id),
  frozen    INTEGER REFERENCES hours_frozen (id),
  kind      TEXT NOT NULL CHECK (kind IN ('off_job', 'lecture', 'centre_group', 'online', 'practice', 'teaching')),
  title     TEXT NOT NULL,
  day       TEXT NOT NULL,
  hours     INTEGER NOT NULL,
  half_days INTEGER NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
CREATE INDEX hours_correction_year ON hours_correction (year, cadre);
CREATE INDEX hours_correction_cadre ON hours_correction (cadre);
CREATE INDEX hours_correction_frozen ON hours_correction (frozen) WHERE frozen IS NOT NULL;

-- A return (上报): the figures as they were handed in, with the document they went with.
CREATE TABLE hours_return (
  id        INTEGER PRIMARY KEY,
  year      INTEGER NOT NULL,
  title     TEXT NOT NULL,
  submitted TEXT NOT NULL,
  by        TEXT NOT NULL,
  number    TEXT,
  receiver  TEXT,
  figures   TEXT NOT NULL CHECK (json_valid(figures))
) STRICT;
CREATE INDEX hours_return_year ON hours_return (year);

-- A certificate of hours (学时证明) is never deleted: a spoiled one is void with its reason.
CREATE TABLE hours_proof (
  id         INTEGER PRIMARY KEY,
  cadre      INTEGER NOT NULL REFERENCES cadre (id),
  series     INTEGER NOT NULL REFERENCES number_series (id),
  seq        INTEGER NOT NULL,
  number     TEXT NOT NULL UNIQUE,
  issued     TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  last_year  INTEGER NOT NULL,
  hours      INTEGER NOT NULL,
  state      TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'void')),
  reason     TEXT,
  snapshot   TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (series, seq),
  CHECK (first_year <= last_year)
) STRICT;
CREATE INDEX hours_proof_cadre ON hours_proof (cadre);
