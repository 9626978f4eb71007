-- revision: bbbb0002
-- down: aaaa0001
-- message: add tags

-- upgrade
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

-- downgrade
DROP TABLE tags;
