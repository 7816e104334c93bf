-- How many claims are live, so that nobody has to count them.
INSERT INTO setting (name, value) SELECT 'claims.live', CAST(count(*) AS TEXT) FROM claim WHERE live = 1
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
