-- 网络培训: what platforms say people have learned, how it was counted, and the courses there are.

CREATE TABLE online_platform (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- How a platform's list was read: its headings (a sorted JSON list) and what each column holds.
CREATE TABLE online_layout (
  id       INTEGER PRIMARY KEY,
  platform INTEGER NOT NULL REFERENCES online_platform (id),
  headings TEXT NOT NULL UNIQUE CHECK (json_valid(headings)),
  columns  TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;
CREATE INDEX online_layout_platform ON online_layout (platform);

-- Who a person of a list was said to be; without a cadre, nobody of ours. Asked once, not with every list.
CREATE TABLE online_learner (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  unit      TEXT NOT NULL,
  id_number TEXT NOT NULL,
  cadre     INTEGER REFERENCES cadre (id),
  UNIQUE (name, unit, id_number)
) STRICT;
CREATE INDEX online_learner_cadre ON online_learner (cadre);

-- A course is known by its title, on whichever platforms it is.
CREATE TABLE online_course (
  id      INTEGER PRIMARY KEY,
  title   TEXT NOT NULL UNIQUE,
  seconds INTEGER,
  hours   INTEGER
) STRICT;

CREATE TABLE online_course_platform (
  id       INTEGER PRIMARY KEY,
  course   INTEGER NOT NULL REFERENCES online_course (id),
  platform INTEGER NOT NULL REFERENCES online_platform (id),
  UNIQUE (course, platform)
) STRICT;
CREATE INDEX online_course_platform_platform ON online_course_platform (platform);

CREATE TABLE online_course_topic (
  id      INTEGER PRIMARY KEY,
  course  INTEGER NOT NULL REFERENCES online_course (id),
  topic   INTEGER NOT NULL REFERENCES topic (id),
  guessed INTEGER NOT NULL CHECK (guessed IN (0, 1)),
  UNIQUE (course, topic)
) STRICT;
CREATE INDEX online_course_topic_topic ON online_course_topic (topic);

-- The rule by which records were converted, as it stood on that day, so that each can explain itself.
CREATE TABLE online_conversion (
  id    INTEGER PRIMARY KEY,
  day   TEXT NOT NULL,
  since TEXT,
  rule  TEXT NOT NULL CHECK (json_valid(rule))
) STRICT;

CREATE TABLE online_import (
  id       INTEGER PRIMARY KEY,
  platform INTEGER NOT NULL REFERENCES online_platform (id),
  file     TEXT NOT NULL,
  exported TEXT,
  day      TEXT NOT NULL
) STRICT;
CREATE INDEX online_import_platform ON online_import (platform);

-- A course that somebody has finished. `given` is the platform's figure, `hours` what counts here, both in hundredths; the
-- same course on the same day counts once.
CREATE TABLE online_record (
  id         INTEGER PRIMARY KEY,
  import     INTEGER NOT NULL REFERENCES online_import (id),
  conversion INTEGER NOT NULL REFERENCES online_conversion (id),
  cadre      INTEGER NOT NULL REFERENCES cadre (id),
  course     INTEGER NOT NULL REFERENCES online_course (id),
  finished   TEXT NOT NULL,
  seconds    INTEGER,
  given      INTEGER,
  hours      INTEGER NOT NULL,
  score      TEXT,
  sheet      TEXT,
  row        INTEGER NOT NULL,
  UNIQUE (cadre, finished, course)
) STRICT;
CREATE INDEX online_record_year ON online_record (finished, cadre, hours);
CREATE INDEX online_record_course ON online_record (course, cadre);
CREATE INDEX online_record_import ON online_record (import);
CREATE INDEX online_record_conversion ON online_record (conversion);
