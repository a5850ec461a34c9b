-- 评估: anonymous forms typed from paper. 考核: the office's scores.

-- A form as it is designed; a version that a batch uses is never changed.
CREATE TABLE evaluation_template (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('class', 'course', 'mentor')),
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (kind, version)
) STRICT;

-- Sheets given out together; the class form once a class.
CREATE TABLE evaluation_batch (
  id        INTEGER PRIMARY KEY,
  class     INTEGER NOT NULL REFERENCES class_run (id),
  template  INTEGER NOT NULL REFERENCES evaluation_template (id),
  given_out INTEGER NOT NULL DEFAULT 0,
  returned  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evaluation_batch_class ON evaluation_batch (class);
CREATE INDEX evaluation_batch_template ON evaluation_batch (template);

-- What each line of a sheet judges, in the order of the paper: a course (by the first of its sessions) or a mentor.
-- The class form has none. Answers are numbered through the lines.
CREATE TABLE evaluation_subject (
  id      INTEGER PRIMARY KEY,
  batch   INTEGER NOT NULL REFERENCES evaluation_batch (id),
  sort    INTEGER NOT NULL,
  session INTEGER REFERENCES session (id),
  mentor  INTEGER REFERENCES mentor (id),
  title   TEXT NOT NULL,
  UNIQUE (batch, sort),
  CHECK ((session IS NULL) <> (mentor IS NULL))
) STRICT;
CREATE INDEX evaluation_subject_session ON evaluation_subject (session);
CREATE INDEX evaluation_subject_mentor ON evaluation_subject (mentor);

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

-- 4 is the best word of the form's scale, 1 the worst (满意 to 不满意); no row means left blank on the paper.
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
  -- 补考: beside the first score, which stays.
  makeup    INTEGER,
  state     TEXT NOT NULL DEFAULT 'scored' CHECK (state IN ('scored', 'absent', 'deferred')),
  UNIQUE (enrolment, part)
) STRICT;
