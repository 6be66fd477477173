CREATE TABLE "call_list_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C",
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "no_shows" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"appointment_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"why" text COLLATE "C",
	"rebooked_by" text COLLATE "C",
	"rebooked_appointment_id" text COLLATE "C",
	"calls" integer NOT NULL,
	"last_call_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slot_holds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"purpose_id" text COLLATE "C" NOT NULL,
	"start_at" timestamp (3) with time zone NOT NULL,
	"end_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_list" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "taken_cells" ALTER COLUMN "appointment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "taken_cells" ADD COLUMN "hold_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "no_shows" ADD CONSTRAINT "no_shows_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "no_shows" ADD CONSTRAINT "no_shows_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_holds" ADD CONSTRAINT "slot_holds_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_holds" ADD CONSTRAINT "slot_holds_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_list_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_list_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "no_shows_appointment" ON "no_shows" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "no_shows_lead" ON "no_shows" USING btree ("lead_id","created_at","id");--> statement-breakpoint
CREATE INDEX "no_shows_state" ON "no_shows" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE INDEX "slot_holds_lead" ON "slot_holds" USING btree ("lead_id","state");--> statement-breakpoint
CREATE INDEX "slot_holds_owner" ON "slot_holds" USING btree ("owner_id","state","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_list_submission" ON "waiting_list" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "waiting_list_lead" ON "waiting_list" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "waiting_list_owner" ON "waiting_list" USING btree ("owner_id","state","created_at","id");--> statement-breakpoint
ALTER TABLE "taken_cells" ADD CONSTRAINT "taken_cells_hold_id_slot_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."slot_holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "taken_cells_hold" ON "taken_cells" USING btree ("hold_id");