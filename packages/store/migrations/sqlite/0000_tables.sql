CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`upcoming_submission_id` text,
	`owner_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`phone` text NOT NULL,
	`state` text NOT NULL,
	`uid` text NOT NULL,
	`sequence` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_upcoming` ON `appointments` (`upcoming_submission_id`);--> statement-breakpoint
CREATE INDEX `appointments_lead` ON `appointments` (`lead_id`,`state`,`end_at`);--> statement-breakpoint
CREATE INDEX `appointments_owner` ON `appointments` (`owner_id`,`state`,`end_at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`consent_id` text NOT NULL,
	`purpose` text NOT NULL,
	`basis` text NOT NULL,
	`action` text NOT NULL,
	`method` text NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`locale` text NOT NULL,
	`page` text,
	`build` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_lead` ON `consents` (`lead_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text,
	`enrolment_id` text,
	`step_id` text,
	`submission_id` text,
	`appointment_id` text,
	`template` text NOT NULL,
	`class` text NOT NULL,
	`key` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text NOT NULL,
	`planned_for` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`first_attempt_at` integer,
	`lease_token` text,
	`lease_until` integer,
	`message` text,
	`provider_id` text,
	`last_error` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_key` ON `deliveries` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_step` ON `deliveries` (`enrolment_id`,`step_id`);--> statement-breakpoint
CREATE INDEX `deliveries_lead` ON `deliveries` (`lead_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`state`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`follow_up_id` text NOT NULL,
	`step_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`stop_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolments_lead` ON `enrolments` (`lead_id`,`state`);--> statement-breakpoint
CREATE TABLE `funnel_versions` (
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`funnel` text NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer,
	PRIMARY KEY(`slug`, `version`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`due_at` integer,
	`attempts` integer NOT NULL,
	`state` text NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_waiting_key` ON `jobs` (`key`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`job_title` text,
	`company` text,
	`phone` text,
	`locale` text NOT NULL,
	`stage` text NOT NULL,
	`owner_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`last_contact_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_email` ON `leads` (`email`);--> statement-breakpoint
CREATE INDEX `leads_owner` ON `leads` (`owner_id`);--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`message` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailbox_key` ON `mailbox` (`key`);--> statement-breakpoint
CREATE INDEX `mailbox_sent` ON `mailbox` (`sent_at`,`id`);--> statement-breakpoint
CREATE TABLE `owners` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`lead_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answers` text NOT NULL,
	`contact` text NOT NULL,
	`choices` text NOT NULL,
	`source` text NOT NULL,
	`locale` text NOT NULL,
	`score` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_slug_key` ON `submissions` (`slug`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `submissions_lead` ON `submissions` (`lead_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `taken_cells` (
	`owner_id` text NOT NULL,
	`cell` integer NOT NULL,
	`appointment_id` text NOT NULL,
	PRIMARY KEY(`owner_id`, `cell`),
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `taken_cells_appointment` ON `taken_cells` (`appointment_id`);--> statement-breakpoint
CREATE TABLE `timeline` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timeline_lead` ON `timeline` (`lead_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`subject_id` text NOT NULL,
	`expires_at` integer,
	`created_at` integer NOT NULL
);
