-- Reason: nothing tells people in which message an article was read; `public_cards` knows where its card is.

ALTER TABLE readings DROP COLUMN message;
