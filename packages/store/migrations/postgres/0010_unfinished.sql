CREATE TABLE "unfinished" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"pass_key" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"answers" json NOT NULL,
	"source" json NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "unfinished_pass" ON "unfinished" USING btree ("slug","pass_key");--> statement-breakpoint
CREATE INDEX "unfinished_email" ON "unfinished" USING btree ("email");--> statement-breakpoint
CREATE INDEX "unfinished_expires" ON "unfinished" USING btree ("expires_at");