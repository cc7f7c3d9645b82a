import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ComparisonSet, ComparisonSets, SetChanges } from "@lokaal17/shared/contract/comparison-sets";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type AccountName, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { noticeSetChanges } from "./notices.ts";
import { setChangesSince } from "./set-changes.ts";
import { burglary, burglaryRows } from "./testing/burglary-rows.ts";

const api = withApi();
const address = `/vergelijken?indicator=${burglary}&gemeenten=${utrecht},${zeist}`;
let moment = new Date("2026-11-21T10:00:00Z");

const rows = (counts: Record<string, number>, period = "2024") =>
  burglaryRows(municipalities, counts, period);

let municipalities: AreaCode[] = [];

async function publish(name: string, figures: readonly Observation[]): Promise<number> {
  moment = new Date(moment.getTime() + 60_000);
  const id = randomUUID();
  await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, figures);
    const change = { id, organisation: null, occurredAt: moment, accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  const dataVersion = await currentDataVersion(api.database.db);
  const body = { name, dataVersion, scoreYear: 2024 };
  const answer = await api.call("POST", "/v1/publications", { as: "analyst", body });
  expect(answer.status, answer.text).toBe(201);
  api.context.views.refresh();
  moment = new Date(moment.getTime() + 60_000);
  return dataVersion;
}

