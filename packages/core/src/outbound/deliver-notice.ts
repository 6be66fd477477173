import {
  endpointKinds,
  type Endpoint,
  type Notice,
  type NoticeTry,
  type OutboundAnswer,
  type StoreTransaction,
} from "../ports/index.ts";
import type { Services } from "../services.ts";
import { chatMessage } from "./chat/message.ts";
import { slackPayload } from "./chat/slack.ts";
import { teamsPayload } from "./chat/teams.ts";
import { deliverToCrm, RECORDS } from "./crm/deliver-to-crm.ts";
import { openEndpoint, sealEndpoint, secretsInForce } from "./access.ts";
import { wakeNotice } from "./announce.ts";
import { ENDPOINT_DAYS, isOver, NOTICE_DAYS, waitSeconds } from "./patience.ts";
import { switchOff } from "./switch-off.ts";

/** Longer than a call may take; under the lease of the job. */
const LEASE_SECONDS = 60;
/** After a call that nobody answered, others to the same place wait: a dead receiver must not hold up the emails. */
const PAUSE_SECONDS = 30;
/** Attempts that the log keeps of one notice. */
const TRIES_KEPT = 12;

type Taken = { notice: Notice; endpoint: Endpoint };

/**
 * The job: hands one notice over, and writes down what was answered. Whatever is no 2xx is tried again over days, under
 * the same id; an endpoint that says it is gone, or fails for days, is switched off and the host told.
 */
export async function deliverNotice(services: Services, noticeId: string): Promise<void> {
  const token = services.ids.next();
  const taken = await services.store.transaction((tx) => take(tx, services, noticeId, token));
  if (taken === undefined) return;
  const started = services.clock.now();
  const answer = await hand(services, taken, token);
  await services.fault("notice:answered");
  const now = services.clock.now();
  const attempt: NoticeTry = {
    at: started.toString(),
    status: answer.status,
    said: answer.said,
    ms: Math.max(0, Math.round(now.epochMilliseconds - started.epochMilliseconds)),
  };
  await services.store.transaction((tx) => settle(tx, services, { ...taken, token, answer, attempt, now }));
  services.wake();
}

async function take(
  tx: StoreTransaction,
  services: Services,
  noticeId: string,
  token: string,
): Promise<Taken | undefined> {
  const now = services.clock.now();
  const found = await tx.notices.byId(noticeId);
  const endpoint = found === undefined ? undefined : await tx.endpoints.byId(found.endpointId);
  if (endpoint === undefined) return undefined;
  if (endpoint.disabledAt !== null) {
    await tx.notices.skip(noticeId);
    return undefined;
  }
  const { pausedUntil } = endpoint;
  if (pausedUntil !== null && Temporal.Instant.compare(pausedUntil, now) > 0) {
    const runAt = pausedUntil.add({ milliseconds: Math.ceil(services.ids.jitter() * 5_000) });
    await wakeNotice(tx, services, noticeId, runAt);
    return undefined;
  }
  if (!(endpointKinds as readonly string[]).includes(endpoint.kind)) {
    // One at a time: two at once could each make the same person.
    const leaving = await tx.notices.page({
      endpointId: endpoint.id,
      state: "leased",
      after: null,
      limit: 5,
    });
    const busy = leaving.some(
      ({ id, leaseUntil }) =>
        id !== noticeId && leaseUntil !== null && Temporal.Instant.compare(leaseUntil, now) > 0,
    );
    if (busy) {
      await wakeNotice(tx, services, noticeId, now.add({ seconds: 2 }));
      return undefined;
    }
  }
  const until = now.add({ seconds: LEASE_SECONDS });
  const notice = await tx.notices.lease(noticeId, { token, until, now });
  return notice === undefined ? undefined : { notice, endpoint };
}

async function hand(services: Services, { notice, endpoint }: Taken, token: string): Promise<OutboundAnswer> {
  try {
    const access = openEndpoint(services, endpoint);
    const at = services.clock.now();
    const { kind } = endpoint;
    const { crm } = access;
    if (crm !== undefined && kind !== "webhook" && kind !== "slack" && kind !== "teams")
      return await deliverToCrm(services, {
        notice,
        kind,
        access: { ...access, crm },
        async keepLogin(changed) {
          const sealed = sealEndpoint(services, endpoint.id, changed);
          await services.store.transaction((tx) => tx.endpoints.change(endpoint.id, { sealed }));
        },
        async keepRecords(records) {
          const body = { ...notice.body, [RECORDS]: records };
          await services.store.transaction((tx) => tx.notices.keepBody(notice.id, token, body));
        },
      });
    if (endpoint.kind !== "webhook") {
      const message = chatMessage(notice.event, notice.body ?? {}, access.locale ?? "fr");
      const payload = endpoint.kind === "slack" ? slackPayload(message) : teamsPayload(message);
      return await services.outbound.post({ url: access.url, body: JSON.stringify(payload) });
    }
    const body = JSON.stringify({ type: notice.event, timestamp: notice.at.toString(), data: notice.body });
    const secrets = secretsInForce(access, at).map(({ secret }) => secret);
    return await services.outbound.post({ url: access.url, body, sign: { id: notice.id, at, secrets } });
  } catch (error) {
    return { status: null, said: error instanceof Error ? error.message : "unknown error" };
  }
}

async function settle(
  tx: StoreTransaction,
  services: Services,
  done: Taken & { token: string; answer: OutboundAnswer; attempt: NoticeTry; now: Temporal.Instant },
): Promise<void> {
  const { notice, endpoint, token, answer, attempt, now } = done;
  const tries = [...notice.tries, attempt].slice(-TRIES_KEPT);
  const { status } = answer;
  if (status !== null && status >= 200 && status < 300) {
    await tx.notices.settle(notice.id, token, { state: "sent", tries, sentAt: now });
    await tx.endpoints.change(endpoint.id, {
      lastOkAt: now,
      lastError: null,
      failingSince: null,
      pausedUntil: null,
    });
    return;
  }
  const asksToWait = status === 429 || (status === 503 && answer.wait !== undefined);
  const wait = waitSeconds(notice.attempts, services.ids.jitter(), answer.wait);
  const nextAttemptAt = now.add({ seconds: wait });
  // Slack's word for an address that was removed.
  const gone = status === 410 || (endpoint.kind === "slack" && status === 404);
  const over = gone || isOver(notice.plannedAt, NOTICE_DAYS, now);
  await tx.notices.settle(notice.id, token, { state: over ? "dead" : "retry", tries, nextAttemptAt });
  if (!over) await wakeNotice(tx, services, notice.id, nextAttemptAt);
  services.log.warn(over ? "notice.dead" : "notice.retry", {
    notice: notice.id,
    endpoint: endpoint.id,
    attempts: notice.attempts,
    status,
  });
  const current = (await tx.endpoints.byId(endpoint.id)) ?? endpoint;
  const failingSince = current.failingSince ?? now;
  const error = status === null ? answer.said : `HTTP ${status}`;
  await tx.endpoints.change(endpoint.id, {
    lastError: error.slice(0, 300),
    // Whoever asks us to wait works.
    ...(asksToWait ? {} : { failingSince }),
    ...(asksToWait
      ? { pausedUntil: nextAttemptAt }
      : status === null
        ? { pausedUntil: now.add({ seconds: PAUSE_SECONDS }) }
        : {}),
  });
  if (gone) await switchOff(tx, services, current, "gone", now);
  else if (!asksToWait && isOver(failingSince, ENDPOINT_DAYS, now))
    await switchOff(tx, services, current, "failing", now);
}
