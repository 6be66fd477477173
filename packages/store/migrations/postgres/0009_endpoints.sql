CREATE TABLE "endpoints" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"host" text COLLATE "C" NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"events" json NOT NULL,
	"funnels" json NOT NULL,
	"fields" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_ok_at" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"failing_since" timestamp (3) with time zone,
	"paused_until" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"disabled_why" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"endpoint_id" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"lead_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"appointment_id" text COLLATE "C",
	"at" timestamp (3) with time zone NOT NULL,
	"body" json,
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"lease_token" text COLLATE "C",
	"lease_until" timestamp (3) with time zone,
	"tries" json NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_endpoint" ON "notices" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "notices_lead" ON "notices" USING btree ("lead_id","id");--> statement-breakpoint
CREATE INDEX "notices_submission" ON "notices" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "notices_appointment" ON "notices" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "notices_at" ON "notices" USING btree ("at");