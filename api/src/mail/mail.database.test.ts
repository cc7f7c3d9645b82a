import { enqueueMessage, type NewMessage } from "@lokaal17/db/mail/outbox";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { utrecht, withApi } from "../testing/with-api.ts";
import { MailWorker } from "./mail-worker.ts";
import { smtpSender } from "./smtp.ts";
import { startSmtpServer, type TestSmtpServer } from "./testing/smtp-server.ts";

const api = withApi();
const minute = 60_000;
let server: TestSmtpServer;
let clock: Date;

beforeAll(async () => {
  server = await startSmtpServer();
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  await api.database.db.deleteFrom("outboxMessage").execute();
  server.behaviour = { kind: "none" };
  server.received.length = 0;
  server.credentials.length = 0;
  clock = new Date("2026-11-21T10:00:00Z");
});

const from = "Lokaal17 <lokaal17@vng.example>";
const context = (): ApiContext => ({ ...api.context, now: () => clock });
/** Only what waits for a silent server is in a hurry: a busy machine may be silent for a moment too. */
const hasty = { step: 300, message: 1_000 };
const worker = (url = server.url, patience = { step: 10_000, message: 20_000 }) =>
  new MailWorker(context(), smtpSender({ url, from }, "lokaal17.example", patience));
const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};

const until = "1 december 2026";
const link = "https://lokaal17.example/uitnodiging/geheim";
async function enqueue(message: Partial<NewMessage> = {}): Promise<string> {
  const id = api.context.newId();
  await enqueueMessage(api.database.db, {
    id,
    kind: "invitation",
    area: utrecht,
    recipient: "sanne@utrecht.example",
    createdAt: clock,
    ...mailOf("invitation", { name: "Sanne", inviter: "Ayşe Kaya", link, until }),
    ...message,
  });
  return id;
}
const stored = (id: string) =>
  api.database.db.selectFrom("outboxMessage").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const sourceOf = (index = 0) => server.received[index]?.source ?? "";

describe("a message", () => {
  it("arrives once, as it was written, and its text is erased here", async () => {
    const id = await enqueue();
    await worker().sendDue();
    await worker().sendDue();
    expect(server.received).toMatchObject([{ from: "lokaal17@vng.example", to: ["sanne@utrecht.example"] }]);
    expect(sourceOf()).toContain(`Message-ID: <${id}@lokaal17.example>`);
    expect(sourceOf()).toContain("Auto-Submitted: auto-generated");
    expect(sourceOf()).toContain(link);
    expect(await stored(id)).toMatchObject({ body: null, sentAt: clock, attempts: 1, lastError: null });
  });

  it("brings its attachment, which is erased here too", async () => {
    const bytes = new TextEncoder().encode("BEGIN:VCALENDAR");
    const id = await enqueue({ attachment: { name: "ronde.ics", mediaType: "text/calendar", bytes } });
    await worker().sendDue();
    expect(sourceOf()).toContain("filename=ronde.ics");
    expect(sourceOf()).toContain(Buffer.from(bytes).toString("base64"));
    expect((await stored(id)).attachment).toBeNull();
  });

  it("of which the transaction failed is never sent", async () => {
    const broken = api.database.db.transaction().execute(async (tx) => {
      await enqueueMessage(tx, {
        id: api.context.newId(),
        kind: "reset",
        area: null,
        recipient: "sanne@utrecht.example",
        subject: "s",
        body: "b",
        createdAt: clock,
      });
      throw new Error("the change itself was refused");
    });
    await expect(broken).rejects.toThrow();
    await worker().sendDue();
    expect(server.received).toEqual([]);
  });

  it("is taken by one of many servers", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => enqueue()));
    await Promise.all(Array.from({ length: 4 }, () => worker().sendDue()));
    const arrived = server.received.map(({ source }) => /Message-ID: <(.*?)@/.exec(source)?.[1]);
    expect(arrived.sort()).toEqual(ids.sort());
  });

  it("cannot reach more people by what somebody typed as an address", async () => {
    const id = await enqueue({ recipient: "a@x.example, b@x.example" });
    await worker().sendDue();
    expect(server.received).toEqual([]);
    expect((await stored(id)).sentAt).toBeNull();
  });
});

