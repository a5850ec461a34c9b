-- For a year (?1): every topic, in order, with what was heard of it and of all below it.
WITH RECURSIVE
  below (root, topic) AS (SELECT id, id FROM topic UNION ALL SELECT b.root, t.id FROM below b JOIN topic t ON t.parent = b.topic),
  heard (root, o0, o1, o2, o3, p0, p1, p2, p3, i0, i1, i2, i3, refused, days, with_days, persons, units, papers, undecided) AS (
    SELECT b.root,
         count(*) FILTER (WHERE h.source = 'organisation' AND h.urgency = 1),
         count(*) FILTER (WHERE h.source = 'organisation' AND h.urgency = 2),
         count(*) FILTER (WHERE h.source = 'organisation' AND h.urgency = 3),
         count(*) FILTER (WHERE h.source = 'organisation' AND h.urgency IS NULL),
         count(*) FILTER (WHERE h.source = 'post' AND h.urgency = 1),
         count(*) FILTER (WHERE h.source = 'post' AND h.urgency = 2),
         count(*) FILTER (WHERE h.source = 'post' AND h.urgency = 3),
         count(*) FILTER (WHERE h.source = 'post' AND h.urgency IS NULL),
         count(*) FILTER (WHERE h.source = 'person' AND h.urgency = 1),
         count(*) FILTER (WHERE h.source = 'person' AND h.urgency = 2),
         count(*) FILTER (WHERE h.source = 'person' AND h.urgency = 3),
         count(*) FILTER (WHERE h.source = 'person' AND h.urgency IS NULL),
         count(DISTINCT coalesce(h.cadre, h.name || coalesce(h.unit, ''), h.response)) FILTER (WHERE h.urgency = 0),
         coalesce(sum(h.days) FILTER (WHERE h.urgency IS NOT 0), 0),
         count(h.days) FILTER (WHERE h.urgency IS NOT 0),
         count(DISTINCT coalesce(h.cadre, h.name || coalesce(h.unit, ''), h.response)) FILTER (WHERE h.urgency IS NOT 0),
         count(DISTINCT h.unit) FILTER (WHERE h.urgency IS NOT 0),
         count(DISTINCT coalesce(h.interview, h.deployment, h.response, h.meeting, h.post)) FILTER (WHERE h.urgency IS NOT 0),
         count(*) FILTER (WHERE h.urgency IS NOT 0 AND h.outcome IS NULL)
    FROM below b JOIN need_heard h ON h.topic = b.topic
    WHERE h.first_year IS NULL OR ?1 BETWEEN h.first_year AND h.last_year
    GROUP BY b.root),
  -- A survey late in the year feeds the plan of the next.
  answered AS (
    SELECT b.root, count(DISTINCT i.id) AS items, max(i.days) AS longest
    FROM plan p JOIN plan_item i ON i.plan = p.id JOIN plan_item_topic x ON x.item = i.id JOIN below b ON b.topic = x.topic
    WHERE p.year IN (?1, ?1 + 1) AND i.dropped IS NULL GROUP BY b.root),
  named AS (
    SELECT b.root, sum(f.weight) AS weight FROM topic_focus f JOIN below b ON b.topic = f.topic WHERE f.year = ?1 GROUP BY b.root)
SELECT t.id, t.parent, t.name,
       coalesce(h.o0, 0), coalesce(h.o1, 0), coalesce(h.o2, 0), coalesce(h.o3, 0),
       coalesce(h.p0, 0), coalesce(h.p1, 0), coalesce(h.p2, 0), coalesce(h.p3, 0),
       coalesce(h.i0, 0), coalesce(h.i1, 0), coalesce(h.i2, 0), coalesce(h.i3, 0),
       coalesce(h.refused, 0), coalesce(h.days, 0), coalesce(h.with_days, 0), coalesce(h.persons, 0),
       coalesce(h.units, 0), coalesce(h.papers, 0), coalesce(h.undecided, 0),
       coalesce(f.weight, 0), coalesce(a.items, 0), a.longest
FROM topic t LEFT JOIN heard h ON h.root = t.id LEFT JOIN answered a ON a.root = t.id LEFT JOIN named f ON f.root = t.id
ORDER BY t.sort, t.id
