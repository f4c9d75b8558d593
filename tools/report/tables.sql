-- Class files, one JSON object a line, to tables. The same rules as src/core/classroom/{gain,tables}.ts, which the
-- test compares them with: copies merge by id, the latest version counts, only learners on the list, only those
-- measured both times, the first "before" and the last "after".
CREATE TABLE raw AS
SELECT * FROM read_json('{classes}', format = 'newline_delimited', maximum_object_size = 33554432, columns = {
  id: 'VARCHAR', name: 'VARCHAR', ward: 'VARCHAR', province: 'VARCHAR', changed: 'BIGINT',
  learners: 'STRUCT(id VARCHAR, changed BIGINT, gone BOOLEAN)[]',
  results: 'STRUCT(id VARCHAR, learner VARCHAR, phase VARCHAR, "at" BIGINT, changed BIGINT, gone BOOLEAN,
            answers STRUCT(item VARCHAR, competency VARCHAR, earned DOUBLE, possible DOUBLE, choice VARCHAR)[])[]'
});

CREATE TABLE classes AS
SELECT id AS class, ward, province FROM raw
QUALIFY row_number() OVER (PARTITION BY id ORDER BY changed DESC, name DESC, ward DESC, province DESC) = 1;

CREATE TABLE learners AS
SELECT class, l.id AS learner FROM (SELECT id AS class, unnest(learners) AS l FROM raw)
QUALIFY row_number() OVER (PARTITION BY class, l.id ORDER BY l.changed DESC, l.gone DESC NULLS LAST) = 1 AND l.gone IS NOT TRUE;

CREATE TABLE results AS
SELECT r.class, r.r.id AS result, r.r.learner AS learner, r.r.phase AS phase, r.r."at" AS "at", r.r.answers AS answers
FROM (
  SELECT class, r FROM (SELECT id AS class, unnest(results) AS r FROM raw)
  QUALIFY row_number() OVER (PARTITION BY class, r.id ORDER BY r.changed DESC, r.gone DESC NULLS LAST, r."at" DESC) = 1 AND r.gone IS NOT TRUE
) r
JOIN learners l ON l.class = r.class AND l.learner = r.r.learner;
DROP TABLE raw;

-- The one "before" and the one "after" of each learner that count.
CREATE TABLE sittings AS
SELECT class, learner, phase, answers FROM results WHERE phase IN ('before', 'after') AND len(answers) > 0
QUALIFY row_number() OVER (PARTITION BY class, learner, phase ORDER BY
  CASE phase WHEN 'before' THEN "at" ELSE -"at" END, CASE phase WHEN 'before' THEN result END, result DESC) = 1;

CREATE TABLE matched AS
SELECT class, learner, 100 * sum(a.earned) FILTER (phase = 'before') / sum(a.possible) FILTER (phase = 'before') AS before,
       100 * sum(a.earned) FILTER (phase = 'after') / sum(a.possible) FILTER (phase = 'after') AS after
FROM (SELECT class, learner, phase, unnest(answers) AS a FROM sittings)
GROUP BY class, learner HAVING count(*) FILTER (phase = 'before') > 0 AND count(*) FILTER (phase = 'after') > 0;

CREATE TABLE counted AS
SELECT c.province, c.ward, s.class, s.learner, s.phase, s.a.item AS item, s.a.competency AS competency, s.a.earned AS earned, s.a.possible AS possible, s.a.choice AS choice
FROM (SELECT class, learner, phase, unnest(answers) AS a FROM sittings) s JOIN classes c USING (class);

CREATE MACRO means() AS TABLE
SELECT class, before, after, after - before AS change, after + 1e-9 >= 80 AS reached FROM matched;

CREATE TABLE sizes AS SELECT class, count(*) AS learners FROM learners GROUP BY class;

CREATE TABLE wards AS
SELECT province, ward, any_value(classes) AS classes, any_value(learners) AS learners, count(m.class) AS n,
  coalesce(avg(before), 0) AS before_mean, coalesce(stddev_samp(before), 0) AS before_sd,
  coalesce(avg(after), 0) AS after_mean, coalesce(stddev_samp(after), 0) AS after_sd,
  coalesce(avg(change), 0) AS change_mean, coalesce(stddev_samp(change), 0) AS change_sd, count(*) FILTER (reached) AS reached
FROM (SELECT province, ward, class, count(*) OVER w AS classes, sum(coalesce(s.learners, 0)) OVER w AS learners FROM classes LEFT JOIN sizes s USING (class) WINDOW w AS (PARTITION BY province, ward))
LEFT JOIN means() m USING (class) GROUP BY province, ward ORDER BY province, ward;

CREATE TABLE provinces AS
SELECT province, any_value(classes) AS classes, any_value(learners) AS learners, count(m.class) AS n,
  coalesce(avg(before), 0) AS before_mean, coalesce(stddev_samp(before), 0) AS before_sd,
  coalesce(avg(after), 0) AS after_mean, coalesce(stddev_samp(after), 0) AS after_sd,
  coalesce(avg(change), 0) AS change_mean, coalesce(stddev_samp(change), 0) AS change_sd, count(*) FILTER (reached) AS reached
FROM (SELECT province, class, count(*) OVER w AS classes, sum(coalesce(s.learners, 0)) OVER w AS learners FROM classes LEFT JOIN sizes s USING (class) WINDOW w AS (PARTITION BY province))
LEFT JOIN means() m USING (class) GROUP BY province ORDER BY province;

-- A competency counts for a learner who met it both times.
CREATE TABLE competencies AS
SELECT province, competency, count(*) AS n, avg(before) AS before_mean, coalesce(stddev_samp(before), 0) AS before_sd,
  avg(after) AS after_mean, coalesce(stddev_samp(after), 0) AS after_sd, avg(after - before) AS change_mean
FROM (
  SELECT province, class, learner, competency, 100 * sum(earned) FILTER (phase = 'before') / sum(possible) FILTER (phase = 'before') AS before,
         100 * sum(earned) FILTER (phase = 'after') / sum(possible) FILTER (phase = 'after') AS after
  FROM counted GROUP BY ALL
) WHERE before IS NOT NULL AND after IS NOT NULL GROUP BY province, competency ORDER BY province, competency;

CREATE TABLE items AS
SELECT item, any_value(competency) AS competency, count(*) AS n, 100 * sum(earned) / sum(possible) AS facility,
  mode(choice) FILTER (earned < possible) AS trap, max(wrong) AS trap_n
FROM (SELECT *, count(*) FILTER (earned < possible AND choice IS NOT NULL) OVER (PARTITION BY item, choice) AS wrong FROM counted)
WHERE item NOT LIKE 'area/%' GROUP BY item ORDER BY facility, item;
