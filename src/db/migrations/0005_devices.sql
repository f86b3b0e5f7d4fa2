CREATE TABLE `device_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_groups_name_unique` ON `device_groups` (`name`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`ref` text,
	`platform` text NOT NULL,
	`os` text,
	`is_managed` integer NOT NULL,
	`has_full_client` integer NOT NULL,
	`signed_in_account_id` text,
	`group_id` text,
	`policy_id` text,
	`access` text NOT NULL,
	`opted_out` integer NOT NULL,
	`page_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`signed_in_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `device_groups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "devices_policy_managed" CHECK("devices"."policy_id" IS NULL OR "devices"."is_managed" = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_page_hash_unique` ON `devices` (`page_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `devices_name` ON `devices` (lower(name));--> statement-breakpoint
CREATE UNIQUE INDEX `devices_ref` ON `devices` (`ref`);--> statement-breakpoint
CREATE INDEX `devices_group` ON `devices` (`group_id`);--> statement-breakpoint
CREATE INDEX `devices_policy` ON `devices` (`policy_id`);--> statement-breakpoint
CREATE TABLE `modules` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`insights` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `modules_name_unique` ON `modules` (`name`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`reports` integer NOT NULL,
	`insights` integer NOT NULL,
	`enforced` integer NOT NULL,
	`still_asks` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_name_unique` ON `policies` (`name`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`wanted_language` text,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `questions_session` ON `questions` (`session_id`);--> statement-breakpoint
CREATE INDEX `questions_expires` ON `questions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `__new_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`session_id` text,
	`kind` text NOT NULL,
	`answer` text NOT NULL,
	`basis` text NOT NULL,
	`attested_by` text,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`device_name` text NOT NULL,
	`platform` text,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_receipts`("id", "number", "session_id", "kind", "answer", "basis", "attested_by", "wording", "language", "device_name", "platform", "at", "withdrawn_at") SELECT "id", 'R-' || upper(hex(randomblob(8))), "session_id", 'attested', 'allowed', "basis", "attested_by", "wording", 'en', (SELECT "device_name" FROM `sessions` WHERE `sessions`."id" = "session_id"), (SELECT "platform" FROM `sessions` WHERE `sessions`."id" = "session_id"), "at", NULL FROM `receipts`;--> statement-breakpoint
DROP TABLE `receipts`;--> statement-breakpoint
ALTER TABLE `__new_receipts` RENAME TO `receipts`;--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_number_unique` ON `receipts` (`number`);--> statement-breakpoint
CREATE INDEX `receipts_session` ON `receipts` (`session_id`);--> statement-breakpoint
CREATE INDEX `receipts_at` ON `receipts` (`at`,`id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `device_id` text REFERENCES devices(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `module_id` text REFERENCES modules(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `capture` text DEFAULT 'captured' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `via` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `reasons` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `facts` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `active_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `sessions` SET `active_at` = `received_at`;--> statement-breakpoint
CREATE INDEX `sessions_device` ON `sessions` (`device_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_open` ON `sessions` (`active_at`) WHERE status = 'open';