CREATE TABLE "consent_chain" (
	"id" integer PRIMARY KEY NOT NULL,
	"length" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_tallies" (
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"what" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "erased_tallies_pk" PRIMARY KEY("slug","version","month","what")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"address_hash" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"holder" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "seq" integer;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "content_hash" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "hash" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "erasures_address" ON "erasures" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "quotas_at" ON "quotas" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_seq" ON "consents" USING btree ("seq");