import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type ResendBody = {
  from: string;
  to: string[];
  reply_to?: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments: { filename: string; content: string; content_type: string }[];
};

/** What the fake does with the next requests instead of sending. */
export type ResendFault =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | "drop before answering"
  | "drop inside the answer"
  | "drop after sending"
  | "no json";

/** Resend's `POST /emails` as documented: keys are remembered, another body under the same key is refused. */
export async function resendFake() {
  const sent: { key: string; raw: string; body: ResendBody; id: string }[] = [];
  const requests: { method: string; url: string; authorization: string }[] = [];
  const faults: ResendFault[] = [];

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString("utf8");
    requests.push({
      method: request.method ?? "",
      url: request.url ?? "",
      authorization: request.headers.authorization ?? "",
    });
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(body));

    const fault = faults.shift();
    if (fault === "drop before answering") return void request.socket.destroy();
    if (fault === "no json") return void response.writeHead(200).end("<html>proxy</html>");
    if (fault === "drop inside the answer") {
      response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
      return void response.write('{"id":', () => request.socket.destroy());
    }
    if (typeof fault === "object") return void json(fault.status, fault.body, fault.headers);

    const key = String(request.headers["idempotency-key"] ?? "");
    const earlier = sent.find((one) => one.key === key);
    if (earlier && earlier.raw !== raw) {
      return void json(409, {
        statusCode: 409,
        name: "invalid_idempotent_request",
        message: "This idempotency key has been used with another payload.",
      });
    }
    const id = earlier?.id ?? `email-${sent.length + 1}`;
    if (!earlier) sent.push({ key, raw, body: JSON.parse(raw) as ResendBody, id });
    if (fault === "drop after sending") return void request.socket.destroy();
    json(200, { id });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    sent,
    requests,
    failNext: (...next: ResendFault[]) => void faults.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