describe("a mail server", () => {
  it("that is down holds messages up; they leave when it is back", async () => {
    const gone = await startSmtpServer();
    await gone.close();
    const [first, second] = [await enqueue(), await enqueue({ recipient: "joris@utrecht.example" })];
    expect(await worker(gone.url).sendDue()).toBe(false);
    const waiting = await stored(first);
    expect(waiting).toMatchObject({ attempts: 1, sentAt: null, givenUpAt: null });
    expect(waiting.nextAttemptAt.getTime() - clock.getTime()).toBe(minute);
    expect(waiting.lastError).toMatch(/ECONNREFUSED/);
    // The second kept its attempts: nobody was there to refuse it.
    expect((await stored(second)).attempts).toBe(0);
    later(minute);
    await worker().sendDue();
    expect(server.received.length).toBe(2);
  });

  it("that says nothing is left after a while, and entering goes on meanwhile", async () => {
    server.behaviour = { kind: "silent" };
    const id = await enqueue();
    const sending = worker(server.url, hasty).sendDue();
    expect((await api.call("GET", "/v1/worklist", { as: "officer" })).status).toBe(200);
    expect(await sending).toBe(false);
    expect(await stored(id)).toMatchObject({ attempts: 1, sentAt: null });
    expect((await stored(id)).lastError).toMatch(/greeting|timeout/i);
  });

  it("that does not want one recipient now gets it again later, and the others at once", async () => {
    server.behaviour = { kind: "refuse", recipient: "vol@utrecht.example", answer: "452 4.2.2 mailbox full" };
    const full = await enqueue({ recipient: "vol@utrecht.example" });
    const other = await enqueue();
    await worker().sendDue();
    expect((await stored(other)).sentAt).toEqual(clock);
    expect(await stored(full)).toMatchObject({ sentAt: null, givenUpAt: null });
    expect((await stored(full)).lastError).toContain("mailbox full");
    server.behaviour = { kind: "none" };
    later(minute - 1);
    await worker().sendDue();
    expect((await stored(full)).sentAt).toBeNull();
    later(1);
    await worker().sendDue();
    expect(await stored(full)).toMatchObject({ sentAt: clock, attempts: 2, lastError: null });
  });

  it("that knows nobody of that name is not asked again", async () => {
    server.behaviour = {
      kind: "refuse",
      recipient: "niemand@utrecht.example",
      answer: "550 5.1.1 no such user",
    };
    const id = await enqueue({ recipient: "niemand@utrecht.example" });
    await worker().sendDue();
    expect(await stored(id)).toMatchObject({ givenUpAt: clock, attempts: 1 });
    expect((await stored(id)).lastError).toContain("no such user");
  });

  it("that wants a name and a password gets them; a wrong one is ours to mend, so mail waits", async () => {
    const url = server.url.replace("smtp://", "smtp://lokaal17:p%40ss%3A1@");
    server.behaviour = { kind: "refuse-credentials" };
    const id = await enqueue();
    expect(await worker(url).sendDue()).toBe(false);
    expect(server.credentials).toEqual(["lokaal17:p@ss:1"]);
    expect(await stored(id)).toMatchObject({ attempts: 1, sentAt: null, givenUpAt: null });
    expect((await stored(id)).lastError).not.toContain("p@ss");
    server.behaviour = { kind: "none" };
    later(minute);
    await worker(url).sendDue();
    expect((await stored(id)).sentAt).toEqual(clock);
  });

  it("elsewhere that offers no TLS gets nothing", async () => {
    const id = await enqueue();
    // Another way to write 127.0.0.1, which does not count as this machine.
    expect(await worker(server.url.replace("127.0.0.1", "127.1")).sendDue()).toBe(false);
    expect(server.received).toEqual([]);
    expect((await stored(id)).lastError).toMatch(/STARTTLS|TLS/);
  });

  it("that breaks off before it confirms gets the same message again, recognisable by its id", async () => {
    server.behaviour = { kind: "cut-after-message" };
    const id = await enqueue();
    await worker().sendDue();
    server.behaviour = { kind: "none" };
    later(minute);
    await worker().sendDue();
    expect(server.received.length).toBe(2);
    for (const { source } of server.received) expect(source).toContain(`Message-ID: <${id}@`);
  });

  it("is tried twelve times in 45 hours, after which the message is given up", async () => {
    server.behaviour = { kind: "refuse", recipient: "sanne@utrecht.example", answer: "451 4.3.0 try later" };
    const id = await enqueue();
    const begun = clock.getTime();
    const at: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      at.push((clock.getTime() - begun) / minute);
      await worker().sendDue();
      const { nextAttemptAt, givenUpAt } = await stored(id);
      expect(givenUpAt === null).toBe(attempt < 12);
      if (!givenUpAt) clock = nextAttemptAt;
    }
    expect(at.slice(0, 6)).toEqual([0, 1, 6, 36, 156, 516]);
    expect(at.at(-1)).toBeLessThan(48 * 60);
    expect((await stored(id)).body).toContain(link);
  });
});

