ALTER TABLE `accounts` ADD `logs_sessions` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device_ref` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `captured_from` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `is_reported` integer DEFAULT true NOT NULL;