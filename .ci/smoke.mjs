// Start, fetch, submit, two days later: what a stranger does first. Runs on any Node from 20 on.
const base = process.argv[2];
const slug = "customer-experience";

async function until(what, holds, seconds) {
  const end = Date.now() + seconds * 1000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 250));
  }
  console.log(`ok  ${what}`);
}

function must(what, holds) {
  if (!holds) throw new Error(`not so: ${what}`);
  console.log(`ok  ${what}`);
}

await until("the server is ready", async () => (await fetch(`${base}/readyz`)).ok, 300);
const script = await fetch(`${base}/w/${slug}.js`, { headers: { "accept-encoding": "br" } });
must("the widget is served compressed", script.ok && script.headers.get("content-encoding") === "br");
must("the hosted page is served", (await fetch(`${base}/f/${slug}`)).ok);

const funnel = await (await fetch(`${base}/api/v1/funnels/${slug}`)).json();
const answers = Object.fromEntries(
  funnel.magnet.questions.map((question) => [
    question.id,
    question.type === "single"
      ? question.options[0].id
      : question.type === "multiple"
        ? [question.options[0].id]
        : question.max,
  ]),
);
const consents = Object.fromEntries(funnel.consents.map(({ id, required }) => [id, required]));
const sent = await fetch(`${base}/api/v1/funnels/${slug}/submissions`, {
  method: "POST",
  headers: { "content-type": "application/json", "idempotency-key": "smoke-run-1" },
  body: JSON.stringify({
    answers,
    contact: { name: "Ana Sousa", email: "ana@example.com" },
    consents,
    locale: "fr",
  }),
});
must("a submission is kept", sent.status === 201);
await fetch(`${base}/dev/clock`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ advance: "P2D" }),
});
await until(
  "the synthesis is in the mailbox two days later",
  async () => {
    const mails = await (await fetch(`${base}/dev/mailbox.json`)).json();
    return mails.some(({ to }) => to.includes("ana@example.com"));
  },
  20,
);
