-- 岗位与能力: what posts ask for, what people have, and who holds which post since when.

-- The office's own list, in its order. What each level 0–4 means stands in `levels`, five texts; a blank one is the
-- general meaning. An archived ability keeps its history and is asked for no more.
CREATE TABLE ability (
  id       INTEGER PRIMARY KEY,
  category TEXT NOT NULL,
  name     TEXT NOT NULL UNIQUE,
  help     TEXT,
  levels   TEXT NOT NULL DEFAULT '["","","","",""]' CHECK (json_valid(levels)),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  sort     INTEGER NOT NULL
) STRICT;

-- The topics whose courses close a gap in an ability.
CREATE TABLE ability_topic (
  id      INTEGER PRIMARY KEY,
  ability INTEGER NOT NULL REFERENCES ability (id),
  topic   INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (ability, topic)
) STRICT;
CREATE INDEX ability_topic_topic ON ability_topic (topic);

CREATE TABLE post (
  id       INTEGER PRIMARY KEY,
  unit     INTEGER REFERENCES unit (id),
  title    TEXT NOT NULL,
  places   INTEGER NOT NULL DEFAULT 1 CHECK (places BETWEEN 0 AND 999),
  is_key   INTEGER NOT NULL DEFAULT 0 CHECK (is_key IN (0, 1)),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  sort     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX post_name ON post (coalesce(unit, 0), title);
CREATE INDEX post_title ON post (title);

-- No row means that the post does not ask for the ability.
CREATE TABLE post_ability (
  id      INTEGER PRIMARY KEY,
  post    INTEGER NOT NULL REFERENCES post (id),
  ability INTEGER NOT NULL REFERENCES ability (id),
  level   INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  UNIQUE (post, ability)
) STRICT;
CREATE INDEX post_ability_ability ON post_ability (ability, post, level);

-- Who holds a post (任免): from `since` on, up to but without `until`. Without a day it has been so for long.
CREATE TABLE cadre_post (
  id    INTEGER PRIMARY KEY,
  cadre INTEGER NOT NULL REFERENCES cadre (id),
  post  INTEGER NOT NULL REFERENCES post (id),
  since TEXT,
  until TEXT,
  note  TEXT
) STRICT;
CREATE INDEX cadre_post_cadre ON cadre_post (cadre, post, since, until);
CREATE INDEX cadre_post_post ON cadre_post (post, cadre, since, until);

-- What was said of a person's ability, by whom and when; nothing is overwritten but what the same source said the same
-- day. What a class taught is not kept here: it follows from class_ability and from who completed the class.
CREATE TABLE cadre_ability (
  id      INTEGER PRIMARY KEY,
  cadre   INTEGER NOT NULL REFERENCES cadre (id),
  ability INTEGER NOT NULL REFERENCES ability (id),
  level   INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  source  TEXT NOT NULL CHECK (source IN ('self', 'training', 'organisation', 'assessment')),
  day     TEXT NOT NULL,
  note    TEXT,
  UNIQUE (cadre, ability, source, day)
) STRICT;
CREATE INDEX cadre_ability_ability ON cadre_ability (ability, cadre, source, day, level);

-- Derived from cadre_ability by the write gate: what was said of each person, packed.
CREATE TABLE derived_said (
  cadre INTEGER PRIMARY KEY,
  said  BLOB NOT NULL
) STRICT;

-- The abilities that a class raises, and to which level.
CREATE TABLE class_ability (
  id      INTEGER PRIMARY KEY,
  class   INTEGER NOT NULL REFERENCES class_run (id),
  ability INTEGER NOT NULL REFERENCES ability (id),
  level   INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  UNIQUE (class, ability)
) STRICT;
CREATE INDEX class_ability_ability ON class_ability (ability, class, level);
