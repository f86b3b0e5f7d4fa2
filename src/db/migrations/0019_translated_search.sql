CREATE TRIGGER `insight_due_translation_added` AFTER INSERT ON `translations` BEGIN INSERT INTO `insight_due` (`session_id`) SELECT `session_id` FROM `summaries` WHERE `id` = new.`summary_id` AND `is_current` = 1 ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_translation_changed` AFTER UPDATE ON `translations` BEGIN INSERT INTO `insight_due` (`session_id`) SELECT `session_id` FROM `summaries` WHERE `id` = new.`summary_id` AND `is_current` = 1 ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
CREATE TRIGGER `insight_due_translation_deleted` AFTER DELETE ON `translations` BEGIN INSERT INTO `insight_due` (`session_id`) SELECT `session_id` FROM `summaries` WHERE `id` = old.`summary_id` AND `is_current` = 1 ON CONFLICT DO UPDATE SET `is_late` = 0; END;
--> statement-breakpoint
INSERT INTO `insight_due` (`session_id`, `is_late`) SELECT `session_id`, 1 FROM `summaries` WHERE `is_current` = 1 AND EXISTS (SELECT 1 FROM `translations` WHERE `summary_id` = `summaries`.`id`) ON CONFLICT DO NOTHING;
