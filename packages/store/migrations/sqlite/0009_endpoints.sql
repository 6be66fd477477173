CREATE TABLE `endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`host` text NOT NULL,
	`sealed` text NOT NULL,
	`events` text NOT NULL,
	`funnels` text NOT NULL,
	`fields` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_ok_at` integer,
	`last_error` text,
	`failing_since` integer,
	`paused_until` integer,
	`disabled_at` integer,
	`disabled_why` text
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`event` text NOT NULL,
	`lead_id` text,
	`submission_id` text,
	`appointment_id` text,
	`at` integer NOT NULL,
	`body` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`planned_at` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`tries` text NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_endpoint` ON `notices` (`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_lead` ON `notices` (`lead_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_submission` ON `notices` (`submission_id`);--> statement-breakpoint
CREATE INDEX `notices_appointment` ON `notices` (`appointment_id`);--> statement-breakpoint
CREATE INDEX `notices_at` ON `notices` (`at`);