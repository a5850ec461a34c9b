-- 跟踪: what a trainee brings to a class and takes home from it, what is asked afterwards, and what is to be better.

-- 问题与成果: one sheet a trainee. The need and the topic it is about, the session and the mentor that answer it.
CREATE TABLE question_sheet (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL UNIQUE REFERENCES enrolment (id),
  question  TEXT,
  need      INTEGER REFERENCES need (id) ON DELETE SET NULL,
  topic     INTEGER REFERENCES topic (id),
  session   INTEGER REFERENCES session (id) ON DELETE SET NULL,
  mentor    INTEGER REFERENCES mentor (id) ON DELETE SET NULL,
  answer    TEXT,
  result    TEXT
) STRICT;
CREATE INDEX question_sheet_need ON question_sheet (need) WHERE need IS NOT NULL;
CREATE INDEX question_sheet_topic ON question_sheet (topic) WHERE topic IS NOT NULL;
CREATE INDEX question_sheet_session ON question_sheet (session) WHERE session IS NOT NULL;
CREATE INDEX question_sheet_mentor ON question_sheet (mentor) WHERE mentor IS NOT NULL;

-- 行动计划: what a trainee will do at home, by when, how one will see it, and what became of it.
CREATE TABLE action_line (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  sort      INTEGER NOT NULL,
  what      TEXT NOT NULL,
  due       TEXT,
  sign      TEXT,
  state     TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'not_done')),
  note      TEXT
) STRICT;
CREATE INDEX action_line_enrolment ON action_line (enrolment, sort);

-- What is asked after a class: so many months after its last day, or on a day of one's own. `skipped` says why it is not
-- asked. What a meeting heard stands here; what people answered, below.
CREATE TABLE followup (
  id      INTEGER PRIMARY KEY,
  class   INTEGER NOT NULL REFERENCES class_run (id),
  kind    TEXT NOT NULL CHECK (kind IN ('application', 'opinion', 'minutes', 'questionnaire', 'post')),
  months  INTEGER,
  due     TEXT NOT NULL,
  done    TEXT,
  skipped TEXT,
  survey  INTEGER REFERENCES survey_batch (id) ON DELETE SET NULL,
  held    TEXT,
  place   TEXT,
  people  TEXT,
  minutes TEXT
) STRICT;
CREATE INDEX followup_class ON followup (class, due);
CREATE INDEX followup_due ON followup (due);
-- In the order of the list: what is open first, the earliest due first.
CREATE INDEX followup_order ON followup (done IS NOT NULL OR skipped IS NOT NULL, due, id);
CREATE UNIQUE INDEX followup_once ON followup (class, months, kind) WHERE months IS NOT NULL;
CREATE INDEX followup_survey ON followup (survey) WHERE survey IS NOT NULL;

-- 学员应用情况
CREATE TABLE followup_application (
  id           INTEGER PRIMARY KEY,
  followup     INTEGER NOT NULL REFERENCES followup (id),
  enrolment    INTEGER NOT NULL REFERENCES enrolment (id),
  solved       TEXT CHECK (solved IN ('solved', 'part_solved', 'unsolved')),
  applied      TEXT,
  evidence     TEXT,
  difficulties TEXT,
  UNIQUE (followup, enrolment)
) STRICT;
CREATE INDEX followup_application_enrolment ON followup_application (enrolment);

-- 单位意见, of one trainee.
CREATE TABLE followup_opinion (
  id         INTEGER PRIMARY KEY,
  followup   INTEGER NOT NULL REFERENCES followup (id),
  enrolment  INTEGER NOT NULL REFERENCES enrolment (id),
  example    TEXT,
  suggestion TEXT,
  UNIQUE (followup, enrolment)
) STRICT;
CREATE INDEX followup_opinion_enrolment ON followup_opinion (enrolment);

-- How much somebody changed in an aspect, 4 to 1; no row: left blank on the paper.
CREATE TABLE followup_score (
  id      INTEGER PRIMARY KEY,
  opinion INTEGER NOT NULL REFERENCES followup_opinion (id),
  aspect  INTEGER NOT NULL,
  value   INTEGER NOT NULL CHECK (value BETWEEN 1 AND 4),
  UNIQUE (opinion, aspect)
) STRICT;

-- 改进方向: what is to be better, learned from which class and which follow-up. `quote` are the words it was lifted from.
CREATE TABLE improvement (
  id       INTEGER PRIMARY KEY,
  what     TEXT NOT NULL,
  owner    TEXT,
  due      TEXT,
  state    TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  note     TEXT,
  topic    INTEGER REFERENCES topic (id),
  class    INTEGER REFERENCES class_run (id),
  followup INTEGER REFERENCES followup (id),
  quote    TEXT
) STRICT;
CREATE INDEX improvement_class ON improvement (class);
CREATE INDEX improvement_followup ON improvement (followup) WHERE followup IS NOT NULL;
CREATE INDEX improvement_due ON improvement (due) WHERE state IN ('open', 'doing');
CREATE INDEX improvement_topic ON improvement (topic) WHERE topic IS NOT NULL;
-- In the order of the list: what is open first, the earliest due first.
CREATE INDEX improvement_order ON improvement (state IN ('done', 'dropped'), due IS NULL, due, id);

-- Derived: what the text of an improvement or the title of a class sounds like, initials and pinyin.
CREATE TABLE derived_sound (
  tbl    TEXT NOT NULL,
  id     INTEGER NOT NULL,
  sounds TEXT NOT NULL,
  PRIMARY KEY (tbl, id)
) WITHOUT ROWID, STRICT;
