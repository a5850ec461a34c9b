-- 考核: results published, objected to, corrected, used.

-- A list that hung out; a correction names the list it corrects.
CREATE TABLE result_publication (
  id          INTEGER PRIMARY KEY,
  class       INTEGER NOT NULL REFERENCES class_run (id),
  corrects    INTEGER REFERENCES result_publication (id),
  first_day   TEXT NOT NULL,
  last_day    TEXT NOT NULL,
  with_scores INTEGER NOT NULL CHECK (with_scores IN (0, 1)),
  contact     TEXT,
  phone       TEXT,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX result_publication_class ON result_publication (class);
CREATE INDEX result_publication_corrects ON result_publication (corrects);

-- What hung out of a trainee, as it was.
CREATE TABLE published_result (
  id          INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES result_publication (id),
  enrolment   INTEGER NOT NULL REFERENCES enrolment (id),
  result      TEXT NOT NULL CHECK (json_valid(result)),
  UNIQUE (publication, enrolment)
) STRICT;
CREATE INDEX published_result_enrolment ON published_result (enrolment);

CREATE TABLE result_objection (
  id          INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES result_publication (id),
  enrolment   INTEGER NOT NULL REFERENCES enrolment (id),
  who         TEXT NOT NULL,
  what        TEXT NOT NULL,
  day         TEXT NOT NULL,
  decision    TEXT CHECK (decision IN ('upheld', 'rejected')),
  reason      TEXT,
  decided     TEXT,
  CHECK ((decision IS NULL) = (decided IS NULL))
) STRICT;
CREATE INDEX result_objection_publication ON result_objection (publication);
CREATE INDEX result_objection_enrolment ON result_objection (enrolment);

-- A score that was changed after it was published: the old one stays here.
CREATE TABLE score_correction (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  part      INTEGER NOT NULL REFERENCES assessment_part (id),
  objection INTEGER REFERENCES result_objection (id),
  before    TEXT NOT NULL,
  after     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  day       TEXT NOT NULL
) STRICT;
CREATE INDEX score_correction_enrolment ON score_correction (enrolment);
CREATE INDEX score_correction_part ON score_correction (part);
CREATE INDEX score_correction_objection ON score_correction (objection);

-- What a settled result was used for. It names the list it stands on: that one cannot be taken back below it.
CREATE TABLE result_use (
  id          INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES result_publication (id),
  enrolment   INTEGER NOT NULL REFERENCES enrolment (id),
  kind        TEXT NOT NULL CHECK (kind IN ('honour', 'reserve', 'talk', 'retrain')),
  day         TEXT NOT NULL,
  note        TEXT,
  UNIQUE (enrolment, kind)
) STRICT;
CREATE INDEX result_use_publication ON result_use (publication);
