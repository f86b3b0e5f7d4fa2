CREATE TABLE `export_items` (
	`export_id` text NOT NULL,
	`n` integer NOT NULL,
	`session_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`summary_id` text,
	`language` text,
	`translated` integer,
	`file` text,
	`bytes` integer,
	PRIMARY KEY(`export_id`, `n`),
	FOREIGN KEY (`export_id`) REFERENCES `exports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `export_items_state` ON `export_items` (`export_id`,`state`);--> statement-breakpoint
CREATE INDEX `export_items_session` ON `export_items` (`session_id`);--> statement-breakpoint
CREATE INDEX `export_items_summary` ON `export_items` (`summary_id`);--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`asker` text NOT NULL,
	`account_id` text,
	`format` text NOT NULL,
	`language` text,
	`time_zone` text NOT NULL,
	`state` text NOT NULL,
	`error` text,
	`total` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`expires_at` integer,
	`file_name` text,
	`media_type` text,
	`bytes` integer,
	`sha256` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exports_owner` ON `exports` (`owner`,`created_at`);--> statement-breakpoint
CREATE INDEX `exports_state` ON `exports` (`state`,`expires_at`);
--> statement-breakpoint
CREATE TRIGGER `export_session_deleted` AFTER DELETE ON `sessions` BEGIN UPDATE `exports` SET `state` = 'erased' WHERE `state` = 'done' AND `id` IN (SELECT `export_id` FROM `export_items` WHERE `session_id` = old.`id` AND `state` = 'written'); UPDATE `export_items` SET `state` = 'left-out', `reason` = 'gone', `file` = NULL WHERE `session_id` = old.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `export_summary_deleted` AFTER DELETE ON `summaries` BEGIN UPDATE `exports` SET `state` = 'erased' WHERE `state` = 'done' AND `id` IN (SELECT `export_id` FROM `export_items` WHERE `summary_id` = old.`id` AND `state` = 'written'); UPDATE `export_items` SET `state` = 'left-out', `reason` = 'gone', `file` = NULL WHERE `summary_id` = old.`id`; END;
