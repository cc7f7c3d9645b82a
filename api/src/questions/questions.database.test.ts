import { randomUUID } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type {
  AskedFigure,
  QuestionReceived,
  Questions,
  QuestionView,
} from "@lokaal17/shared/contract/questions";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { MailWorker } from "../mail/mail-worker.ts";
import { asked, utrecht, withApi } from "../testing/with-api.ts";
import { forgetOldQuestions } from "./forget.ts";
import { publishBurglaries } from "./testing/publish-burglaries.ts";

const api = withApi();
const burglary = "burglary" as IndicatorCode;
const amersfoort = "GM0307" as AreaCode;
const text = "Is dit cijfer met of zonder de nieuwe wijk?";
const visitor = { name: "Noor de Wit", email: "noor@visitor.example" };

async function ask(body: object = {}): Promise<QuestionReceived> {
  const question = { indicator: burglary, area: utrecht, period: "2024", question: text, ...body };
  const answer = await api.call("POST", "/v1/questions", { body: question });
  expect(answer.status, answer.text).toBe(201);
  return answer.json<QuestionReceived>();
}

async function inbox(as: "analyst" | "officer" | "neighbour"): Promise<Questions> {
  return (await api.call("GET", "/v1/questions", { as })).json<Questions>();
}

async function only(as: "analyst" | "officer"): Promise<QuestionView> {
  const [question, ...more] = (await inbox(as)).questions;
  expect(more).toEqual([]);
  if (!question) throw new Error("no question");
  return question;
}

const mails = () =>
  api.database.db.selectFrom("outboxMessage").select(["kind", "recipient", "subject", "body"]).execute();
const figure = async (of = `indicator=${burglary}&area=${utrecht}`) =>
  (await api.call("GET", `/v1/questions/figure?${of}`)).json<AskedFigure>();

beforeAll(() => publishBurglaries(api));

beforeEach(async () => {
  await api.database.db.deleteFrom("question").execute();
  await api.database.db.deleteFrom("outboxMessage").execute();
  await api.database.db.deleteFrom("signInFailure").execute();
  api.context.mail = { url: "smtp://127.0.0.1:1", from: "Lokaal17 <lokaal17@vng.example>" };
});

describe("before asking one reads", () => {
  test("the newest published figure with its source and status, and by when the answer comes", async () => {
    expect(await figure()).toMatchObject({
      publication: "Publicatie 2026",
      areaName: "Utrecht",
      period: "2024",
      periods: ["2024", "2023"],
      figure: { value: "2.1", status: "provisional", source: "Politie", synthetic: false },
      explanation: null,
      answeredBy: "VNG",
      dueOn: "2026-12-04",
      answers: [],
    });
  });

  test("an indicator as a whole, or a figure that is not there", async () => {
    expect(await figure(`indicator=${burglary}`)).toMatchObject({ area: null, period: null, figure: null });
    expect(await figure(`indicator=${burglary}&area=${amersfoort}`)).toMatchObject({
      figure: null,
      periods: [],
    });
    const unknown = await api.call("GET", "/v1/questions/figure?indicator=no-such-thing");
    expect(unknown.status).toBe(404);
  });
});

