CREATE TABLE `audit_signatures` (
	`seq` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `factors` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`last_step` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`account_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`account_id`, `hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `account_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_account` ON `group_members` (`account_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name_unique` ON `groups` (`name`);--> statement-breakpoint
CREATE TABLE `invites` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `invites_account` ON `invites` (`account_id`);--> statement-breakpoint
CREATE TABLE `requests` (
	`actor` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`headers` text,
	`body` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`actor`, `key`)
);
--> statement-breakpoint
CREATE INDEX `requests_at` ON `requests` (`at`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`grants` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_name_unique` ON `roles` (`name`);--> statement-breakpoint
CREATE TABLE `upload_rows` (
	`id` text NOT NULL,
	`line` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`id`, `line`)
);
--> statement-breakpoint
CREATE TABLE `__new_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`last_login_at` integer,
	`disabled_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_accounts`("id", "email", "name", "language", "time_zone", "role", "password_hash", "created_at", "last_login_at", "disabled_at") SELECT "id", "email", "name", "language", "time_zone", "role", "password_hash", "created_at", NULL, "disabled_at" FROM `accounts`;--> statement-breakpoint
DROP TABLE `accounts`;--> statement-breakpoint
ALTER TABLE `__new_accounts` RENAME TO `accounts`;--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `__new_api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`account_id` text,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_api_keys`("id", "name", "account_id", "hash", "scopes", "created_by", "created_at", "expires_at", "last_used_at", "revoked_at") SELECT "id", "name", "account_id", "hash", (
	SELECT json_group_array(DISTINCT new.value) FROM json_each("scopes") AS old, json_each(CASE old.value
		WHEN 'sessions.read' THEN '["summaries.view"]' WHEN 'sessions.write' THEN '["sessions.capture","summaries.generate"]'
		WHEN 'queue.read' THEN '["summaries.view"]' WHEN 'keys.manage' THEN '["integrations.manage"]' WHEN 'audit.read' THEN '["audit.view"]'
		WHEN 'self.manage' THEN '[]' ELSE json_array(old.value) END) AS new
), 'operator', "created_at", NULL, "last_used_at", "revoked_at" FROM `api_keys`;--> statement-breakpoint
DROP TABLE `api_keys`;--> statement-breakpoint
ALTER TABLE `__new_api_keys` RENAME TO `api_keys`;--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_unique` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_account` ON `api_keys` (`account_id`);--> statement-breakpoint
ALTER TABLE `logins` ADD `agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `supporter_account_id` text REFERENCES accounts(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `opened_by` text DEFAULT 'operator' NOT NULL;--> statement-breakpoint
UPDATE `sessions` SET `supporter_account_id` = (SELECT `id` FROM `accounts` WHERE `email` = lower(trim(`supporter_email`)));--> statement-breakpoint
CREATE INDEX `sessions_supporter` ON `sessions` (`supporter_account_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_supporter_email` ON `sessions` (`supporter_email`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_noun` ON `audit` (`noun`,`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_record` ON `audit` (`record_id`,`seq`);--> statement-breakpoint
CREATE TRIGGER `audit_signatures_never_updated` BEFORE UPDATE ON `audit_signatures` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_signatures_never_deleted` BEFORE DELETE ON `audit_signatures` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
