CREATE TABLE `redacted_values` (
	`session_id` text NOT NULL,
	`label` text NOT NULL,
	`number` integer NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`session_id`, `label`, `number`),
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `redaction_rules` (
	`name` text PRIMARY KEY NOT NULL,
	`rule` text,
	`words` text,
	`pattern` text,
	`score` real,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
