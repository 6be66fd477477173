import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

export type Receiver = {
  /** `127.0.0.1:43210` */
  host: string;
  url: string;
  received: Received[];
  /** Says how the next calls are answered. */
  answer(how: (response: ServerResponse, call: Received) => void): void;
};

/** A server of somebody else, on this machine, that says thanks until told otherwise; gone when the test ends. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let how = (response: ServerResponse, _call: Received): void => void response.end("thanks");
  const server = createServer(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    const call = { method, path, headers, body: await text(request) };
    received.push(call);
    how(response, call);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/hook`,
    received,
    answer(next) {
      how = next;
    },
  };
}
