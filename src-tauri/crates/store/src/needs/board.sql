-- For a year (?1): every topic, in order, with what the office and its plan make of it and of all below it.
WITH RECURSIVE
  below (root, topic) AS (SELECT id, id FROM topic UNION ALL SELECT b.root, t.id FROM below b JOIN topic t ON t.parent = b.topic),
  -- A survey late in the year feeds the plan of the next.
  answered AS (
    SELECT b.root, count(DISTINCT i.id) AS items, max(i.days) AS longest
    FROM plan p JOIN plan_item i ON i.plan = p.id JOIN plan_item_topic x ON x.item = i.id JOIN below b ON b.topic = x.topic
    WHERE p.year IN (?1, ?1 + 1) AND i.dropped IS NULL GROUP BY b.root),
  named AS (
    SELECT b.root, sum(f.weight) AS weight FROM topic_focus f JOIN below b ON b.topic = f.topic WHERE f.year = ?1 GROUP BY b.root)
SELECT t.id, t.parent, t.name, coalesce(f.weight, 0), coalesce(a.items, 0), a.longest
FROM topic t LEFT JOIN answered a ON a.root = t.id LEFT JOIN named f ON f.root = t.id
ORDER BY t.sort, t.id
