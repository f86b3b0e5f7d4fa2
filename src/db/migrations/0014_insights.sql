CREATE TABLE `insight_blocks` (
	`block` integer PRIMARY KEY NOT NULL,
	`stamp` integer NOT NULL,
	`earliest` integer NOT NULL,
	`latest` integer NOT NULL,
	`data` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `insight_due` (
	`session_id` text PRIMARY KEY NOT NULL,
	`is_late` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `insight_due_now` ON `insight_due` (`is_late`) WHERE is_late = 0;--> statement-breakpoint
CREATE TABLE `insight_values` (
	`kind` text NOT NULL,
	`id` integer NOT NULL,
	`value` text NOT NULL,
	`uses` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `insight_values_value` ON `insight_values` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `insights` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL,
	`summary_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `insights_session_id_unique` ON `insights` (`session_id`);--> statement-breakpoint
CREATE TABLE `open_points` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`digest` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `open_points_place` ON `open_points` (`session_id`,`position`);--> statement-breakpoint
CREATE VIRTUAL TABLE `insight_texts` USING fts5(title, told, steps, applications, pairs, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `insight_texts` (`insight_texts`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER `insight_due_summary_added` AFTER INSERT ON `summaries` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (new.`session_id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_summary_changed` AFTER UPDATE ON `summaries` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (new.`session_id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_summary_deleted` AFTER DELETE ON `summaries` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (old.`session_id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_session_changed` AFTER UPDATE OF `started_at`, `ended_at`, `supporter_account_id`, `device_id`, `platform`, `is_reported` ON `sessions` WHEN new.`is_summarized` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (new.`id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_session_deleted` AFTER DELETE ON `sessions` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (old.`id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_point_marked` AFTER UPDATE OF `done_at` ON `open_points` BEGIN INSERT INTO `insight_due` (`session_id`) VALUES (new.`session_id`) ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
INSERT INTO `insight_due` (`session_id`, `is_late`) SELECT `session_id`, 1 FROM `summaries` WHERE `is_current` = 1;
