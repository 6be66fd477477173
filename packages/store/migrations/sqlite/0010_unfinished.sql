CREATE TABLE `unfinished` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`pass_key` text NOT NULL,
	`email` text NOT NULL,
	`answers` text NOT NULL,
	`source` text NOT NULL,
	`locale` text NOT NULL,
	`asked_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unfinished_pass` ON `unfinished` (`slug`,`pass_key`);--> statement-breakpoint
CREATE INDEX `unfinished_email` ON `unfinished` (`email`);--> statement-breakpoint
CREATE INDEX `unfinished_expires` ON `unfinished` (`expires_at`);