CREATE TABLE `report_file_sessions` (
	`file_id` text NOT NULL,
	`session_id` text NOT NULL,
	`summary_id` text,
	PRIMARY KEY(`file_id`, `session_id`),
	FOREIGN KEY (`file_id`) REFERENCES `report_files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `report_file_sessions_session` ON `report_file_sessions` (`session_id`);--> statement-breakpoint
CREATE INDEX `report_file_sessions_summary` ON `report_file_sessions` (`summary_id`);--> statement-breakpoint
CREATE TABLE `report_files` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`format` text NOT NULL,
	`language` text NOT NULL,
	`sessions` integer NOT NULL,
	`by_person` integer NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `saved_reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `report_files_report` ON `report_files` (`report_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `saved_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`span` text NOT NULL,
	`format` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`every` text NOT NULL,
	`at` text NOT NULL,
	`weekday` integer NOT NULL,
	`month_day` integer NOT NULL,
	`keep` integer NOT NULL,
	`next_at` integer,
	`stopped_at` integer,
	`stopped_because` text,
	`failure` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_reports_account` ON `saved_reports` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `saved_reports_next` ON `saved_reports` (`next_at`);--> statement-breakpoint
CREATE INDEX `sessions_customer` ON `sessions` (lower(case when customer_company is null then customer_name else customer_company end),`started_at`,`id`);
--> statement-breakpoint
CREATE TRIGGER `report_file_session_deleted` AFTER DELETE ON `sessions` BEGIN DELETE FROM `report_files` WHERE `id` IN (SELECT `file_id` FROM `report_file_sessions` WHERE `session_id` = old.`id`); END;
--> statement-breakpoint
CREATE TRIGGER `report_file_summary_deleted` AFTER DELETE ON `summaries` BEGIN DELETE FROM `report_files` WHERE `id` IN (SELECT `file_id` FROM `report_file_sessions` WHERE `summary_id` = old.`id`); END;
