import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { compose } from "../../apps/server/src/compose.ts";
import { readConfig } from "../../apps/server/src/config.ts";
import { publishFolder } from "../../apps/server/src/publish-files.ts";
import { customerExperienceBody } from "./pass.ts";
const file = join(await mkdtemp(join(tmpdir(), "aimant-bench-")), "a.db");
const server = await compose(readConfig({ DATABASE_URL: `file:${file}`, FILES_URL: file + "-files", SECRET_KEY: "not a secret, only for a benchmark", LOG_LEVEL: "error" }));
await publishFolder(server.services, "examples/funnels");
const send = (n: number) => server.app.request("/api/v1/funnels/customer-experience/submissions", { method: "POST", headers: { "content-type": "application/json", "idempotency-key": "pass-number-" + n }, body: JSON.stringify(customerExperienceBody(n)) });
await send(1);
const db = new Database(":memory:");
const proto = Object.getPrototypeOf(db.prepare("select 1"));
const log: string[] = [];
for (const name of ["run", "all", "get"]) { const old = proto[name]; proto[name] = function (...a: unknown[]) { log.push(`${name} ${this.source.slice(0, 60)} … ${this.source.match(/from "\w+".*/)?.[0].slice(0, 90) ?? ""}`); return old.apply(this, a); }; }
await send(2);
console.log(log.join("\n"));
for (const name of ["run", "all", "get"]) log.length = 0;
for (let r = 0; r < 16; r++) { const t = performance.now(); await Promise.all(Array.from({ length: 500 }, (_, i) => send(1000 * r + 10 + i))); console.log(((performance.now() - t) / 500).toFixed(2), "ms each in process"); log.length = 0; }
await server.store.close();
