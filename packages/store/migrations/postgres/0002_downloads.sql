CREATE TABLE "downloads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lead_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"file" json NOT NULL,
	"filename" text COLLATE "C" NOT NULL,
	"uses" integer NOT NULL,
	"max_uses" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "funnel_versions" ADD COLUMN "files" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "downloads_lead" ON "downloads" USING btree ("lead_id","created_at","id");--> statement-breakpoint
CREATE INDEX "downloads_submission" ON "downloads" USING btree ("submission_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_submission" ON "enrolments" USING btree ("submission_id","follow_up_id");