-- The proof of consent is never changed and never removed. Erasure on a person's demand will need a migration of its own.
CREATE TRIGGER `consents_no_update` BEFORE UPDATE ON `consents`
BEGIN
  SELECT RAISE(ABORT, 'consents are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_no_delete` BEFORE DELETE ON `consents`
BEGIN
  SELECT RAISE(ABORT, 'consents are append-only');
END;
--> statement-breakpoint
-- `INSERT OR REPLACE` deletes without calling the trigger above.
CREATE TRIGGER `consents_no_replace` BEFORE INSERT ON `consents`
WHEN EXISTS (SELECT 1 FROM `consents` WHERE `id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'consents are append-only');
END;
