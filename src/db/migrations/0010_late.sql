ALTER TABLE `sessions` ADD `is_summarized` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `sessions` SET `is_summarized` = 1 WHERE `id` IN (SELECT `session_id` FROM `summaries` WHERE `is_current` = 1);--> statement-breakpoint
CREATE INDEX `sessions_late` ON `sessions` (`started_at`,`id`) WHERE capture = 'captured' and status = 'ended' and event_count > 0 and is_summarized = 0;