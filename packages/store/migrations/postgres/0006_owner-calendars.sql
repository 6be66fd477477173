CREATE TABLE "calendar_entries" (
	"appointment_id" text COLLATE "C" NOT NULL,
	"calendar_id" text COLLATE "C" NOT NULL,
	"href" text COLLATE "C" NOT NULL,
	CONSTRAINT "calendar_entries_pk" PRIMARY KEY("appointment_id","calendar_id")
);
--> statement-breakpoint
CREATE TABLE "owner_calendars" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"host" text COLLATE "C" NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"calendars" json NOT NULL,
	"write_to" text COLLATE "C",
	"when_unreadable" text COLLATE "C" NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"failing_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_calendar_id_owner_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."owner_calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_entries_calendar" ON "calendar_entries" USING btree ("calendar_id");--> statement-breakpoint
CREATE INDEX "owner_calendars_owner" ON "owner_calendars" USING btree ("owner_id","created_at","id");