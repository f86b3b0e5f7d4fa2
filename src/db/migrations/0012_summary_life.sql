CREATE TABLE `summary_evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`finished_at` integer,
	`sessions` text NOT NULL,
	`results` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `summary_feedback` (
	`summary_id` text NOT NULL,
	`by` text NOT NULL,
	`is_useful` integer NOT NULL,
	`reasons` text NOT NULL,
	`comment` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`summary_id`, `by`),
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `log_deleted_at` integer;--> statement-breakpoint
ALTER TABLE `summaries` ADD `change` text DEFAULT 'written' NOT NULL;--> statement-breakpoint
ALTER TABLE `summaries` ADD `based_on` integer;--> statement-breakpoint
ALTER TABLE `summaries` ADD `created_by` text;--> statement-breakpoint
ALTER TABLE `summaries` ADD `reviewed_at` integer;--> statement-breakpoint
ALTER TABLE `summaries` ADD `reviewed_by` text;