async function save(as: AccountName, body: object = {}): Promise<ComparisonSet> {
  const answer = await api.call("POST", "/v1/comparison-sets", {
    as,
    body: { name: "Buren", address, ...body },
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.json<ComparisonSet>();
}

const list = async (as: AccountName) =>
  (await api.call("GET", "/v1/comparison-sets", { as })).json<ComparisonSets>();
const namesOf = async (as: AccountName) => (await list(as)).sets.map(({ name }) => name);
const put = (set: ComparisonSet, as: AccountName, body: object) =>
  api.call("PUT", `/v1/comparison-sets/${set.id}`, {
    as,
    body: { name: set.name, team: set.shared.team, link: set.shared.link !== null, ...body },
    headers: { "if-match": `"${set.version}"` },
  });
const codeOf = ({ shared: { link } }: ComparisonSet) => link?.split("/").pop() ?? "";
const changesOf = async (as: AccountName, { id }: ComparisonSet) =>
  (await api.call("GET", `/v1/comparison-sets/${id}/changes`, { as })).json<SetChanges>();
const mails = () =>
  api.database.db
    .selectFrom("outboxMessage")
    .select(["recipient", "subject", "body"])
    .where("kind", "=", "comparison-set")
    .execute();

let first = 0;

beforeAll(async () => {
  api.context.now = () => moment;
  const { areas } = await api.context.views.reference();
  municipalities = areas
    .filter(({ layer, validTo }) => layer === "municipality" && validTo === null)
    .map(({ code }) => code);
  const early = await api.call("POST", "/v1/comparison-sets", {
    as: "officer",
    body: { name: "Te vroeg", address },
  });
  expect(early.status).toBe(409);
  // Without years before it no verdict on a rate is possible.
  const years = Array.from({ length: 8 }, (_, ago) => String(2024 - ago));
  const history = years.flatMap((year) => rows({ [utrecht]: 110, [zeist]: 420 }, year));
  first = await publish("Eerste", history);
});

beforeEach(async () => {
  await api.database.db.deleteFrom("comparisonSet").execute();
  await api.database.db.deleteFrom("outboxMessage").execute();
});

describe("a saved comparison", () => {
  test("has its name, its date and the figures of then, and its address without a pin", async () => {
    const set = await save("officer", { address: `/en${address}&asOf=${first}` });
    expect(set).toMatchObject({
      name: "Buren",
      address,
      addressThen: `${address}&asOf=${first}`,
      savedAt: moment.toISOString(),
      dataVersion: first,
      publication: "Eerste",
      newer: false,
      own: true,
      watched: false,
      shared: { team: null, teamName: null, link: null },
    });
    expect(await namesOf("officer")).toEqual(["Buren"]);
  });

  test("of a preview is saved with what is public", async () => {
    expect((await save("officer", { address: `${address}&asOf=preview` })).dataVersion).toBe(first);
  });

  it.each(["/gemeenten/GM0344", "https://example.org/vergelijken", "//example.org/vergelijken"])(
    "is not %s",
    async (wrong) => {
      const answer = await api.call("POST", "/v1/comparison-sets", {
        as: "officer",
        body: { name: "Buren", address: wrong },
      });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain("#/body/address");
    },
  );

  test("is nobody else's while it is private", async () => {
    const set = await save("officer");
    expect(await namesOf("approver")).toEqual([]);
    for (const [method, path, body] of [
      ["GET", `${set.id}/changes`],
      ["PUT", `${set.id}/watch`, {}],
      ["POST", `${set.id}/copies`, { name: "Kopie" }],
      ["DELETE", set.id],
      ["POST", `${set.id}/restorations`, {}],
    ] as const) {
      const answer = await api.call(method, `/v1/comparison-sets/${path}`, {
        as: "approver",
        ...(body && { body }),
      });
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
  });

  test("is changed against the version that was read", async () => {
    const set = await save("officer");
    const changed = await put(set, "officer", { name: "Buren en afval" });
    expect(changed.json()).toMatchObject({ name: "Buren en afval", version: 2 });
    expect((await put(set, "officer", { name: "Anders" })).status).toBe(412);
    expect(
      (
        await api.call("PUT", `/v1/comparison-sets/${set.id}`, {
          as: "officer",
          body: { name: "x", team: null, link: false },
        })
      ).status,
    ).toBe(428);
  });

  test("can be put back after it was removed", async () => {
    const set = await save("officer");
    expect((await api.call("DELETE", `/v1/comparison-sets/${set.id}`, { as: "officer" })).status).toBe(200);
    expect(await namesOf("officer")).toEqual([]);
    await api.call("POST", `/v1/comparison-sets/${set.id}/restorations`, { as: "officer", body: {} });
    expect(await namesOf("officer")).toEqual(["Buren"]);
  });

  test("is one of two hundred at most, also when removed ones are put back", async () => {
    const set = await save("officer");
    const row = await api.database.db.selectFrom("comparisonSet").selectAll().executeTakeFirstOrThrow();
    const more = (count: number, removedAt: Date | null) =>
      Array.from({ length: count }, () => ({ ...row, id: randomUUID(), removedAt }));
    await api.call("DELETE", `/v1/comparison-sets/${set.id}`, { as: "officer" });
    const restore = () =>
      api.call("POST", `/v1/comparison-sets/${set.id}/restorations`, { as: "officer", body: {} });
    await api.database.db.insertInto("comparisonSet").values(more(200, null)).execute();
    expect((await restore()).status).toBe(409);
    // Removing and making anew fills no room without end either.
    await api.database.db.updateTable("comparisonSet").set({ removedAt: moment }).execute();
    expect((await restore()).status).toBe(200);
    await api.database.db.insertInto("comparisonSet").values(more(199, moment)).execute();
    const full = await api.call("POST", "/v1/comparison-sets", {
      as: "officer",
      body: { name: "Nog een", address },
    });
    expect(full.status).toBe(409);
    expect(full.text).toContain("400");
    expect((await restore()).status).toBe(200);
  });

  test("that was removed a month ago is gone", async () => {
    const set = await save("officer");
    await api.call("DELETE", `/v1/comparison-sets/${set.id}`, { as: "officer" });
    await noticeSetChanges({ ...api.context, now: () => new Date(moment.getTime() + 40 * 86_400_000) });
    const answer = await api.call("POST", `/v1/comparison-sets/${set.id}/restorations`, {
      as: "officer",
      body: {},
    });
    expect(answer.status).toBe(404);
  });

  test("has no name in the log", async () => {
    await save("officer", { name: "Geheim plan", team: utrecht });
    const lines = await api.database.db
      .selectFrom("change")
      .select(["action", "details"])
      .where("action", "=", "comparison saved")
      .execute();
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain("Geheim");
  });
});

describe("shared in a team", () => {
  test("is seen and copied by colleagues, and changed by its owner alone", async () => {
    const set = await save("officer", { team: utrecht });
    expect((await list("officer")).teams).toEqual([{ code: utrecht, name: "Gemeente Utrecht" }]);
    const [seen] = (await list("approver")).sets;
    expect(seen).toMatchObject({ own: false, ownerName: "officer", shared: { team: utrecht, link: null } });
    expect(await namesOf("neighbour")).toEqual([]);
    expect((await put(set, "approver", { name: "Van mij" })).status).toBe(403);
    const copy = await api.call("POST", `/v1/comparison-sets/${set.id}/copies`, {
      as: "approver",
      body: { name: "Kopie" },
    });
    expect(copy.json()).toMatchObject({
      name: "Kopie",
      own: true,
      dataVersion: first,
      shared: { team: null },
    });
  });

  test("is not possible with a team that one does not belong to", async () => {
    const answer = await api.call("POST", "/v1/comparison-sets", {
      as: "officer",
      body: { name: "Buren", address, team: zeist },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("#/body/team");
    expect((await save("analyst", { team: "association" })).shared.teamName).toBe("VNG");
    expect(await namesOf("editor")).toEqual(["Buren"]);
    expect(await namesOf("officer")).toEqual([]);
  });
});

describe("shared by a link", () => {
  test("is open to who has it, without an account and without the owner's name", async () => {
    const set = await save("officer", { link: true });
    expect(codeOf(set)).toMatch(/^[\w-]{22}$/);
    const opened = await api.call("GET", `/v1/comparison-sets/shared/${codeOf(set)}`);
    expect(opened.json()).toMatchObject({ name: "Buren", address, publication: "Eerste", watched: false });
    expect(opened.headers.get("cache-control")).toContain("no-store");
    expect(opened.text).not.toContain("officer");
    expect((await api.call("GET", `/v1/comparison-sets/shared/${"a".repeat(22)}`)).status).toBe(404);
  });

  test("is closed when the link is taken away, and a new one is another", async () => {
    const set = await save("officer", { link: true });
    const link = codeOf(set);
    const watch = { as: "neighbour", body: { link } };
    expect((await api.call("PUT", `/v1/comparison-sets/${set.id}/watch`, watch)).status).toBe(200);
    expect(await namesOf("neighbour")).toEqual(["Buren"]);
    const closed = (await put(set, "officer", { link: false })).json<ComparisonSet>();
    expect((await api.call("GET", `/v1/comparison-sets/shared/${link}`)).status).toBe(404);
    expect(await namesOf("neighbour")).toEqual([]);
    const again = (await put(closed, "officer", { link: true })).json<ComparisonSet>();
    expect(codeOf(again)).not.toBe(link);
    expect(await namesOf("neighbour")).toEqual([]);
  });
});

describe("after a publication", () => {
  let set: ComparisonSet;

  beforeAll(async () => {
    await api.database.db.deleteFrom("comparisonSet").execute();
  });

  test("nothing is told where nothing changed clearly", async () => {
    set = await save("officer", { watch: true });
    await publish("Tweede", rows({ [utrecht]: 110, [zeist]: 420, GM0014: 3 }));
    expect(await noticeSetChanges(api.context)).toBe(1);
    expect(await mails()).toEqual([]);
    const [listed] = (await list("officer")).sets;
    expect(listed).toMatchObject({ newer: true, watched: true, unseen: null });
    expect(await changesOf("officer", set)).toMatchObject({
      from: { name: "Eerste" },
      to: { name: "Tweede" },
      changes: [],
      revisionCount: 0,
    });
  });

  test("what changed clearly and what was revised is told once, in words, to who watched and may still see it", async () => {
    set = await save("officer", { watch: true, team: utrecht, link: true });
    const watch = (as: AccountName, body: object = {}) =>
      api.call("PUT", `/v1/comparison-sets/${set.id}/watch`, { as, body });
    await watch("approver");
    await watch("neighbour", { link: codeOf(set) });
    await publish("Derde", rows({ [utrecht]: 430, [zeist]: 105 }));
    await noticeSetChanges(api.context);
    await noticeSetChanges(api.context);
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
      "approver@test.example",
      "neighbour@test.example",
      "officer@test.example",
    ]);
    const body = sent[0]?.body ?? "";
    expect(body).toContain(
      "Utrecht tegenover Zeist (2024): was duidelijk beter, is nu niet duidelijk verschillend.",
    );
    expect(body).toContain(
      "Utrecht (2024): was beter dan de meeste gemeenten, is nu minder goed dan de meeste.",
    );
    expect(body).toContain("2 cijfers in deze vergelijking zijn herzien.");
    expect(body).not.toMatch(/4[.,]3|1[.,]05|4[.,]2/);
    const changes = await changesOf("officer", set);
    expect(changes.changes.map(({ kind, area }) => `${kind} ${area}`)).toEqual([
      `verdict ${utrecht}`,
      `position ${utrecht}`,
      `position ${zeist}`,
    ]);
    expect(changes.revisions).toMatchObject([
      { area: utrecht, period: "2024", old: "1.1", new: "4.3" },
      { area: zeist, old: "4.2", new: "1.05" },
    ]);
    const unseen = async (as: AccountName) => (await list(as)).sets[0]?.unseen;
    expect(await unseen("officer")).toMatchObject({ count: 5 });
    moment = new Date(moment.getTime() + 60_000);
    await watch("officer");
    expect(await unseen("officer")).toBeNull();
    expect(await unseen("approver")).toMatchObject({ count: 5 });
  });

  test("what is different is worked out once for an address, two publications and a language", async () => {
    const saved = { address, dataVersion: first };
    const changes = await setChangesSince(api.context, saved, "nl");
    expect(await setChangesSince(api.context, saved, "nl")).toBe(changes);
    expect(await setChangesSince(api.context, saved, "en")).not.toBe(changes);
  });

  test("a withheld figure is in no change, and no mail tells of it", async () => {
    set = await save("officer", { watch: true });
    // Below the limit of five persons: nobody but Zeist and VNG reads it.
    await publish("Vierde", rows({ [utrecht]: 430, [zeist]: 2 }));
    const before = await changesOf("officer", set);
    const mailed = await (async () => {
      await noticeSetChanges(api.context);
      return (await mails())[0]?.body ?? "";
    })();
    await api.database.db.deleteFrom("setNotice").execute();
    await api.database.db.deleteFrom("outboxMessage").execute();
    expect(before.revisions).toMatchObject([{ area: zeist, old: "1.05", new: null }]);
    expect(JSON.stringify(before.changes)).not.toContain(zeist);
    expect(mailed).not.toMatch(/0[.,]02/);
  });

  test("the link in the mail stops it, without signing in, once", async () => {
    set = await save("officer", { watch: true });
    await publish("Vijfde", rows({ [utrecht]: 110, [zeist]: 420 }));
    await noticeSetChanges(api.context);
    const [mail] = await mails();
    const code = /\/sets\/stop\/([\w-]{22})/.exec(mail?.body ?? "")?.[1] ?? "";
    // Programs that look into mail open links: opening alone stops nothing.
    await api.app.request(`/sets/stop/${code}`);
    expect((await list("officer")).sets[0]?.watched).toBe(true);
    const stopped = await api.app.request(`/sets/stop/${code}`, { method: "POST", redirect: "manual" });
    expect(stopped.headers.get("location")).toBe(`/sets/stop/${code}?klaar=ja`);
    expect((await list("officer")).sets[0]?.watched).toBe(false);
    expect((await api.call("POST", "/v1/comparison-sets/stops", { body: { code } })).status).toBe(404);
  });

  test("who started to watch after it hears nothing of it", async () => {
    set = await save("officer");
    await publish("Zesde", rows({ [utrecht]: 430, [zeist]: 105 }));
    await api.call("PUT", `/v1/comparison-sets/${set.id}/watch`, { as: "officer", body: {} });
    await noticeSetChanges(api.context);
    expect(await mails()).toEqual([]);
    expect((await list("officer")).sets[0]).toMatchObject({ newer: true, unseen: null });
  });

  test("a set that cannot be read keeps no other from being told", async () => {
    set = await save("officer", { watch: true });
    const row = await api.database.db.selectFrom("comparisonSet").selectAll().executeTakeFirstOrThrow();
    const watch = await api.database.db.selectFrom("setWatch").selectAll().executeTakeFirstOrThrow();
    const broken = "00000000-0000-4000-8000-000000000000";
    await api.database.db
      .insertInto("comparisonSet")
      .values({ ...row, id: broken, dataVersion: 999_999 })
      .execute();
    await api.database.db
      .insertInto("setWatch")
      .values({ ...watch, setId: broken, stopCode: "broken" })
      .execute();
    await publish("Zevende", rows({ [utrecht]: 110, [zeist]: 420 }));
    await noticeSetChanges(api.context);
    const noticed = await api.database.db.selectFrom("setNotice").select("setId").execute();
    expect(noticed).toEqual([{ setId: set.id }]);
  });
});
