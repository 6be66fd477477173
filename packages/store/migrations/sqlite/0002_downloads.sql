CREATE TABLE `downloads` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`slug` text NOT NULL,
	`file` text NOT NULL,
	`filename` text NOT NULL,
	`uses` integer NOT NULL,
	`max_uses` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `downloads_lead` ON `downloads` (`lead_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `downloads_submission` ON `downloads` (`submission_id`,`id`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `funnel_versions` ADD `files` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_submission` ON `enrolments` (`submission_id`,`follow_up_id`);