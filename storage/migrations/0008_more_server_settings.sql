-- Reason: let those who manage a server choose language and length of summaries, budgets and retention.

ALTER TABLE server_settings ADD COLUMN language TEXT NOT NULL DEFAULT ''; -- empty where none was chosen
ALTER TABLE server_settings ADD COLUMN summary_sentences INTEGER; -- NULL where not chosen, as all below
ALTER TABLE server_settings ADD COLUMN daily_tokens INTEGER;
ALTER TABLE server_settings ADD COLUMN daily_tokens_per_person INTEGER;
ALTER TABLE server_settings ADD COLUMN retention_days INTEGER;
