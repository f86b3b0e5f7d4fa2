CREATE TABLE `translations` (
	`id` text PRIMARY KEY NOT NULL,
	`summary_id` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`untranslated` text NOT NULL,
	`provenance` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `translations_language` ON `translations` (`summary_id`,`language`);