describe("a worker", () => {
  it("that dies with a message in hand leaves it to another, after five minutes", async () => {
    const id = await enqueue();
    const dying = new MailWorker(context(), async () => {
      throw new Error("killed");
    });
    await expect(dying.sendDue()).rejects.toThrow("killed");
    await worker().sendDue();
    expect(server.received).toEqual([]);
    later(5 * minute);
    await worker().sendDue();
    expect(await stored(id)).toMatchObject({ sentAt: clock, attempts: 2 });
  });

  it("stops while a server says nothing, and the message waits for the next start", async () => {
    server.behaviour = { kind: "silent" };
    const id = await enqueue();
    const stopped = worker(server.url, hasty);
    const before = server.connections;
    stopped.start();
    await expect.poll(() => server.connections).toBeGreaterThan(before);
    await stopped.stop();
    expect(await stored(id)).toMatchObject({ sentAt: null, givenUpAt: null });
  });

  it("does not send what should have left days ago: people decide about that", async () => {
    const id = await enqueue();
    later(49 * 60 * minute);
    await worker().sendDue();
    expect(server.received).toEqual([]);
    expect((await stored(id)).givenUpAt).toEqual(clock);
  });

  it("forgets after a quarter what was sent", async () => {
    await enqueue();
    await worker().sendDue();
    later(93 * 24 * 60 * minute);
    await worker().sendDue();
    expect(await api.database.db.selectFrom("outboxMessage").selectAll().execute()).toEqual([]);
  });
});

interface Listed {
  messages: { id: string; state: string; body: string | null; lastError: string | null; subject: string }[];
  isSending: boolean;
}

describe("the administrator", () => {
  it("reads the messages where there is no mail server, newest first", async () => {
    const older = await enqueue();
    later(1_000);
    const newer = await enqueue();
    const answer = await api.call("GET", "/v1/messages", { as: "admin" });
    const { messages, isSending } = answer.json<Listed>();
    expect(isSending).toBe(false);
    expect(messages.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: newer, state: "kept" },
      { id: older, state: "kept" },
    ]);
    expect(messages.map(({ body }) => body)).toEqual([null, null]);
    const before = clock.toISOString();
    const next = await api.call("GET", `/v1/messages?before=${before}`, { as: "admin" });
    expect(next.json<Listed>().messages.map(({ id }) => id)).toEqual([older]);
  });

  it("reads one message at a time, and the log says who read it", async () => {
    const id = await enqueue();
    const path = `/v1/messages/${id}`;
    const read = await api.call("GET", path, { as: "admin" });
    expect(read.json()).toMatchObject({ id, readable: true, body: expect.stringContaining(link) });
    const changes = await api.database.db
      .selectFrom("change")
      .innerJoin("account", "account.id", "change.accountId")
      .select(["account.name", "details"])
      .where("action", "=", "message read")
      .execute();
    expect(changes).toEqual([{ name: "admin", details: { message: id, kind: "invitation" } }]);
  });

  it("reads no text that a mail server brings: a link in it is for who gets it alone", async () => {
    const id = await enqueue();
    api.context.mail = { url: server.url, from };
    const listed = await api.call("GET", "/v1/messages", { as: "admin" });
    const one = await api.call("GET", `/v1/messages/${id}`, { as: "admin" });
    const retried = await api.call("POST", `/v1/messages/${id}/retries`, { as: "admin" });
    api.context.mail = null;
    expect([listed, one, retried].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([listed, one, retried].filter(({ text }) => text.includes(link))).toEqual([]);
    expect(one.json()).toMatchObject({ readable: false, body: null });
  });

  it("lets a message that was given up be tried again", async () => {
    server.behaviour = { kind: "refuse", recipient: "sanne@utrecht.example", answer: "550 5.7.1 not today" };
    const id = await enqueue();
    await worker().sendDue();
    server.behaviour = { kind: "none" };
    const answer = await api.call("POST", `/v1/messages/${id}/retries`, { as: "admin" });
    expect(answer.status).toBe(200);
    await worker().sendDue();
    expect(server.received.length).toBe(1);
    const again = await api.call("POST", `/v1/messages/${id}/retries`, { as: "admin" });
    expect(again.json<{ state: string }>().state).toBe("sent");
    await worker().sendDue();
    expect(server.received.length).toBe(1);
  });

  it.each(["officer", "coordinator", "analyst", "editor"] as const)(
    "is nobody else: not the %s",
    async (as) => {
      expect((await api.call("GET", "/v1/messages", { as })).status).toBe(403);
      const id = await enqueue();
      expect((await api.call("GET", `/v1/messages/${id}`, { as })).status).toBe(403);
      expect((await api.call("POST", `/v1/messages/${id}/retries`, { as })).status).toBe(403);
    },
  );

  it("is told when there is no such message", async () => {
    const path = `/v1/messages/${api.context.newId()}/retries`;
    expect((await api.call("POST", path, { as: "admin" })).status).toBe(404);
  });
});
