DROP INDEX `audit_noun`;--> statement-breakpoint
CREATE INDEX `audit_noun_action` ON `audit` (`noun`,`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_noun` ON `audit` (`noun`,`seq`);