CREATE TABLE `calendar_entries` (
	`appointment_id` text NOT NULL,
	`calendar_id` text NOT NULL,
	`href` text NOT NULL,
	PRIMARY KEY(`appointment_id`, `calendar_id`),
	FOREIGN KEY (`calendar_id`) REFERENCES `owner_calendars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_entries_calendar` ON `calendar_entries` (`calendar_id`);--> statement-breakpoint
CREATE TABLE `owner_calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`host` text NOT NULL,
	`sealed` text NOT NULL,
	`calendars` text NOT NULL,
	`write_to` text,
	`when_unreadable` text NOT NULL,
	`last_read_at` integer,
	`last_error` text,
	`failing_since` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `owner_calendars_owner` ON `owner_calendars` (`owner_id`,`created_at`,`id`);