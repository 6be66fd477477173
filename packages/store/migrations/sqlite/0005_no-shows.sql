CREATE TABLE `call_list_links` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `no_shows` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`rebooked_by` text,
	`rebooked_appointment_id` text,
	`calls` integer NOT NULL,
	`last_call_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `no_shows_appointment` ON `no_shows` (`appointment_id`);--> statement-breakpoint
CREATE INDEX `no_shows_lead` ON `no_shows` (`lead_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `no_shows_state` ON `no_shows` (`state`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `slot_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`purpose` text NOT NULL,
	`purpose_id` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slot_holds_lead` ON `slot_holds` (`lead_id`,`state`);--> statement-breakpoint
CREATE INDEX `slot_holds_owner` ON `slot_holds` (`owner_id`,`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `waiting_list` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_list_submission` ON `waiting_list` (`submission_id`);--> statement-breakpoint
CREATE INDEX `waiting_list_lead` ON `waiting_list` (`lead_id`);--> statement-breakpoint
CREATE INDEX `waiting_list_owner` ON `waiting_list` (`owner_id`,`state`,`created_at`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_taken_cells` (
	`owner_id` text NOT NULL,
	`cell` integer NOT NULL,
	`appointment_id` text,
	`hold_id` text,
	PRIMARY KEY(`owner_id`, `cell`),
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `slot_holds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_taken_cells`("owner_id", "cell", "appointment_id", "hold_id") SELECT "owner_id", "cell", "appointment_id", NULL FROM `taken_cells`;--> statement-breakpoint
DROP TABLE `taken_cells`;--> statement-breakpoint
ALTER TABLE `__new_taken_cells` RENAME TO `taken_cells`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `taken_cells_appointment` ON `taken_cells` (`appointment_id`);--> statement-breakpoint
CREATE INDEX `taken_cells_hold` ON `taken_cells` (`hold_id`);