describe("a question", () => {
  test("goes to VNG for an official figure, and to the organisation for one that it entered itself", async () => {
    expect((await ask()).answeredBy).toBe("VNG");
    expect((await ask({ indicator: asked })).answeredBy).toBe("Gemeente Utrecht");
    // Nobody of Amersfoort reads here.
    expect((await ask({ indicator: asked, area: amersfoort })).answeredBy).toBe("VNG");
    const told = (await mails()).map(({ kind, recipient }) => `${kind} ${recipient}`).sort();
    expect(told).toEqual([
      "question analyst@test.example",
      "question analyst@test.example",
      "question officer@test.example",
    ]);
  });

  test("is in the mail of nobody: neither who asked nor what", async () => {
    await ask(visitor);
    for (const { subject, body } of await mails())
      expect(`${subject}${body}`).not.toMatch(/nieuwe wijk|Noor|noor@/);
  });

  test("leaves no name, address or text in the log", async () => {
    await ask(visitor);
    const question = await only("analyst");
    await api.call("PUT", `/v1/questions/${question.id}/answer`, {
      as: "analyst",
      body: { answer: "Met de nieuwe wijk, mevrouw De Wit.", shown: null },
    });
    const lines = await api.database.db
      .selectFrom("change")
      .select(["action", "details", "reason"])
      .where("action", "in", ["question asked", "question answered"])
      .execute();
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(lines)).not.toMatch(/Noor|Wit|noor@|wijk/);
  });

  test("is seen by VNG and by its organisation, and by nobody else; its address by no person", async () => {
    await ask(visitor);
    expect(await only("analyst")).toMatchObject({
      name: visitor.name,
      mails: true,
      value: "2.1",
      at: "association",
      mayAnswer: true,
      daysLeft: 10,
    });
    expect(await only("officer")).toMatchObject({ name: null, mayAnswer: false, canPass: false });
    expect((await inbox("neighbour")).questions).toEqual([]);
    for (const as of ["analyst", "officer"] as const)
      expect(JSON.stringify(await inbox(as))).not.toContain(visitor.email);
  });

  it.each([
    [{ question: "kort" }, "#/body/question"],
    [{ email: "geen adres" }, "#/body/email"],
    [{ indicator: undefined }, "#/body/indicator"],
    [{ period: "vorig jaar" }, "#/body/period"],
  ])("with %j is refused and says where", async (wrong, pointer) => {
    const body = { indicator: burglary, area: utrecht, question: text, ...wrong };
    const answer = await api.call("POST", "/v1/questions", { body });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(pointer);
  });

  test("is slowed down by where it comes from, which is stored nowhere as it is", async () => {
    for (let count = 0; count < 10; count++) await ask();
    const body = { indicator: burglary, question: text };
    expect((await api.call("POST", "/v1/questions", { body })).status).toBe(429);
    const counted = await api.database.db.selectFrom("signInFailure").select("address").execute();
    for (const { address } of counted) expect(address).toMatch(/^question:[\w-]{43}$/);
  });
});

