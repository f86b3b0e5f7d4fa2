INSERT INTO `licence_box` (`id`, `company_id`) VALUES (1, lower(hex(randomblob(16))));
--> statement-breakpoint
CREATE TRIGGER `licence_box_never_deleted` BEFORE DELETE ON `licence_box` BEGIN SELECT RAISE(ABORT, 'the box keeps its company and its time'); END;
--> statement-breakpoint
CREATE TRIGGER `licence_box_company_kept` BEFORE UPDATE OF `id`, `company_id` ON `licence_box` BEGIN SELECT RAISE(ABORT, 'the box keeps its company'); END;
--> statement-breakpoint
CREATE TRIGGER `licence_files_never_updated` BEFORE UPDATE ON `licence_files` BEGIN SELECT RAISE(ABORT, 'licence files are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `licence_files_never_deleted` BEFORE DELETE ON `licence_files` BEGIN SELECT RAISE(ABORT, 'licence files are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_grants_never_updated` BEFORE UPDATE ON `credit_grants` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_grants_never_deleted` BEFORE DELETE ON `credit_grants` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_charges_never_updated` BEFORE UPDATE ON `credit_charges` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_charges_never_deleted` BEFORE DELETE ON `credit_charges` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_grants_follow` BEFORE INSERT ON `credit_grants` BEGIN
  SELECT RAISE(ABORT, 'a grant follows the last one')
    WHERE NEW.seq IS NOT coalesce((SELECT max(seq) FROM credit_grants), 0) + 1
       OR NEW.after_charge IS NOT coalesce((SELECT max(seq) FROM credit_charges), 0);
  SELECT RAISE(ABORT, 'a grant brings what its period lacks')
    WHERE NEW.credits IS NOT NEW.up_to - coalesce((SELECT sum(credits) FROM credit_grants WHERE kind = NEW.kind AND period = NEW.period), 0);
END;
--> statement-breakpoint
CREATE TRIGGER `credit_charges_follow` BEFORE INSERT ON `credit_charges` BEGIN
  SELECT RAISE(ABORT, 'a charge follows the last one')
    WHERE NEW.seq IS NOT coalesce((SELECT max(seq) FROM credit_charges), 0) + 1
       OR NEW.place IS NOT coalesce((SELECT max(place) FROM credit_charges WHERE grant_seq = NEW.grant_seq), 0) + 1;
  SELECT RAISE(ABORT, 'a charge leaves what its grant had, and its own credit less or more')
    WHERE NEW.remaining IS NOT coalesce(
        (SELECT remaining FROM credit_charges WHERE grant_seq = NEW.grant_seq ORDER BY place DESC LIMIT 1),
        (SELECT credits FROM credit_grants WHERE seq = NEW.grant_seq)
      ) + CASE NEW.step WHEN 'reserved' THEN -1 WHEN 'settled' THEN 0 WHEN 'released' THEN 1 END;
  SELECT RAISE(ABORT, 'a session is charged once')
    WHERE NEW.step = 'reserved' AND (
      NEW.attempt IS NOT coalesce((SELECT max(attempt) FROM credit_charges WHERE session_id = NEW.session_id), 0) + 1
      OR coalesce((SELECT step FROM credit_charges WHERE session_id = NEW.session_id ORDER BY seq DESC LIMIT 1), 'released') <> 'released'
    );
  SELECT RAISE(ABORT, 'only what is reserved is settled or released')
    WHERE NEW.step <> 'reserved' AND NOT EXISTS (
      SELECT 1 FROM (SELECT * FROM credit_charges WHERE session_id = NEW.session_id ORDER BY seq DESC LIMIT 1)
      WHERE step = 'reserved' AND attempt = NEW.attempt AND grant_seq = NEW.grant_seq
    );
END;
