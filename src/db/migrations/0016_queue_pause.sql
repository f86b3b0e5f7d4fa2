CREATE TABLE `queue_pause` (
	`id` integer PRIMARY KEY NOT NULL,
	`paused_at` integer NOT NULL,
	`paused_by` text NOT NULL
);
