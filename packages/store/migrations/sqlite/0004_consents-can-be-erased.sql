-- Still append-only, but for one change: a row may lose what speaks of its person, once. Its words, its place in the
-- chain and its hashes stay.
DROP TRIGGER `consents_no_update`;
--> statement-breakpoint
CREATE TRIGGER `consents_no_update` BEFORE UPDATE ON `consents`
WHEN NOT (
  OLD.`erased_at` IS NULL AND NEW.`erased_at` IS NOT NULL
  AND NEW.`lead_id` = '' AND NEW.`submission_id` IS NULL AND NEW.`page` IS NULL AND NEW.`build` = ''
  AND NEW.`id` = OLD.`id` AND NEW.`slug` = OLD.`slug` AND NEW.`version` = OLD.`version`
  AND NEW.`consent_id` = OLD.`consent_id` AND NEW.`purpose` = OLD.`purpose` AND NEW.`basis` = OLD.`basis`
  AND NEW.`action` = OLD.`action` AND NEW.`method` = OLD.`method` AND NEW.`text` = OLD.`text`
  AND NEW.`text_hash` = OLD.`text_hash` AND NEW.`locale` = OLD.`locale` AND NEW.`at` = OLD.`at`
  AND NEW.`seq` IS OLD.`seq` AND NEW.`content_hash` IS OLD.`content_hash` AND NEW.`hash` IS OLD.`hash`
)
BEGIN
  SELECT RAISE(ABORT, 'consents are append-only');
END;
