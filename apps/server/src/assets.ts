import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Where the files are that the server reads beside its own code. */
export type Assets = {
  /** Built parts of the widget. */
  widgetParts: string;
  /** Templates of documents, and from where their fonts are found. */
  report: string;
  /** Migrations, a folder an engine. */
  migrations: string;
  /** The reference page's library. */
  swaggerUi: string;
  /** Example pages and funnels; absent in an installation without them. */
  examples: string | undefined;
};

/** Finds the files in a checkout, from the sources and from the bundle alike (`src/` and `dist/` are neighbours). */
export function findAssets(): Assets {
  const server = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = dirname(dirname(server));
  const examples = join(root, "examples");
  const swagger = createRequire(join(server, "package.json")).resolve("swagger-ui-dist/package.json");
  return {
    widgetParts: join(root, "packages/widget/dist/parts"),
    report: join(root, "packages/report"),
    migrations: join(root, "packages/store/migrations"),
    swaggerUi: dirname(swagger),
    examples: existsSync(examples) ? examples : undefined,
  };
}
