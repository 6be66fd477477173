CREATE TABLE "appointments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"upcoming_submission_id" text COLLATE "C",
	"owner_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"start_at" timestamp (3) with time zone NOT NULL,
	"end_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"uid" text COLLATE "C" NOT NULL,
	"sequence" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C",
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"consent_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"method" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"text_hash" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"page" text COLLATE "C",
	"build" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C",
	"enrolment_id" text COLLATE "C",
	"step_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"appointment_id" text COLLATE "C",
	"template" text COLLATE "C" NOT NULL,
	"class" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"planned_for" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"first_attempt_at" timestamp (3) with time zone,
	"lease_token" text COLLATE "C",
	"lease_until" timestamp (3) with time zone,
	"message" json,
	"provider_id" text COLLATE "C",
	"last_error" text COLLATE "C",
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"follow_up_id" text COLLATE "C" NOT NULL,
	"step_id" text COLLATE "C" NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"stop_reason" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funnel_versions" (
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"funnel" json NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "funnel_versions_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"payload" json NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"lease_token" text COLLATE "C",
	"lease_until" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"job_title" text COLLATE "C",
	"company" text COLLATE "C",
	"phone" text COLLATE "C",
	"locale" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_contact_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"message" json NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"idempotency_key" text COLLATE "C" NOT NULL,
	"request_hash" text COLLATE "C" NOT NULL,
	"answers" json NOT NULL,
	"contact" json NOT NULL,
	"choices" json NOT NULL,
	"source" json NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"score" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taken_cells" (
	"owner_id" text COLLATE "C" NOT NULL,
	"cell" integer NOT NULL,
	"appointment_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "taken_cells_pk" PRIMARY KEY("owner_id","cell")
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"data" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_cells" ADD CONSTRAINT "taken_cells_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_upcoming" ON "appointments" USING btree ("upcoming_submission_id");--> statement-breakpoint
CREATE INDEX "appointments_lead" ON "appointments" USING btree ("lead_id","state","end_at");--> statement-breakpoint
CREATE INDEX "appointments_owner" ON "appointments" USING btree ("owner_id","state","end_at");--> statement-breakpoint
CREATE INDEX "consents_lead" ON "consents" USING btree ("lead_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_key" ON "deliveries" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_step" ON "deliveries" USING btree ("enrolment_id","step_id");--> statement-breakpoint
CREATE INDEX "deliveries_lead" ON "deliveries" USING btree ("lead_id","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_state" ON "deliveries" USING btree ("state");--> statement-breakpoint
CREATE INDEX "enrolments_lead" ON "enrolments" USING btree ("lead_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_waiting_key" ON "jobs" USING btree ("key") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_email" ON "leads" USING btree ("email");--> statement-breakpoint
CREATE INDEX "leads_owner" ON "leads" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailbox_key" ON "mailbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mailbox_sent" ON "mailbox" USING btree ("sent_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_slug_key" ON "submissions" USING btree ("slug","idempotency_key");--> statement-breakpoint
CREATE INDEX "submissions_lead" ON "submissions" USING btree ("lead_id","created_at","id");--> statement-breakpoint
CREATE INDEX "taken_cells_appointment" ON "taken_cells" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "timeline_lead" ON "timeline" USING btree ("lead_id","at","id");