describe("an answer", () => {
  const answer = (id: string, as: "analyst" | "officer", shown: object | null = null) =>
    api.call("PUT", `/v1/questions/${id}/answer`, { as, body: { answer: "Met de nieuwe wijk.", shown } });

  test("goes to who asked, and her name and address go with it", async () => {
    const { code } = await ask(visitor);
    const { id } = await only("analyst");
    await api.database.db.deleteFrom("outboxMessage").execute();
    const answered = await answer(id, "analyst");
    expect(answered.json()).toMatchObject({ name: null, mails: false, answer: "Met de nieuwe wijk." });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: "question-answer", recipient: visitor.email });
    // A stranger's words do not go out in VNG's name to an address that she typed.
    expect(mail?.body).toContain("Met de nieuwe wijk.");
    expect(mail?.body).not.toContain(text);
    expect(mail?.body).not.toContain(visitor.name);
    const stored = await api.database.db.selectFrom("question").selectAll().executeTakeFirstOrThrow();
    expect([stored.name, stored.email]).toEqual([null, null]);
    await new MailWorker(api.context, async () => {}).sendDue();
    expect(await mails()).toEqual([]);
    const own = await api.call("GET", `/v1/questions/own/${code}`);
    expect(own.json()).toMatchObject({ answer: "Met de nieuwe wijk.", answeredBy: "VNG" });
  });

  test("and to whom it goes is seen by nobody, not even who looks after the mail", async () => {
    await ask(visitor);
    const { id } = await only("analyst");
    await api.database.db.deleteFrom("outboxMessage").execute();
    await answer(id, "analyst");
    await api.database.db
      .updateTable("outboxMessage")
      .set({ lastError: `550 no such user <${visitor.email}>` })
      .execute();
    // Not sent, and then without a mail server, where an administrator reads and passes on what lies there.
    for (const mail of [api.context.mail, null]) {
      api.context.mail = mail;
      const listed = await api.call("GET", "/v1/messages", { as: "admin" });
      expect(listed.json<{ messages: object[] }>().messages).toMatchObject([
        { kind: "question-answer", recipient: "bezoeker", readable: false, lastError: null },
      ]);
      const [message] = listed.json<{ messages: { id: string }[] }>().messages;
      const one = await api.call("GET", `/v1/messages/${message?.id}`, { as: "admin" });
      expect(one.json()).toMatchObject({ body: null, recipient: "bezoeker" });
      const retried = await api.call("POST", `/v1/messages/${message?.id}/retries`, {
        as: "admin",
        body: {},
      });
      for (const { text: said } of [listed, one, retried]) expect(said).not.toContain(visitor.email);
    }
  });

  test("goes nowhere without a mail server: no address is asked or kept, and who answers is told", async () => {
    const { code } = await ask(visitor);
    const asked = await only("analyst");
    expect(asked.mails).toBe(true);
    await api.database.db.deleteFrom("outboxMessage").execute();
    api.context.mail = null;
    expect((await only("analyst")).mails).toBe(false);
    expect((await figure()).mails).toBe(false);
    expect((await answer(asked.id, "analyst")).status).toBe(200);
    expect(await mails()).toEqual([]);
    const own = await api.call("GET", `/v1/questions/own/${code}`);
    expect(own.json()).toMatchObject({ answer: "Met de nieuwe wijk." });
    expect((await ask(visitor)).mails).toBe(false);
    const stored = await api.database.db.selectFrom("question").select("email").execute();
    expect(stored.map(({ email }) => email)).toEqual([null, null]);
  });

  test("is given once, by who has the question", async () => {
    await ask({ indicator: asked });
    const { id } = await only("officer");
    expect((await answer(id, "analyst")).status).toBe(409);
    expect((await answer(id, "officer")).status).toBe(200);
    expect((await answer(id, "officer")).status).toBe(409);
    expect((await answer(randomUUID(), "officer")).status).toBe(404);
  });

  test("stands beside the figure only with the text that was chosen", async () => {
    await ask({ ...visitor, question: `${text} Groet, Noor` });
    const { id } = await only("analyst");
    await answer(id, "analyst");
    expect((await figure()).answers).toEqual([]);
    const shown = { question: "Telt de nieuwe wijk mee?", answer: "Ja, vanaf 2024." };
    const { version } = await only("analyst");
    const put = (body: object, read?: number) =>
      api.call("PUT", `/v1/questions/${id}/shown`, {
        as: "analyst",
        body,
        ...(read !== undefined && { headers: { "if-match": `"${read}"` } }),
      });
    expect((await put({ shown })).status).toBe(428);
    const first = await put({ shown }, version);
    expect(first.status, `${version} ${first.text}`).toBe(200);
    // Somebody changed it meanwhile.
    expect((await put({ shown: null }, version)).status).toBe(412);
    const { answers } = await figure();
    expect(answers).toMatchObject([{ ...shown, answeredBy: "VNG", areaName: "Utrecht", period: "2024" }]);
    const listed = await api.call("GET", `/v1/questions/answers?area=${utrecht}`);
    expect(listed.json<{ answers: object[] }>().answers).toMatchObject([{ indicator: burglary, ...shown }]);
    expect(JSON.stringify(listed.text)).not.toContain("Noor");
    expect((await put({ shown: null }, version + 1)).status).toBe(200);
    expect((await figure()).answers).toEqual([]);
  });
});

describe("passing on", () => {
  const pass = (id: string, as: "analyst" | "officer", to: "organisation" | "association", note = "") =>
    api.call("POST", `/v1/questions/${id}/passes`, { as, body: { to, note } });

  test("moves the question and tells the other, with the same due date", async () => {
    const { dueOn } = await ask();
    const { id } = await only("analyst");
    await api.database.db.deleteFrom("outboxMessage").execute();
    expect((await pass(id, "analyst", "organisation", "Dit weten jullie.")).status).toBe(200);
    expect(await only("officer")).toMatchObject({
      at: "organisation",
      note: "Dit weten jullie.",
      mayAnswer: true,
      dueOn,
    });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["officer@test.example"]);
    expect((await pass(id, "officer", "association")).status).toBe(200);
    expect(await only("analyst")).toMatchObject({ at: "association", note: null, mayAnswer: true });
    // It lies with VNG now: the officer no longer decides about it.
    expect((await pass(id, "officer", "organisation")).status).toBe(409);
  });

  test("goes nowhere where nobody would read it", async () => {
    await ask({ area: amersfoort });
    const { id, canPass } = await only("analyst");
    expect(canPass).toBe(false);
    expect((await pass(id, "analyst", "organisation")).status).toBe(409);
  });
});

