-- 评估: anonymous forms typed from paper. 考核: the office's scores.

CREATE TABLE evaluation_template (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('class', 'course')),
  version INTEGER NOT NULL,
  title   TEXT NOT NULL,
  items   TEXT NOT NULL CHECK (json_valid(items)),
  UNIQUE (kind, version)
) STRICT;

CREATE TABLE evaluation_batch (
  id        INTEGER PRIMARY KEY,
  class     INTEGER NOT NULL REFERENCES class_run (id),
  template  INTEGER NOT NULL REFERENCES evaluation_template (id),
  given_out INTEGER NOT NULL DEFAULT 0,
  returned  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (class, template)
) STRICT;

CREATE TABLE evaluation_form (
  id      INTEGER PRIMARY KEY,
  batch   INTEGER NOT NULL REFERENCES evaluation_batch (id),
  no      INTEGER NOT NULL,
  comment TEXT,
  state   TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'complete', 'invalid')),
  reason  TEXT,
  -- Who typed it first; nothing where it came with a workbook.
  keyed_by TEXT,
  UNIQUE (batch, no)
) STRICT;

-- 4 满意, 3 较满意, 2 一般, 1 不满意; no row means left blank on the paper.
CREATE TABLE evaluation_answer (
  id    INTEGER PRIMARY KEY,
  form  INTEGER NOT NULL REFERENCES evaluation_form (id),
  item  INTEGER NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 4),
  UNIQUE (form, item)
) STRICT;

CREATE TABLE assessment_part (
  id     INTEGER PRIMARY KEY,
  class  INTEGER NOT NULL REFERENCES class_run (id),
  kind   TEXT NOT NULL CHECK (kind IN ('theory', 'practice', 'post')),
  name   TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  sort   INTEGER NOT NULL,
  UNIQUE (class, name)
) STRICT;

-- Scores in hundredths; a missing part is never 0 by default.
CREATE TABLE score (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  part      INTEGER NOT NULL REFERENCES assessment_part (id),
  value     INTEGER,
  state     TEXT NOT NULL DEFAULT 'scored' CHECK (state IN ('scored', 'absent', 'deferred')),
  UNIQUE (enrolment, part)
) STRICT;
