-- Reason: bound what a database created from now on keeps and spends, and change nothing for older ones.

-- `holds`: whether nothing had been kept yet when this table came, so that the database is a new one.
CREATE TABLE careful_defaults (holds INTEGER NOT NULL CHECK (holds IN (0, 1))) STRICT;
INSERT INTO careful_defaults
SELECT NOT EXISTS (SELECT 1 FROM articles)
   AND NOT EXISTS (SELECT 1 FROM conversations)
   AND NOT EXISTS (SELECT 1 FROM server_settings);