test("what is no question can be removed, and nothing of it is kept", async () => {
  await ask({ question: "Koop hier goedkope horloges, bel Jan." });
  const { id } = await only("analyst");
  expect((await api.call("DELETE", `/v1/questions/${id}`, { as: "neighbour" })).status).toBe(404);
  expect((await api.call("DELETE", `/v1/questions/${id}`, { as: "analyst" })).status).toBe(200);
  expect((await inbox("analyst")).questions).toEqual([]);
});

describe("a flood of questions", () => {
  const moment = new Date("2026-11-21T10:00:00Z");
  const at = async (minutes: number, body: object = {}) => {
    await api.database.db.deleteFrom("signInFailure").execute();
    api.context.now = () => new Date(moment.getTime() + minutes * 60_000);
    return ask(body);
  };

  afterEach(() => {
    api.context.now = () => moment;
  });

  test("brings one mail in an hour, and one more for what followed", async () => {
    for (const minutes of [0, 10, 20, 50]) await at(minutes);
    const sent = await api.database.db
      .selectFrom("outboxMessage")
      .select(["recipient", "subject", "nextAttemptAt"])
      .orderBy("createdAt")
      .execute();
    const toAnalyst = sent.filter(({ recipient }) => recipient === "analyst@test.example");
    expect(toAnalyst.map(({ nextAttemptAt }) => nextAttemptAt.toISOString())).toEqual([
      "2026-11-21T10:00:00.000Z",
      "2026-11-21T11:00:00.000Z",
    ]);
    expect(toAnalyst[1]?.subject).toContain("Meer vragen over cijfers");
    await at(130);
    expect((await mails()).filter(({ recipient }) => recipient === "analyst@test.example")).toHaveLength(3);
  });

  test("from everywhere stops at sixty in an hour", async () => {
    await at(0);
    const [row] = await api.database.db.selectFrom("question").selectAll().execute();
    if (!row) throw new Error("no question");
    const more = Array.from({ length: 59 }, () => ({ ...row, id: randomUUID(), codeHash: randomUUID() }));
    await api.database.db.insertInto("question").values(more).execute();
    const body = { indicator: burglary, question: text };
    const refused = await api.call("POST", "/v1/questions", { body });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3600"]);
    expect(refused.text).not.toContain("vanaf uw plek");
    await at(61);
  });

  test("that was answered fills no inbox: the last two hundred are listed, and go after a year unless shown", async () => {
    await at(0);
    const { id } = await only("analyst");
    await api.call("PUT", `/v1/questions/${id}/answer`, {
      as: "analyst",
      body: { answer: "Ja.", shown: null },
    });
    const [row] = await api.database.db.selectFrom("question").selectAll().execute();
    if (!row) throw new Error("no question");
    const more = Array.from({ length: 210 }, (_, place) => ({
      ...row,
      id: randomUUID(),
      codeHash: randomUUID(),
      askedAt: new Date(moment.getTime() - 7_200_000),
      answeredAt: new Date(moment.getTime() + (place + 1) * 60_000),
      ...(place === 209 && { shownQuestion: text, shownAnswer: "Ja hoor.", shownAt: moment }),
    }));
    await api.database.db.insertInto("question").values(more).execute();
    await at(20);
    const { questions, open } = await inbox("analyst");
    expect([questions.length, open]).toEqual([201, 1]);
    expect(questions.some((question) => question.id === id)).toBe(false);
    await forgetOldQuestions({ ...api.context, now: () => new Date("2027-12-01T10:00:00Z") });
    expect((await inbox("analyst")).questions.map(({ answer }) => answer)).toEqual(["Ja.", null]);
  });
});

test("name and address of a question that nobody answered go after half a year", async () => {
  await ask(visitor);
  const later = { ...api.context, now: () => new Date("2027-06-01T10:00:00Z") };
  await forgetOldQuestions(later);
  const { name, email } = await api.database.db.selectFrom("question").selectAll().executeTakeFirstOrThrow();
  expect([name, email]).toEqual([null, null]);
});
