import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addEndpoint, endpointOf, suppress } from "@aimant/core";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { signedHeaders, webhookSecret } from "./adapters/webhooks.ts";
import { secretKeyCommand } from "./cli/secret-key.ts";
import { startServer, type Running } from "./cli/serve.ts";
import { readConfig, type Config } from "./config.ts";
import { createFormTrap } from "./guard/form-trap.ts";
import { createProofs } from "./guard/proof.ts";
import { customerExperienceBody } from "../../../tools/bench/pass.ts";
import { prove } from "./testing/prove.ts";

const [old, current] = ["the key of the first year: it is long", "the key of the second year: it is long"];
let folder: string;
let running: Running | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aimant-keys-"));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(folder, { recursive: true, force: true });
});

function configOf(keys: { SECRET_KEY: string; SECRET_KEY_PREVIOUS?: string }): Config {
  return readConfig({
    PORT: "0",
    DATABASE_URL: `file:${join(folder, "aimant.db")}`,
    FILES_URL: join(folder, "files"),
    FUNNELS_DIR: "examples/funnels",
    LOG_LEVEL: "silent",
    PUBLIC_URL: "http://aimant.test",
    PRIVATE_HOSTS: "127.0.0.1:9",
    ...keys,
  });
}
async function start(keys: Parameters<typeof configOf>[0]): Promise<Running> {
  await running?.stop();
  running = undefined;
  running = await startServer(configOf(keys));
  return running;
}
const open = async (path: string) => {
  const { status } = await fetch(`${running?.url}${path}`);
  return status;
};

/** The link to the results of somebody who has just gone through. */
async function submitted(person: number): Promise<string> {
  const answer = await fetch(`${running?.url}/api/v1/funnels/customer-experience/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `pass-of-person-${person}` },
    body: JSON.stringify(customerExperienceBody(person)),
  });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  return `/r/${running?.services.tokens.derive("results", id)}`;
}

it("everything that an older key made works on under a new one, until it is ended", async () => {
  const first = await start({ SECRET_KEY: old });
  const results = await submitted(1);
  const lead = await first.services.store.leads.byEmail("person-1@example.com");
  const objected = "objected@example.com";
  await suppress(first.services, { email: objected, reason: "objected" });
  const { endpoint } = await addEndpoint(first.services, {
    url: "http://127.0.0.1:9/hook",
  });
  const before = {
    unsubscribe: `/u/${first.services.tokens.derive("unsubscribe", lead?.id ?? "")}`,
    outside: first.services.tokens.derive("outside", "a-pass"),
  };

  const keys = { SECRET_KEY: current, SECRET_KEY_PREVIOUS: old };
  const { services } = await start(keys);
  expect(await open(results)).toBe(200);
  expect(await open(before.unsubscribe)).toBe(200);
  // What an email says from now on opens as well: its pass was made long before.
  const after = `/u/${services.tokens.derive("unsubscribe", lead?.id ?? "")}`;
  expect(after).not.toBe(before.unsubscribe);
  expect(await open(after)).toBe(200);
  expect(services.tokens.isFor(before.outside, "outside", "a-pass")).toBe(true);
  expect(services.tokens.isFor(before.outside, "outside", "another")).toBe(false);

  await running?.stop();
  running = undefined;
  const said: string[] = [];
  expect(await secretKeyCommand(configOf(keys), "end-old", (line) => said.push(line))).toBe(0);
  expect(said.join()).toMatch(/^0 links and 1 logins are under the current key; \d+ older links were ended$/);

  const alone = await start({ SECRET_KEY: current });
  expect([await open(results), await open(before.unsubscribe)]).toEqual([404, 404]);
  expect(await open(after)).toBe(200);
  expect(alone.services.tokens.isFor(before.outside, "outside", "a-pass")).toBe(false);
  const { store, tokens } = alone.services;
  expect(await store.suppressions.find(tokens.hashAddress(objected))).toMatchObject({ reason: "objected" });
  const kept = await endpointOf(alone.services.store, endpoint.id);
  expect(alone.services.secrets.open(kept.sealed, `endpoint:${kept.id}`)).toContain("127.0.0.1:9/hook");
  expect(await open(await submitted(2))).toBe(200);
});

it("a key that was changed without a word is told of, and opens nothing of the older one", async () => {
  await start({ SECRET_KEY: old });
  const results = await submitted(1);
  const { services } = await start({ SECRET_KEY: current });
  // Found by its hash: what was sent is not lost.
  expect(await open(results)).toBe(200);
  expect(await services.store.settings.get("address-key")).toBeDefined();
  await expect(secretKeyCommand(configOf({ SECRET_KEY: current }), "turn", () => {})).rejects.toThrow(
    /^SECRET_KEY_PREVIOUS is missing/,
  );
});

it("forms, proofs and signatures of before the change are taken after it", async () => {
  const { services } = await start({ SECRET_KEY: current });
  const { clock, store } = services;
  const stamp = createFormTrap([old], { now: () => clock.now().subtract({ seconds: 30 }) }).stamp();
  expect(createFormTrap([current, old], clock).isSuspicious({ opened: stamp })).toBe(false);
  expect(createFormTrap([current], clock).isSuspicious({ opened: stamp })).toBe(true);

  const challenge = await createProofs({ keys: [old], store }).challenge("sample", 0);
  const { "aimant-proof": proof } = await prove({ challenge });
  const asked = { slug: "sample", effort: 0, request: "one" } as const;
  expect(await createProofs({ keys: [current], store }).accepts(proof, asked)).toBe(false);
  expect(await createProofs({ keys: [current, old], store }).accepts(proof, asked)).toBe(true);

  const secrets = [current, old].map(webhookSecret);
  const headers = signedHeaders({ id: "msg-1", at: Temporal.Now.instant(), secrets }, "{}");
  for (const secret of secrets) expect(new Webhook(secret).verify("{}", headers)).toEqual({});
});
