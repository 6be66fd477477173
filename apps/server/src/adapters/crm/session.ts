import { CrmFailure, type CrmLogin } from "@aimant/core/ports";

export type SessionOptions = {
  fetch: typeof fetch;
  keep: (login: CrmLogin) => Promise<void>;
  /** Where tokens are fetched, after the CRM's own address unless it is one of its own. */
  tokenUrl: string;
  /** The header that carries a token. */
  authorise: (token: string, fetched: boolean) => Record<string, string>;
  /** Seconds that an answer asks us to wait, where it is about limits. */
  limit: (status: number, headers: Headers, said: unknown) => number | undefined;
};

export type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

const SAID_LENGTH = 300;

/** Calls with a token that is fetched when there is none, and once more when it has ended. */
export function openSession(login: CrmLogin, options: SessionOptions): Call {
  let current = login;

  async function tokenOf(again: boolean): Promise<string> {
    if ("token" in current) return current.token;
    if (current.accessToken !== undefined && !again) return current.accessToken;
    const { clientId, clientSecret, refreshToken } = current;
    const form = new URLSearchParams({
      grant_type: refreshToken === undefined ? "client_credentials" : "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    });
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
    const { status, said } = await ask(options.tokenUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", authorization: `Basic ${basic}` },
      body: form.toString(),
    });
    const given = said as { access_token?: unknown; refresh_token?: unknown };
    if (typeof given?.access_token !== "string") throw new CrmFailure(status, words(said));
    current = {
      ...current,
      accessToken: given.access_token,
      ...(typeof given.refresh_token === "string" ? { refreshToken: given.refresh_token } : {}),
    };
    await options.keep(current);
    return given.access_token;
  }

  async function ask(url: string, init: RequestInit) {
    let answer: Response;
    try {
      answer = await options.fetch(url, { ...init, redirect: "manual" });
    } catch (error) {
      throw new CrmFailure(null, error instanceof Error ? error.message : "unknown error");
    }
    const text = await answer.text();
    let said: unknown = text;
    try {
      said = text === "" ? undefined : JSON.parse(text);
    } catch {
      // Some say what is wrong in words or a page.
    }
    return { status: answer.status, headers: answer.headers, said };
  }

  return async function call(method, path, body) {
    for (const again of [false, true]) {
      const token = await tokenOf(again);
      const { status, headers, said } = await ask(new URL(path, login.url).href, {
        method,
        headers: {
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...options.authorise(token, !("token" in current)),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (status >= 200 && status < 300) return said;
      if (status === 401 && !again && !("token" in current)) continue;
      throw new CrmFailure(status, words(said), options.limit(status, headers, said));
    }
    throw new CrmFailure(401, "the login is refused");
  };
}

/** Seconds of a `Retry-After`. */
export function retryAfter(headers: Headers): number | undefined {
  const said = headers.get("retry-after") ?? "";
  return /^\d{1,7}$/.test(said) ? Number(said) : undefined;
}

function words(said: unknown): string {
  const text = typeof said === "string" ? said : (JSON.stringify(said) ?? "");
  return text
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")
    .slice(0, SAID_LENGTH)
    .toWellFormed();
}

/** Text inside HTML, where notes are HTML. */
export function asHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
