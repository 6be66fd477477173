import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { connectCrm, CoreError, factNames, removeEndpoint, testEndpoint } from "@aimant/core";
import { crmKinds, type CrmLogin } from "@aimant/core/ports";
import * as v from "valibot";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const usage = `aimant crm connect ${crmKinds.join("|")} [--on-erase note|delete] [--locale fr|en]
    on standard input, JSON: { "url"?, "token" } or { "url"?, "clientId", "clientSecret", "refreshToken"? },
    and "mapping"?: { "contact"?, "company"?, "deal"? }, each { FIELD OF THE CRM: FACT or "=text" }
aimant crm check ID        tries the login; the running server writes the answer to \`aimant webhooks log ID\`
aimant crm disconnect ID   forgets the login; what is in the CRM stays there

facts: ${factNames.join(" ")}`;

const FieldsSchema = v.record(v.string(), v.string());
const InputSchema = v.object({
  url: v.optional(v.pipe(v.string(), v.url())),
  token: v.optional(v.string()),
  clientId: v.optional(v.string()),
  clientSecret: v.optional(v.string()),
  refreshToken: v.optional(v.string()),
  mapping: v.optional(
    v.strictObject({
      contact: v.optional(FieldsSchema),
      company: v.optional(FieldsSchema),
      deal: v.optional(FieldsSchema),
    }),
  ),
});

const homes: Record<string, string> = {
  hubspot: "https://api.hubapi.com",
  pipedrive: "https://api.pipedrive.com",
};

/** `aimant crm`: HubSpot, Pipedrive and Salesforce. Secrets come on standard input, where no list of processes shows them. */
export async function crmCommand(
  config: Config,
  args: string[],
  input: AsyncIterable<Uint8Array>,
  print: (line: string) => void,
): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { "on-erase": { type: "string" }, locale: { type: "string" } },
  });
  const [command, id] = positionals;
  const onErase = values["on-erase"] === "delete" ? "delete" : "note";
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "connect") {
      const kind = crmKinds.find((known) => known === id);
      const given = v.safeParse(InputSchema, parsed(await text(input)));
      const login = kind === undefined || !given.success ? undefined : loginOf(given.output, homes[kind]);
      if (kind !== undefined && given.success && login !== undefined) {
        const { contact, company, deal } = given.output.mapping ?? {};
        const { endpoint, account } = await connectCrm(services, {
          kind,
          login,
          mapping: {
            ...(contact === undefined ? {} : { contact }),
            ...(company === undefined ? {} : { company }),
            ...(deal === undefined ? {} : { deal }),
          },
          onErase,
          ...(values.locale === undefined ? {} : { locale: values.locale }),
        });
        print(`${kind} account ${account} is connected as endpoint ${endpoint.id}`);
        return true;
      }
    } else if (command === "check" && id !== undefined) {
      print(`notice ${await testEndpoint(services, id)} is on its way`);
      return true;
    } else if (command === "disconnect" && id !== undefined) {
      await removeEndpoint(services, id);
      print(`endpoint ${id} is forgotten`);
      return true;
    }
    print(usage);
    return false;
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    print(`aimant crm: ${error.message}`);
    return false;
  } finally {
    await store.close();
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function loginOf(given: v.InferOutput<typeof InputSchema>, home: string | undefined): CrmLogin | undefined {
  const url = given.url ?? home;
  const { token, clientId, clientSecret, refreshToken } = given;
  if (url === undefined) return undefined;
  if (token !== undefined) return { url, token };
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { url, clientId, clientSecret, ...(refreshToken === undefined ? {} : { refreshToken }) };
}
