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

-- 热点难点: a topic that somebody named for a year, with what it adds to the topic's points (hundredths).
CREATE TABLE topic_focus (
  id       INTEGER PRIMARY KEY,
  topic    INTEGER NOT NULL REFERENCES topic (id),
  year     INTEGER NOT NULL,
  weight   INTEGER NOT NULL CHECK (weight >= 0),
  reason   TEXT,
  named_by TEXT,
  UNIQUE (topic, year)
) STRICT;

-- 部署: a document of a higher level, or of the office's own, that asks for training in the years from first to last.
CREATE TABLE deployment (
  id         INTEGER PRIMARY KEY,
  level      TEXT CHECK (level IN ('national', 'province', 'city', 'county')),
  title      TEXT NOT NULL,
  number     TEXT,
  day        TEXT,
  body       TEXT,
  content    TEXT,
  first_year INTEGER NOT NULL,
  last_year  INTEGER NOT NULL
) STRICT;

-- A wanted topic, with its urgency 3 急需, 2 需要, 1 一般, 0 不需要 (a person refuses it). At most one origin is set: interview,
-- deployment, response, meeting, post, improvement; the quote are the words that ask. Of an interview person and unit are the
-- interview's; cadre, unit and year stand here only for a need from elsewhere, and a need without a year stands every year.
-- survey_response, meeting, post and improvement are tables that come later.
CREATE TABLE need (
  id             INTEGER PRIMARY KEY,
  source         TEXT NOT NULL CHECK (source IN ('organisation', 'post', 'person')),
  topic          INTEGER NOT NULL REFERENCES topic (id),
  urgency        INTEGER CHECK (urgency BETWEEN 0 AND 3),
  interview      INTEGER REFERENCES interview (id),
  deployment     INTEGER REFERENCES deployment (id),
  response       INTEGER REFERENCES survey_response (id),
  meeting        INTEGER REFERENCES meeting (id),
  post           INTEGER REFERENCES post (id),
  improvement    INTEGER REFERENCES improvement (id),
  quote          TEXT,
  cadre          INTEGER REFERENCES cadre (id),
  unit           INTEGER REFERENCES unit (id),
  year           INTEGER,
  outcome        TEXT CHECK (outcome IN ('adopted', 'partly', 'declined')),
  outcome_reason TEXT,
  sort           INTEGER NOT NULL DEFAULT 0,
  CHECK ((interview IS NOT NULL) + (deployment IS NOT NULL) + (response IS NOT NULL) + (meeting IS NOT NULL) + (post IS NOT NULL) + (improvement IS NOT NULL) <= 1),
  CHECK (urgency <> 0 OR source = 'person')
) STRICT;
CREATE INDEX need_topic ON need (topic);
CREATE INDEX need_interview ON need (interview, sort);
CREATE INDEX need_cadre ON need (cadre);
CREATE INDEX need_deployment ON need (deployment) WHERE deployment IS NOT NULL;
CREATE INDEX need_response ON need (response) WHERE response IS NOT NULL;
CREATE INDEX need_meeting ON need (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX need_post ON need (post) WHERE post IS NOT NULL;
CREATE INDEX need_improvement ON need (improvement) WHERE improvement IS NOT NULL;

-- What was said on complete paper, refusals too: who, of which unit, for which years, whatever it stands on. The one place
-- that knows how each origin tells them; an origin that is still being typed does not count.
CREATE VIEW need_heard AS
SELECT n.id, n.source, n.topic, n.urgency, n.interview, n.deployment, n.response, n.meeting, n.post, n.improvement, n.quote, n.outcome,
       n.outcome_reason, n.sort, coalesce(p.cadre, a.cadre, n.cadre) AS cadre, coalesce(p.name, a.name, c.name) AS name,
       coalesce(p.unit, r.unit, a.unit, u.name) AS unit, coalesce(p.post, a.post) AS post_title,
       coalesce(p.kind, replace(coalesce(r.kind, a.kind), 'leader', 'cadre')) AS kind, coalesce(p.day, m.day) AS day,
       p.days AS days, coalesce(p.batch, r.batch) AS batch, coalesce(p.no, r.no) AS no,
       coalesce(b.year, v.year, d.first_year, n.year, substr(m.day, 1, 4) + 0, m.year) AS first_year,
       coalesce(b.year, v.year, d.last_year, n.year, substr(m.day, 1, 4) + 0, m.year) AS last_year
FROM need n
LEFT JOIN interview p ON p.id = n.interview
LEFT JOIN interview_batch b ON b.id = p.batch
LEFT JOIN survey_response r ON r.id = n.response
LEFT JOIN survey_batch v ON v.id = r.batch
LEFT JOIN meeting m ON m.id = n.meeting
LEFT JOIN meeting_mark k ON k.need = n.id
LEFT JOIN meeting_attendee a ON a.id = k.attendee
LEFT JOIN deployment d ON d.id = n.deployment
LEFT JOIN cadre c ON c.id = n.cadre
LEFT JOIN unit u ON u.id = coalesce(n.unit, c.unit)
WHERE (n.interview IS NULL OR p.state = 'complete') AND (n.response IS NULL OR r.state = 'complete');

-- The needs that count.
CREATE VIEW need_counted AS SELECT * FROM need_heard WHERE urgency IS NOT 0;

-- Paragraphs of a year's 需求分析报告 that the clerk wrote in place of the generated ones.
CREATE TABLE need_report (
  id      INTEGER PRIMARY KEY,
  year    INTEGER NOT NULL,
  section TEXT NOT NULL CHECK (section IN ('situation', 'findings', 'advice')),
  content TEXT NOT NULL,
  UNIQUE (year, section)
) STRICT;
