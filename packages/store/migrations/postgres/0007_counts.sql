CREATE TABLE "funnel_counts" (
	"slug" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"site" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "funnel_counts_pk" PRIMARY KEY("slug","day","site","event")
);
