-- The proof of consent is never changed and never removed. Erasure on a person's demand will need a migration of its own.
CREATE FUNCTION "refuse_consent_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consents are append-only' USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "consents_no_change" BEFORE UPDATE OR DELETE ON "consents"
FOR EACH ROW EXECUTE FUNCTION "refuse_consent_change"();
--> statement-breakpoint
CREATE TRIGGER "consents_no_truncate" BEFORE TRUNCATE ON "consents"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_consent_change"();
