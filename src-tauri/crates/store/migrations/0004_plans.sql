-- 计划: the year's plan and its items.

CREATE TABLE plan (
  id    INTEGER PRIMARY KEY,
  year  INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'assessing', 'submitted', 'issued', 'running', 'closed'))
) STRICT;

CREATE TABLE plan_item (
  id         INTEGER PRIMARY KEY,
  plan       INTEGER NOT NULL REFERENCES plan (id),
  sort       INTEGER NOT NULL,
  title      TEXT NOT NULL,
  audience   TEXT,
  head_count INTEGER,
  days       INTEGER,
  hours      INTEGER,
  month      INTEGER CHECK (month BETWEEN 1 AND 12),
  host       TEXT,
  place      TEXT,
  form       TEXT CHECK (form IN ('lecture', 'onsite', 'online', 'practice', 'discussion', 'visit')),
  budget     INTEGER
) STRICT;
CREATE INDEX plan_item_plan ON plan_item (plan, sort);

CREATE TABLE plan_item_topic (
  id    INTEGER PRIMARY KEY,
  item  INTEGER NOT NULL REFERENCES plan_item (id),
  topic INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (item, topic)
) STRICT;
