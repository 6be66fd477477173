CREATE TABLE `funnel_counts` (
	`slug` text NOT NULL,
	`day` text NOT NULL,
	`site` text NOT NULL,
	`event` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`slug`, `day`, `site`, `event`)
);
