CREATE TABLE `consent_chain` (
	`id` integer PRIMARY KEY NOT NULL,
	`length` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erased_tallies` (
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`month` text NOT NULL,
	`what` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`slug`, `version`, `month`, `what`)
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`address_hash` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erasures_address` ON `erasures` (`address_hash`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`key` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quotas_at` ON `quotas` (`at`);--> statement-breakpoint
ALTER TABLE `consents` ADD `seq` integer;--> statement-breakpoint
ALTER TABLE `consents` ADD `content_hash` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `erased_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `consents_seq` ON `consents` (`seq`);--> statement-breakpoint
ALTER TABLE `leads` ADD `confirmed_at` integer;