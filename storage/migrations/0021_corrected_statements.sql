-- Reason: find a corrected statement under who says it, for those who may see the correction, and for nobody else.

-- A corrected statement has a row beside the reading's own, which it outranks: `corrects` is the number of
-- that, or of the first such row for words that no reader took for a statement. Its `place` in the index
-- admits the audience of the correction alone. What nobody says has no words there.
ALTER TABLE statements ADD COLUMN correction INTEGER;
ALTER TABLE statements ADD COLUMN corrects INTEGER;
CREATE INDEX statements_of_correction ON statements (correction) WHERE correction IS NOT NULL;
CREATE INDEX corrected_statements ON statements (corrects) WHERE corrects IS NOT NULL;

CREATE TRIGGER corrections_taken_back AFTER DELETE ON corrections BEGIN
    DELETE FROM statement_words
    WHERE rowid IN (SELECT number FROM statements WHERE correction = OLD.id);
    DELETE FROM statements WHERE correction = OLD.id;
    DELETE FROM names
    WHERE scope = OLD.scope AND name = OLD.name
      AND NOT EXISTS (SELECT 1 FROM people WHERE people.name = names.id)
      AND NOT EXISTS (SELECT 1 FROM corrections AS other
                      WHERE other.scope = OLD.scope AND other.name = OLD.name);
END;
