CREATE TABLE `application_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`pattern` text NOT NULL,
	`key` text NOT NULL,
	`product` text,
	`is_active` integer NOT NULL,
	`is_learned` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_rules_key` ON `application_rules` (`kind`,`key`);--> statement-breakpoint
CREATE TABLE `issue_types` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text,
	`names` text NOT NULL,
	`definition` text,
	`examples` text NOT NULL,
	`is_active` integer NOT NULL,
	`position` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `summaries_issue_types` ON `summaries` (`is_current`,(content -> '$.issueTypes'));