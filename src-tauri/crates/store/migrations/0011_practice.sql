-- 实践: places to learn at, visits with what was found there, postings with their logs and appraisals.

CREATE TABLE base (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  kind    TEXT CHECK (kind IN ('unit', 'company', 'base')),
  place   TEXT,
  learn   TEXT,
  contact TEXT,
  phone   TEXT,
  note    TEXT
) STRICT;

-- What can be learned there.
CREATE TABLE base_topic (
  id    INTEGER PRIMARY KEY,
  base  INTEGER NOT NULL REFERENCES base (id),
  topic INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (base, topic)
) STRICT;
CREATE INDEX base_topic_topic ON base_topic (topic);

-- A visit, perhaps of a class or of an item of a plan. `reason` says why it was cancelled.
CREATE TABLE visit (
  id             INTEGER PRIMARY KEY,
  title          TEXT NOT NULL,
  class          INTEGER REFERENCES class_run (id),
  plan_item      INTEGER REFERENCES plan_item (id),
  first_day      TEXT,
  last_day       TEXT,
  leader         TEXT,
  transport      TEXT,
  safety_contact TEXT,
  safety_phone   TEXT,
  programme      TEXT,
  findings       TEXT,
  state          TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
  reason         TEXT
) STRICT;
CREATE INDEX visit_class ON visit (class);
CREATE INDEX visit_plan_item ON visit (plan_item);

CREATE TABLE visit_base (
  id    INTEGER PRIMARY KEY,
  visit INTEGER NOT NULL REFERENCES visit (id),
  base  INTEGER NOT NULL REFERENCES base (id),
  UNIQUE (visit, base)
) STRICT;
CREATE INDEX visit_base_base ON visit_base (base);

-- Who goes: of the roster, or from outside by name. Name, unit and post are as of the visit.
CREATE TABLE visit_person (
  id    INTEGER PRIMARY KEY,
  visit INTEGER NOT NULL REFERENCES visit (id),
  cadre INTEGER REFERENCES cadre (id),
  name  TEXT NOT NULL,
  unit  TEXT,
  post  TEXT,
  sort  INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_person_visit ON visit_person (visit, sort);
CREATE INDEX visit_person_cadre ON visit_person (cadre);
CREATE UNIQUE INDEX visit_person_once ON visit_person (visit, cadre) WHERE cadre IS NOT NULL;

-- A line of the benchmark table. `owner` is who is answerable, in words; `owner_cadre` where that is one of the roster. `reason` says why a measure was given up; what begins with review is typed when the gap is
-- looked at again.
CREATE TABLE benchmark (
  id           INTEGER PRIMARY KEY,
  visit        INTEGER NOT NULL REFERENCES visit (id),
  sort         INTEGER NOT NULL,
  indicator    TEXT NOT NULL,
  measure_unit TEXT,
  ours         TEXT,
  theirs       TEXT,
  better       TEXT NOT NULL DEFAULT 'higher' CHECK (better IN ('higher', 'lower')),
  gap_words    TEXT,
  why          TEXT,
  measure      TEXT,
  owner        TEXT,
  owner_cadre  INTEGER REFERENCES cadre (id),
  due          TEXT,
  state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  reason       TEXT,
  review_ours  TEXT,
  review_words TEXT,
  verdict      TEXT CHECK (verdict IN ('closed', 'narrowed', 'same', 'wider'))
) STRICT;
CREATE INDEX benchmark_visit ON benchmark (visit, sort);
CREATE INDEX benchmark_owner ON benchmark (owner_cadre) WHERE owner_cadre IS NOT NULL;
CREATE INDEX benchmark_due ON benchmark (due) WHERE state IN ('open', 'doing');

-- A project that offers places to grow at (选派项目).
CREATE TABLE posting_project (
  id           INTEGER PRIMARY KEY,
  title        TEXT NOT NULL,
  kind         TEXT CHECK (kind IN ('key_work', 'major', 'reform', 'frontline')),
  host         TEXT,
  place        TEXT,
  places       INTEGER CHECK (places BETWEEN 1 AND 999),
  first_day    TEXT,
  last_day     TEXT,
  mentor       TEXT,
  mentor_post  TEXT,
  mentor_phone TEXT,
  duties       TEXT,
  note         TEXT
) STRICT;

-- The abilities that a project trains, and to which level.
CREATE TABLE posting_project_ability (
  id      INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES posting_project (id),
  ability INTEGER NOT NULL REFERENCES ability (id),
  level   INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  UNIQUE (project, ability)
) STRICT;
CREATE INDEX posting_project_ability_ability ON posting_project_ability (ability, project, level);

-- Somebody sent to a project (选派). Name, unit and post are as of then. `recalled` is the last day of one who was called
-- back early. The hours stand here with the reason for their figure.
CREATE TABLE posting (
  id            INTEGER PRIMARY KEY,
  project       INTEGER NOT NULL REFERENCES posting_project (id),
  cadre         INTEGER NOT NULL REFERENCES cadre (id),
  name          TEXT NOT NULL,
  unit          TEXT,
  post          TEXT,
  first_day     TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  mentor        TEXT,
  mentor_phone  TEXT,
  recalled      TEXT,
  recall_reason TEXT,
  hours         INTEGER,
  hours_reason  TEXT,
  note          TEXT
) STRICT;
CREATE INDEX posting_project_index ON posting (project);
CREATE INDEX posting_cadre ON posting (cadre, first_day);

-- A posting that was extended: until when it was to last, until when it lasts now, and why.
CREATE TABLE posting_extension (
  id       INTEGER PRIMARY KEY,
  posting  INTEGER NOT NULL REFERENCES posting (id),
  from_day TEXT NOT NULL,
  to_day   TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT;
CREATE INDEX posting_extension_posting ON posting_extension (posting);

-- The log of a month, typed from paper (月志); no row: none came.
CREATE TABLE posting_log (
  id       INTEGER PRIMARY KEY,
  posting  INTEGER NOT NULL REFERENCES posting (id),
  month    TEXT NOT NULL,
  work     TEXT,
  problems TEXT,
  remark   TEXT,
  UNIQUE (posting, month)
) STRICT;

CREATE TABLE posting_appraisal (
  id      INTEGER PRIMARY KEY,
  posting INTEGER NOT NULL REFERENCES posting (id),
  kind    TEXT NOT NULL CHECK (kind IN ('mid', 'final')),
  grade   TEXT CHECK (grade IN ('excellent', 'good', 'qualified', 'unqualified')),
  words   TEXT,
  who     TEXT,
  day     TEXT,
  UNIQUE (posting, kind)
) STRICT;

CREATE TABLE posting_task (
  id      INTEGER PRIMARY KEY,
  posting INTEGER NOT NULL REFERENCES posting (id),
  sort    INTEGER NOT NULL,
  what    TEXT NOT NULL,
  due     TEXT,
  done    TEXT
) STRICT;
CREATE INDEX posting_task_posting ON posting_task (posting, sort);
