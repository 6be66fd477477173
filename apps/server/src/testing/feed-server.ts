import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server of this machine that gives iCalendar files, or whatever a test wants it to give. */
export type FeedServer = {
  port: number;
  /** Every request so far. */
  requests: { path: string; headers: IncomingHttpHeaders }[];
  /** What is answered from now on. */
  answer: RequestListener;
  stop(): Promise<void>;
};

export async function startFeedServer(answer: RequestListener = notFound): Promise<FeedServer> {
  const requests: FeedServer["requests"] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? "", headers: request.headers });
    feed.answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const feed: FeedServer = {
    port: (server.address() as AddressInfo).port,
    requests,
    answer,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return feed;
}

const notFound: RequestListener = (_, response) => void response.writeHead(404).end();

/** Gives a calendar, with a mark by which it can be asked for again. */
export function givesCalendar(text: string, etag?: string): RequestListener {
  return (request, response) => {
    if (etag !== undefined && request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else
      response
        .writeHead(200, { "content-type": "text/calendar", ...(etag === undefined ? {} : { etag }) })
        .end(text);
  };
}

/** A calendar with these events, each as lines between its UID and its end. */
export function aCalendar(...events: string[][]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Example//Feed//EN",
    ...events.flatMap((lines, index) => [
      "BEGIN:VEVENT",
      `UID:event-${index}@feed.example`,
      "DTSTAMP:20261101T000000Z",
      ...lines,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
