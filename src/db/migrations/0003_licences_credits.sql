CREATE TABLE `credit_charges` (
	`seq` integer PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`step` text NOT NULL,
	`grant_seq` integer NOT NULL,
	`place` integer NOT NULL,
	`remaining` integer NOT NULL,
	`day` text NOT NULL,
	`latest_day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`grant_seq`) REFERENCES `credit_grants`(`seq`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credit_charges_covered" CHECK("credit_charges"."remaining" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_charges_reserved` ON `credit_charges` (`session_id`,`attempt`) WHERE step = 'reserved';--> statement-breakpoint
CREATE UNIQUE INDEX `credit_charges_closed` ON `credit_charges` (`session_id`,`attempt`) WHERE step <> 'reserved';--> statement-breakpoint
CREATE UNIQUE INDEX `credit_charges_settled` ON `credit_charges` (`session_id`) WHERE step = 'settled';--> statement-breakpoint
CREATE UNIQUE INDEX `credit_charges_place` ON `credit_charges` (`grant_seq`,`place`);--> statement-breakpoint
CREATE INDEX `credit_charges_session` ON `credit_charges` (`session_id`);--> statement-breakpoint
CREATE INDEX `credit_charges_day` ON `credit_charges` (`day`);--> statement-breakpoint
CREATE TABLE `credit_grants` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`up_to` integer NOT NULL,
	`credits` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`file_id` text NOT NULL,
	`after_charge` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `licence_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credit_grants_some" CHECK("credit_grants"."credits" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_grants_once` ON `credit_grants` (`kind`,`period`,`up_to`);--> statement-breakpoint
CREATE INDEX `credit_grants_end` ON `credit_grants` (`ends_on`);--> statement-breakpoint
CREATE TABLE `credit_warnings` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `licence_box` (
	`id` integer PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`mark` integer,
	`mark_day` text,
	`back_since` integer,
	`jump_since` integer,
	CONSTRAINT "licence_box_one" CHECK("licence_box"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `licence_files` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`serial` integer,
	`sha256` text NOT NULL,
	`file` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_files_sha256_unique` ON `licence_files` (`sha256`);--> statement-breakpoint
CREATE UNIQUE INDEX `licence_files_serial` ON `licence_files` (`serial`) WHERE serial IS NOT NULL;