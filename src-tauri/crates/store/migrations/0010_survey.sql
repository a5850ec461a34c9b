-- 问卷: questionnaires in versions, batches of sheets keyed from paper, and paper keyed a second time. 座谈会: minutes with marked needs.

CREATE TABLE questionnaire (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- A version that a batch uses is never changed.
CREATE TABLE questionnaire_version (
  id            INTEGER PRIMARY KEY,
  questionnaire INTEGER NOT NULL REFERENCES questionnaire (id),
  version       INTEGER NOT NULL,
  content       TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (questionnaire, version)
) STRICT;

-- The code stands on the foot of every sheet, so that a sheet found on a desk says which batch it is of.
CREATE TABLE survey_batch (
  id        INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL REFERENCES questionnaire_version (id),
  code      TEXT NOT NULL UNIQUE,
  title     TEXT NOT NULL,
  year      INTEGER NOT NULL,
  given_out INTEGER NOT NULL DEFAULT 0,
  returned  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX survey_batch_version ON survey_batch (version);

-- One sheet. Without a unit it is anonymous. Its wanted topics are needs with this response; they count while it is complete.
CREATE TABLE survey_response (
  id       INTEGER PRIMARY KEY,
  batch    INTEGER NOT NULL REFERENCES survey_batch (id),
  no       INTEGER NOT NULL,
  kind     TEXT CHECK (kind IN ('cadre', 'leader', 'expert', 'entrepreneur')),
  unit     TEXT,
  state    TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'complete', 'invalid')),
  reason   TEXT,
  keyed_by TEXT NOT NULL,
  UNIQUE (batch, no)
) STRICT;

-- No row means left blank on the paper.
CREATE TABLE survey_answer (
  id       INTEGER PRIMARY KEY,
  response INTEGER NOT NULL REFERENCES survey_response (id),
  question INTEGER NOT NULL,
  value    TEXT NOT NULL,
  UNIQUE (response, question)
) STRICT;

-- Paper keyed a second time, blind: whatever the paper is, it is a batch of numbered sheets with numbered fields.
CREATE TABLE second_keying (
  id      INTEGER PRIMARY KEY,
  paper   TEXT NOT NULL CHECK (paper IN ('survey', 'evaluation')),
  batch   INTEGER NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  seed    INTEGER NOT NULL,
  UNIQUE (paper, batch)
) STRICT;

-- A sheet that was drawn.
CREATE TABLE second_sheet (
  id       INTEGER PRIMARY KEY,
  keying   INTEGER NOT NULL REFERENCES second_keying (id),
  no       INTEGER NOT NULL,
  keyed_by TEXT,
  state    TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'complete')),
  UNIQUE (keying, no)
) STRICT;

CREATE TABLE second_value (
  id    INTEGER PRIMARY KEY,
  sheet INTEGER NOT NULL REFERENCES second_sheet (id),
  field INTEGER NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (sheet, field)
) STRICT;

-- Where the two differed when the second was complete, and what the paper says; kept, whatever the sheet becomes.
CREATE TABLE second_difference (
  id         INTEGER PRIMARY KEY,
  sheet      INTEGER NOT NULL REFERENCES second_sheet (id),
  field      INTEGER NOT NULL,
  first      TEXT NOT NULL,
  second     TEXT NOT NULL,
  first_by   TEXT NOT NULL,
  decision   TEXT CHECK (decision IN ('first', 'second', 'other')),
  value      TEXT,
  decided_by TEXT,
  UNIQUE (sheet, field)
) STRICT;

CREATE TABLE meeting (
  id       INTEGER PRIMARY KEY,
  title    TEXT NOT NULL,
  day      TEXT,
  -- The year it counts for until its day is known.
  year     INTEGER NOT NULL,
  place    TEXT,
  host     TEXT,
  recorder TEXT,
  minutes  TEXT NOT NULL DEFAULT ''
) STRICT;

-- A cadre of the roster, or someone from outside by name; name, unit and post are as of the meeting.
CREATE TABLE meeting_attendee (
  id      INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  kind    TEXT NOT NULL CHECK (kind IN ('cadre', 'leader', 'expert', 'entrepreneur', 'other')),
  cadre   INTEGER REFERENCES cadre (id),
  name    TEXT NOT NULL,
  unit    TEXT,
  post    TEXT,
  sort    INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_attendee_meeting ON meeting_attendee (meeting, sort);
CREATE INDEX meeting_attendee_cadre ON meeting_attendee (cadre);

-- Where the words of a need stand in the minutes, in characters; no start: they are there no more. Who said them.
CREATE TABLE meeting_mark (
  id       INTEGER PRIMARY KEY,
  need     INTEGER NOT NULL UNIQUE REFERENCES need (id),
  start    INTEGER,
  attendee INTEGER REFERENCES meeting_attendee (id)
) STRICT;
CREATE INDEX meeting_mark_attendee ON meeting_mark (attendee);

-- Who was asked: a row for each complete paper and each who sat in a meeting, with the year it counts for. Who left no name is
-- told from others by the paper.
CREATE VIEW asked AS
SELECT 'interview' AS way, i.id AS paper, b.year AS year, i.kind AS kind, i.unit AS unit,
       coalesce(i.cadre, i.name || char(10) || coalesce(i.unit, ''), i.id) AS who
FROM interview i JOIN interview_batch b ON b.id = i.batch WHERE i.state = 'complete'
UNION ALL
SELECT 'response', r.id, v.year, r.kind, r.unit, r.id
FROM survey_response r JOIN survey_batch v ON v.id = r.batch WHERE r.state = 'complete'
UNION ALL
SELECT 'meeting', m.id, coalesce(substr(m.day, 1, 4) + 0, m.year), a.kind, a.unit, coalesce(a.cadre, a.name || char(10) || coalesce(a.unit, ''))
FROM meeting_attendee a JOIN meeting m ON m.id = a.meeting;
