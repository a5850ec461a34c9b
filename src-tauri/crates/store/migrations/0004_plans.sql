-- 计划: the year's plan and its items, whom they are for, what they cost, and how the plan came to be issued.

CREATE TABLE plan (
  id        INTEGER PRIMARY KEY,
  year      INTEGER NOT NULL UNIQUE,
  title     TEXT NOT NULL,
  state     TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'assessing', 'submitted', 'issued', 'running', 'closed')),
  ceiling   INTEGER,
  adjusting TEXT
) STRICT;

-- A budget stands here only where it was set by hand, with its reason; otherwise the cost rules reckon it. An item with
-- a `dropped` reason is no longer in the plan, but the papers that name it still mean it.
CREATE TABLE plan_item (
  id            INTEGER PRIMARY KEY,
  plan          INTEGER NOT NULL REFERENCES plan (id),
  sort          INTEGER NOT NULL,
  title         TEXT NOT NULL,
  audience      TEXT,
  head_count    INTEGER,
  days          INTEGER,
  hours         INTEGER,
  months        TEXT,
  host          TEXT,
  place         TEXT,
  form          TEXT CHECK (form IN ('lecture', 'onsite', 'online', 'practice', 'discussion', 'visit')),
  class_kind    TEXT CHECK (class_kind IN ('first', 'second', 'third')),
  fee_expert    INTEGER,
  fee_full      INTEGER,
  fee_associate INTEGER,
  budget        INTEGER,
  budget_reason TEXT,
  change_reason TEXT,
  dropped       TEXT
) STRICT;
CREATE INDEX plan_item_plan ON plan_item (plan, sort);

CREATE TABLE plan_item_topic (
  id    INTEGER PRIMARY KEY,
  item  INTEGER NOT NULL REFERENCES plan_item (id),
  topic INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (item, topic)
) STRICT;

-- A need that an item answers.
CREATE TABLE plan_item_need (
  id   INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES plan_item (id),
  need INTEGER NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  UNIQUE (item, need)
) STRICT;
CREATE INDEX plan_item_need_need ON plan_item_need (need);

-- Whom an item is for: conditions of one kind are alternatives, conditions of different kinds must all be met. A unit
-- stands in its own column, so that it is merged and kept like any other reference.
CREATE TABLE plan_item_audience (
  id    INTEGER PRIMARY KEY,
  item  INTEGER NOT NULL REFERENCES plan_item (id),
  kind  TEXT NOT NULL CHECK (kind IN ('unit', 'post', 'tier', 'rank', 'party', 'sex', 'age_from', 'age_to', 'gap', 'hours_below', 'untrained_since')),
  value TEXT NOT NULL,
  unit  INTEGER REFERENCES unit (id)
) STRICT;
CREATE INDEX plan_item_audience_item ON plan_item_audience (item);

-- Somebody taken in or left out by hand, with the reason.
CREATE TABLE plan_item_person (
  id     INTEGER PRIMARY KEY,
  item   INTEGER NOT NULL REFERENCES plan_item (id),
  cadre  INTEGER NOT NULL REFERENCES cadre (id),
  way    TEXT NOT NULL CHECK (way IN ('in', 'out')),
  reason TEXT NOT NULL,
  UNIQUE (item, cadre)
) STRICT;
CREATE INDEX plan_item_person_cadre ON plan_item_person (cadre);

-- One row a step from state to state: when, by whom, and the paper it went with; where a round of the panel returned
-- items, which round and how many.
CREATE TABLE plan_step (
  id     INTEGER PRIMARY KEY,
  plan   INTEGER NOT NULL REFERENCES plan (id),
  state  TEXT NOT NULL,
  day    TEXT NOT NULL,
  who    TEXT NOT NULL,
  number TEXT,
  body   TEXT,
  note   TEXT,
  round  INTEGER,
  returned INTEGER,
  CHECK ((round IS NULL) = (returned IS NULL))
) STRICT;
CREATE INDEX plan_step_plan ON plan_step (plan);

-- The plan as it was sent to the panel, submitted, issued or adjusted.
CREATE TABLE plan_version (
  id       INTEGER PRIMARY KEY,
  plan     INTEGER NOT NULL REFERENCES plan (id),
  no       INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('assessment', 'submission', 'issue', 'adjustment')),
  day      TEXT NOT NULL,
  who      TEXT NOT NULL,
  reason   TEXT,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (plan, no)
) STRICT;

-- Who judges a plan (评估专家组). Name, unit and post are as of the assessment.
CREATE TABLE plan_member (
  id    INTEGER PRIMARY KEY,
  plan  INTEGER NOT NULL REFERENCES plan (id),
  kind  TEXT NOT NULL CHECK (kind IN ('cadre', 'expert', 'entrepreneur')),
  cadre INTEGER REFERENCES cadre (id),
  name  TEXT NOT NULL,
  unit  TEXT,
  post  TEXT,
  phone TEXT,
  sort  INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_member_plan ON plan_member (plan, sort);
CREATE INDEX plan_member_cadre ON plan_member (cadre);

-- A round of 训前评估; the form and the rule it is judged by stay with it.
CREATE TABLE plan_round (
  id      INTEGER PRIMARY KEY,
  plan    INTEGER NOT NULL REFERENCES plan (id),
  no      INTEGER NOT NULL,
  rule    TEXT NOT NULL CHECK (json_valid(rule)),
  version INTEGER NOT NULL REFERENCES plan_version (id),
  opened  TEXT NOT NULL,
  closed  TEXT,
  UNIQUE (plan, no)
) STRICT;

-- An item before the panel in a round: undecided until the round is closed.
CREATE TABLE plan_verdict (
  id        INTEGER PRIMARY KEY,
  round     INTEGER NOT NULL REFERENCES plan_round (id),
  item      INTEGER NOT NULL REFERENCES plan_item (id),
  passed    INTEGER CHECK (passed IN (0, 1)),
  reason    TEXT,
  overruled TEXT,
  UNIQUE (round, item)
) STRICT;
CREATE INDEX plan_verdict_item ON plan_verdict (item);

-- One answer of one member to one question about one item; nothing stands here where none was given.
CREATE TABLE plan_score (
  id       INTEGER PRIMARY KEY,
  verdict  INTEGER NOT NULL REFERENCES plan_verdict (id),
  member   INTEGER NOT NULL REFERENCES plan_member (id),
  question INTEGER NOT NULL,
  score    INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  UNIQUE (verdict, member, question)
) STRICT;
CREATE INDEX plan_score_member ON plan_score (member);

-- What a member wrote about an item.
CREATE TABLE plan_opinion (
  id      INTEGER PRIMARY KEY,
  verdict INTEGER NOT NULL REFERENCES plan_verdict (id),
  member  INTEGER NOT NULL REFERENCES plan_member (id),
  words   TEXT NOT NULL,
  UNIQUE (verdict, member)
) STRICT;
CREATE INDEX plan_opinion_member ON plan_opinion (member);
