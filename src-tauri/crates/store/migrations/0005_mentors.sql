-- 导师: who teaches, on what, when not, under which letter of appointment; for which sessions they are engaged and paid.

CREATE TABLE mentor (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  sex          TEXT CHECK (sex IN ('男', '女')),
  kind         TEXT CHECK (kind IN ('leader', 'practitioner', 'expert', 'teacher')),
  organisation TEXT,
  title        TEXT,
  level        TEXT,
  phone        TEXT,
  place        TEXT CHECK (place IN ('county', 'city', 'province', 'beyond')),
  fee          TEXT CHECK (fee IN ('renowned', 'full', 'associate', 'nothing')),
  id_number    TEXT,
  bank         TEXT,
  account      TEXT,
  available    TEXT,
  note         TEXT
) STRICT;
CREATE INDEX mentor_name ON mentor (name);

-- The photo (照片): a small JPEG.
CREATE TABLE mentor_photo (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL UNIQUE REFERENCES mentor (id),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE mentor_topic (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL REFERENCES mentor (id),
  topic  INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (mentor, topic)
) STRICT;
CREATE INDEX mentor_topic_topic ON mentor_topic (topic);

-- What shows that a mentor knows a topic (依据).
CREATE TABLE mentor_evidence (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL REFERENCES mentor (id),
  topic  INTEGER NOT NULL REFERENCES topic (id),
  kind   TEXT NOT NULL CHECK (kind IN ('lecture', 'book', 'honour', 'work')),
  text   TEXT NOT NULL
) STRICT;
CREATE INDEX mentor_evidence_mentor ON mentor_evidence (mentor, topic);
CREATE INDEX mentor_evidence_topic ON mentor_evidence (topic);

-- A course that a mentor offers; when it was last held is told by the sessions of its title.
CREATE TABLE mentor_course (
  id      INTEGER PRIMARY KEY,
  mentor  INTEGER NOT NULL REFERENCES mentor (id),
  title   TEXT NOT NULL,
  topic   INTEGER REFERENCES topic (id),
  hours   INTEGER,
  outline TEXT,
  UNIQUE (mentor, title)
) STRICT;
CREATE INDEX mentor_course_topic ON mentor_course (topic);
CREATE INDEX mentor_course_title ON mentor_course (title);

-- Days on which a mentor cannot come, both ends among them.
CREATE TABLE mentor_away (
  id        INTEGER PRIMARY KEY,
  mentor    INTEGER NOT NULL REFERENCES mentor (id),
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  note      TEXT,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX mentor_away_mentor ON mentor_away (mentor, first_day);

-- A letter of appointment (聘书) is never deleted: a spoiled one is void with its reason.
CREATE TABLE mentor_appointment (
  id        INTEGER PRIMARY KEY,
  mentor    INTEGER NOT NULL REFERENCES mentor (id),
  series    INTEGER NOT NULL REFERENCES number_series (id),
  seq       INTEGER NOT NULL,
  number    TEXT NOT NULL UNIQUE,
  issued    TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  state     TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'void')),
  reason    TEXT,
  snapshot  TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (series, seq),
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX mentor_appointment_mentor ON mentor_appointment (mentor, last_day);

-- What a mentor was paid for a class in one go (一次), in fen, as it was reckoned on that day.
CREATE TABLE mentor_payment (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL REFERENCES mentor (id),
  class  INTEGER NOT NULL REFERENCES class_run (id),
  paid   TEXT NOT NULL,
  hours  INTEGER NOT NULL,
  net    INTEGER NOT NULL,
  tax    INTEGER NOT NULL,
  gross  INTEGER NOT NULL
) STRICT;
CREATE INDEX mentor_payment_class ON mentor_payment (class, mentor);

-- A mentor asked for a session. `agreed_day` is the day the session had when they were asked: where it has moved since,
-- they have to be asked again.
CREATE TABLE engagement (
  id         INTEGER PRIMARY KEY,
  session    INTEGER NOT NULL REFERENCES session (id),
  mentor     INTEGER NOT NULL REFERENCES mentor (id),
  state      TEXT NOT NULL CHECK (state IN ('invited', 'agreed', 'unable', 'held')),
  agreed_day TEXT NOT NULL,
  invited    TEXT NOT NULL,
  answered   TEXT,
  held       TEXT,
  payment    INTEGER REFERENCES mentor_payment (id),
  note       TEXT,
  UNIQUE (session, mentor)
) STRICT;
CREATE INDEX engagement_mentor ON engagement (mentor);
