-- 需求: topics, interviews typed from paper, and the needs that arise from them.

CREATE TABLE topic (
  id     INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES topic (id),
  name   TEXT NOT NULL UNIQUE,
  sort   INTEGER NOT NULL
) STRICT;

-- A pile of paper to be typed (批次).
CREATE TABLE interview_batch (
  id          INTEGER PRIMARY KEY,
  title       TEXT NOT NULL,
  year        INTEGER NOT NULL,
  paper_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One interview; a cadre of the roster, or someone from outside by name. Name, unit and post are as of the interview, for
-- a cadre too: a later change of post does not rewrite the paper.
CREATE TABLE interview (
  id           INTEGER PRIMARY KEY,
  batch        INTEGER NOT NULL REFERENCES interview_batch (id),
  no           INTEGER NOT NULL,
  day          TEXT,
  place        TEXT,
  interviewer  TEXT,
  kind         TEXT CHECK (kind IN ('cadre', 'expert', 'entrepreneur', 'other')),
  cadre        INTEGER REFERENCES cadre (id),
  name         TEXT,
  unit         TEXT,
  post         TEXT,
  difficulties TEXT,
  form         TEXT CHECK (form IN ('lecture', 'onsite', 'online', 'practice', 'discussion')),
  days         INTEGER,
  opinions     TEXT,
  state        TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'complete')),
  UNIQUE (batch, no)
) STRICT;
CREATE INDEX interview_cadre ON interview (cadre);

-- A question mark left beside a field, to look at again.
CREATE TABLE interview_mark (
  id        INTEGER PRIMARY KEY,
  interview INTEGER NOT NULL REFERENCES interview (id),
  field     TEXT NOT NULL,
  note      TEXT NOT NULL,
  UNIQUE (interview, field)
) STRICT;

-- A wanted topic, with its urgency 3 急需, 2 需要, 1 一般. One of an interview counts once the interview is complete, and its
-- person and unit are the interview's; cadre and unit stand here only for a need from elsewhere.
CREATE TABLE need (
  id        INTEGER PRIMARY KEY,
  source    TEXT NOT NULL CHECK (source IN ('organisation', 'post', 'person')),
  topic     INTEGER NOT NULL REFERENCES topic (id),
  urgency   INTEGER CHECK (urgency BETWEEN 1 AND 3),
  interview INTEGER REFERENCES interview (id),
  cadre     INTEGER REFERENCES cadre (id),
  unit      INTEGER REFERENCES unit (id),
  sort      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX need_topic ON need (topic);
CREATE INDEX need_interview ON need (interview, sort);
CREATE INDEX need_cadre ON need (cadre);
