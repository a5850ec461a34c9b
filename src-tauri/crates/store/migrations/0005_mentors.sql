-- 导师: who teaches.

CREATE TABLE mentor (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  kind         TEXT CHECK (kind IN ('leader', 'practitioner', 'expert', 'teacher')),
  organisation TEXT,
  title        TEXT,
  phone        TEXT,
  note         TEXT
) STRICT;
CREATE INDEX mentor_name ON mentor (name);

CREATE TABLE mentor_topic (
  id     INTEGER PRIMARY KEY,
  mentor INTEGER NOT NULL REFERENCES mentor (id),
  topic  INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (mentor, topic)
) STRICT;
