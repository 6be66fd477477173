import { writeSync } from "node:fs";
import { openStore } from "../open-store.ts";

// Run by open.test.ts as a process of its own: `node commit-forever.ts file:… [count]`. Several writers at once commit
// a lead each and then name it on the standard output, until the count is reached or the process is killed.

const [url = "", count = "Infinity"] = process.argv.slice(2);
const log = { info() {}, warn() {}, error() {} };
const store = await openStore(url, { log });
const writers = Math.min(8, Number(count));
const at = Temporal.Now.instant();

async function commitForever(writer: number): Promise<void> {
  for (let done = 0; done < Number(count) / writers; done += 1) {
    const id = `${at.epochMilliseconds}-${process.pid}-${writer}-${done}`;
    await store.transaction((tx) =>
      tx.leads.insertIfNew({
        id,
        email: `${id}@example.com`,
        name: "Paul Petit",
        jobTitle: null,
        company: null,
        phone: null,
        locale: "fr",
        stage: "lead",
        ownerId: null,
        createdAt: at,
        updatedAt: at,
        lastContactAt: at,
        confirmedAt: null,
      }),
    );
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: writers }, (_, writer) => commitForever(writer)));
await store.close();
