import { createHash, randomUUID } from "node:crypto";
import { findEdition, insertEdition } from "@lokaal17/db/chapter/editions";
import { insertRelease } from "@lokaal17/db/chapter/releases";
import { findRequest } from "@lokaal17/db/chapter/requests";
import { insertSignOff, keepSection, loadSections, loadSignOffs } from "@lokaal17/db/chapter/sections";
import { endJob, findJob } from "@lokaal17/db/jobs/jobs";
import { outlineOf, signingParties } from "@lokaal17/shared/chapter/outline";
import type { ChapterView } from "@lokaal17/shared/contract/chapters";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { WorkFailed } from "../jobs/work-failed.ts";
import { withApi } from "../testing/with-api.ts";
import { chapterWork } from "./service.ts";
import { publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, type TestEditor } from "./testing/editors.ts";

const api = withApi();
const slug = "parlement-2027";
const next = "parlement-2028";
const at = `/v1/editions/${slug}`;
const changed = { nl: "De conclusie is aangevuld.", en: "The conclusion was extended." };
let editors: TestEditor[];
let vng: TestEditor;

// No version is made here: what is asked is looked at.
beforeAll(async () => {
  await api.workers.chapter.stop();
  editors = [await editorOf(api, "vng"), await editorOf(api, "ipo"), await editorOf(api, "uvw")];
  [vng] = editors as [TestEditor];
  await publishTwoGoals(api);
  const name = { nl: "Parlement 2027", en: "Parliament 2027" };
  await vng.call("POST", "/v1/editions", { body: { slug, profile: "parliament", year: 2027, name } });
  for (const section of ["role", "conclusions"])
    for (const locale of ["nl", "en"])
      await vng.call("PUT", `${at}/sections/${section}?locale=${locale}`, {
        body: { markdown: "Samen." },
        headers: { "if-match": '"0"' },
      });
});
beforeEach(() => agreeWithAll());
afterEach(() => vi.restoreAllMocks());

const editionId = async (): Promise<string> => (await findEdition(api.database.db, slug))?.id ?? "";

async function agreeWithAll(): Promise<void> {
  const id = await editionId();
  await api.database.db.transaction().execute(async (tx) => {
    for (const { key, writing } of outlineOf("parliament"))
      if (writing !== "generated") {
        await keepSection(tx, id, key, { state: "agreed" });
        for (const [place, party] of signingParties.entries()) {
          const accountId = editors[place]?.id ?? "";
          const signedAt = api.context.now();
          await insertSignOff(tx, { editionId: id, section: key, party, accountId, signedAt });
        }
      }
  });
}

/** Asks for a version without making it, and answers what would be frozen. */
async function asked(body: object) {
  const answer = await vng.call("POST", `${at}/publications`, { body });
  expect(answer.status, answer.text).toBe(202);
  const { job } = answer.json<{ job: string }>();
  const request = await findRequest(api.database.db, job);
  await endJob(api.database.db, job, { state: "cancelled", error: null, now: api.context.now() });
  if (!request) throw new Error("nothing was asked");
  return request;
}

/** A frozen version of the edition that says one fact. */
async function frozen(version: number, embargoUntil: string | null, text: string): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({ facts: [{ id: "burglary/NL01/2024/median", value: 1, text }] }));
  const source = await api.context.editions.of(
    (await findEdition(api.database.db, slug))?.publicationId ?? "",
  );
  if (!source) throw new Error("no such publication");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = await editionId();
  await api.database.db.transaction().execute((tx) =>
    insertRelease(
      tx,
      {
        id: randomUUID(),
        editionId: id,
        version,
        publicationId: source.publication.id,
        dataVersion: source.publication.dataVersion,
        nameNl: "Parlement 2027",
        nameEn: "Parliament 2027",
        snapshotId: "1-aaaaaaaaaaaa",
        snapshotHash: source.snapshot.hash,
        editionHash: sha256,
        synthetic: true,
        changedNl: `Woorden van versie ${version}`,
        changedEn: `Words of version ${version}`,
        publishedOn: embargoUntil ?? "2026-11-21",
        embargoUntil,
        publishedBy: null,
        frozenAt: new Date(`2026-11-21T0${version}:00:00Z`),
      },
      [{ name: "facts-nl.json", mediaType: "application/json", format: null, locale: "nl", bytes, sha256 }],
    ),
  );
}

const practice = (title: string) =>
  api.call("POST", "/v1/practices", {
    as: "officer",
    body: {
      area: "GM0344",
      titleNl: title,
      titleEn: `${title} in English`,
      summaryNl: "VOORBEELD. Verzonnen verhaal over Utrecht.",
      summaryEn: "EXAMPLE. Made-up story about Utrecht.",
      goals: [16],
      roleOfGovernment: "facilitate",
    },
  });

describe("what the three parties agreed with", () => {
  it("is what is frozen: a practice that came since stops the job with a sentence", async () => {
    const { jobId } = await asked({});
    const job = await findJob(api.database.db, jobId);
    if (!job) throw new Error("no such job");
    expect((await practice("Na het publiceren")).status).toBe(201);
    const made = chapterWork(api.context)(job, { signal: new AbortController().signal, report: () => {} });
    await expect(made).rejects.toThrow("changed after the edition was checked");
    await expect(made).rejects.toBeInstanceOf(WorkFailed);
  });

  it("is asked again for the sections that show a practice that came later, and only for those", async () => {
    const before = (await vng.call("GET", at)).json<EditionView>();
    expect(before.refusals).toEqual([]);
    vi.spyOn(api.context, "now").mockReturnValue(new Date("2026-11-21T11:00:00Z"));
    expect((await practice("Later gekomen")).status).toBe(201);
    const after = (await vng.call("GET", at)).json<EditionView>();
    const lost = after.sections.filter(({ state }) => state === "review").map(({ key }) => key);
    expect(lost).toContain("practices");
    expect(lost).not.toContain("role");
    expect(lost).not.toContain("goal-12");
    expect(after.refusals.map(({ kind, section }) => `${kind} ${section}`)).toContain("not-agreed practices");
    const id = await editionId();
    const signed = (await loadSignOffs(api.database.db, id)).map(({ section }) => section);
    expect(signed).not.toContain("practices");
    expect(signed).toContain("role");
    expect((await vng.call("POST", `${at}/publications`, { body: {} })).status).toBe(409);
    // Who agrees now saw it: it stands.
    await agreeWithAll();
    expect((await vng.call("GET", at)).json<EditionView>().refusals).toEqual([]);
    const rows = await loadSections(api.database.db, id);
    expect(rows.every(({ state }) => state === "agreed")).toBe(true);
  });

  it("is asked again for the practices when the editors choose others", async () => {
    vi.spyOn(api.context, "now").mockReturnValue(new Date("2026-11-21T12:00:00Z"));
    const choose = async (practices: readonly string[] | null) => {
      const { version } = (await vng.call("GET", at)).json<EditionView>();
      return vng.call("PATCH", at, { body: { practices }, headers: { "if-match": `"${version}"` } });
    };
    const { practices } = (await vng.call("GET", at)).json<EditionView>();
    expect(practices.chosen).toBe(false);
    expect(practices.all.every(({ shown }) => shown)).toBe(true);
    expect((await choose(["01939f00-0000-7000-8000-0000000000ff"])).status).toBe(400);
    const [first] = practices.all;
    const after = (await choose([first?.id ?? ""])).json<EditionView>();
    expect(after.practices.all.filter(({ shown }) => shown)).toEqual([{ ...first, shown: true }]);
    expect(after.sections.filter(({ state }) => state === "review").map(({ key }) => key)).toEqual([
      "practices",
    ]);
    expect((await choose(null)).status).toBe(200);
    await agreeWithAll();
  });
});

describe("the name on the cover", () => {
  const rename = async (nl: string, seen?: object) => {
    const { version } = (await vng.call("GET", at)).json<EditionView>();
    return vng.call("PATCH", at, {
      body: { name: { nl, en: "Parliament 2027" }, ...seen },
      headers: { "if-match": `"${version}"` },
    });
  };
  const reopened = ({ sections }: EditionView) =>
    sections.filter(({ state }) => state === "review").map(({ key }) => key);

  it("is agreed with in the opening section: another one is agreed with there again, by all three", async () => {
    const before = (await vng.call("GET", at)).json<EditionView>();
    const old = before.sections.find(({ key }) => key === "key-messages")?.seen;
    expect(old?.cover).toBe("Parlement 2027 / Parliament 2027");
    expect(before.sections.find(({ key }) => key === "role")?.seen.cover).toBe("");
    const same = await rename("Parlement 2027", { deadline: "2027-01-01" });
    expect(reopened(same.json<EditionView>())).toEqual([]);
    const renamed = await rename("Kamer 2027");
    expect(renamed.status, renamed.text).toBe(200);
    expect(reopened(renamed.json<EditionView>())).toEqual(["key-messages"]);
    const late = await vng.call("PUT", `${at}/sections/key-messages/sign-offs/vng`, { body: { seen: old } });
    expect(late.status).toBe(412);
    await rename("Parlement 2027");
    await agreeWithAll();
  });
});

describe("a version under embargo", () => {
  beforeAll(async () => {
    await frozen(1, null, "eerste");
    await frozen(2, "2026-12-20", "geheim");
  });

  it("keeps its date when a correction of it names none", async () => {
    const request = await asked({ changed });
    expect(request).toMatchObject({ version: 3, embargoUntil: "2026-12-20", publishedOn: "2026-12-20" });
    expect(request.content).toMatchObject({ embargoUntil: "2026-12-20", publishedOn: "2026-12-20" });
  });

  it("is not lifted by a correction that asks for no embargo: the answer says what to do", async () => {
    const answer = await vng.call("POST", `${at}/publications`, { body: { changed, embargoUntil: null } });
    expect(answer.status).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
    expect(errors).toEqual([
      {
        pointer: "#/body/embargoUntil",
        detail:
          "Versie 2 is nog geheim tot 20 december 2026. Hef eerst haar embargo op, of verplaats het naar een eerdere dag.",
      },
    ]);
  });

  it("is not overtaken by a correction with an earlier date, and all that is wrong is said at once", async () => {
    const answer = await vng.call("POST", `${at}/publications`, { body: { embargoUntil: "2026-12-01" } });
    expect(answer.status).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
    expect(errors.map(({ pointer }) => pointer)).toEqual(["#/body/changed", "#/body/embargoUntil"]);
    expect(errors[1]?.detail).toBe("Versie 2 is geheim tot 20 december 2026. Kies die dag of een latere.");
    expect((await asked({ changed, embargoUntil: "2027-01-10" })).embargoUntil).toBe("2027-01-10");
  });

  it("stands in the list of changes of a version that comes with or after it", async () => {
    const { content } = await asked({ changed });
    expect(content.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it("says nothing in what is published of the edition that began with it", async () => {
    const body = {
      slug: next,
      profile: "parliament",
      year: 2028,
      name: { nl: "B", en: "B" },
      startFrom: slug,
    };
    expect((await vng.call("POST", "/v1/editions", { body })).status).toBe(201);
    const before = await api.context.editions.before(await editionId());
    expect(before?.facts["burglary/NL01/2024/median"]?.text).toBe("eerste");
    expect(await api.context.editions.before(randomUUID())).toBeNull();
  });
});

describe("the day of a version that nobody sees yet", () => {
  const chapters = `/v1/chapters/${slug}`;
  const move = (version: number, embargoUntil: string | null, seen: string, who = vng) =>
    who.call("PUT", `${at}/versions/${version}/embargo`, {
      body: { embargoUntil, seen, reason: "Het jaar was een tikfout." },
    });
  const on = (day: string) => vi.spyOn(api.context, "now").mockReturnValue(new Date(`${day}T12:00:00Z`));
  const versions = async () => (await api.call("GET", chapters)).json<ChapterView>().versions;
  const detail = (answer: { text: string }) => {
    const { errors, detail: own } = JSON.parse(answer.text) as {
      errors?: { detail: string }[];
      detail: string;
    };
    return errors?.[0]?.detail ?? own;
  };
  beforeAll(() => frozen(3, "2027-12-24", "een jaar te laat"));

  it("is moved to an earlier and to a later day, with the reason, in the log, and without a new version", async () => {
    const earlier = await move(3, "2026-12-24", "2027-12-24");
    expect(earlier.status, earlier.text).toBe(200);
    const [third] = earlier.json<EditionView>().versions;
    expect(third).toMatchObject({
      ...{ version: 3, embargoUntil: "2026-12-24", publishedOn: "2026-12-24", statedOn: "2027-12-24" },
      ...{ isPublic: false, embargoMoves: [{ until: "2026-12-24", reason: "Het jaar was een tikfout." }] },
    });
    expect((await move(3, "2026-12-27", "2026-12-24")).status).toBe(200);
    const [line] = await api.database.db
      .selectFrom("change")
      .select(["reason", "details"])
      .where("action", "=", "edition embargo moved")
      .orderBy("position", "desc")
      .execute();
    expect(line).toMatchObject({
      details: { edition: slug, version: 3, was: "2026-12-24", embargoUntil: "2026-12-27" },
      reason: "Het jaar was een tikfout.",
    });
    on("2026-12-26");
    expect((await versions()).map(({ version }) => version)).toEqual([2, 1]);
    expect((await api.call("GET", `${chapters}/3`)).status).toBe(404);
    on("2026-12-27");
    const seen = (await api.call("GET", chapters)).json<ChapterView>();
    expect(seen).toMatchObject({ version: 3, publishedOn: "2026-12-27", statedOn: "2027-12-24" });
    expect(seen.citeAs.nl).toContain("2026");
    vi.restoreAllMocks();
    expect((await versions()).map(({ version }) => version)).toEqual([1]);
  });

  it.each<[string, number, string | null, string, number, string]>([
    ["a day that has been", 2, "2026-11-21", "2026-12-20", 400, "een dag die nog komt"],
    ["the same day", 2, "2026-12-20", "2026-12-20", 400, "de dag die er al staat: 20 december 2026"],
    ["a day that a colleague has moved", 3, "2026-12-28", "2027-12-24", 412, "nu is het 27 december 2026"],
    ["a version that is public", 1, "2027-01-01", "2027-01-01", 409, "Wat openbaar is, blijft openbaar."],
    ["a version that is not there", 9, null, "2027-01-01", 404, "geen versie 9"],
    [
      "a day behind a version that names it",
      2,
      "2026-12-28",
      "2026-12-20",
      400,
      "Versie 3 wordt openbaar op 27",
    ],
    ["a day before one that it names", 3, "2026-12-19", "2026-12-27", 400, "Versie 2 is geheim tot 20"],
    ["the newest at once, before one that it names", 3, null, "2026-12-27", 400, "Versie 2 is geheim tot 20"],
  ])("stays as it is for %s", async (_, version, until, seen, status, sentence) => {
    const answer = await move(version, until, seen);
    expect(answer.status, answer.text).toBe(status);
    expect(detail(answer)).toContain(sentence);
  });

  it("is moved with a reason only", async () => {
    const body = { embargoUntil: null, seen: "2026-12-20", reason: " " };
    expect((await vng.call("PUT", `${at}/versions/2/embargo`, { body })).status).toBe(400);
  });

  it("is lifted at once, for good, and no answer that was kept outlives it", async () => {
    const hidden = await api.app.request(`${chapters}/2/files/facts-nl.json`);
    expect(hidden.status).toBe(404);
    const kept = [hidden, await api.app.request(chapters), await api.app.request("/v1/chapters")];
    for (const { headers } of kept) expect(headers.get("cache-control")).toContain("no-store");
    const lifted = await move(2, null, "2026-12-20");
    expect(lifted.status, lifted.text).toBe(200);
    const second = (await api.call("GET", chapters)).json<ChapterView>();
    expect(second).toMatchObject({ version: 2, publishedOn: "2026-11-21", statedOn: "2026-12-20" });
    expect((await api.app.request(`${chapters}/2/files/facts-nl.json`)).status).toBe(200);
    const before = await api.context.editions.before(await editionId());
    expect(before?.facts["burglary/NL01/2024/median"]?.text).toBe("geheim");
    expect((await move(2, "2027-01-01", "2026-12-20")).status).toBe(409);
  });

  it("is moved by editors alone, and no decision about it is ever altered", async () => {
    const body = { embargoUntil: null, seen: "2026-12-27", reason: "Nu." };
    const officer = await api.call("PUT", `${at}/versions/3/embargo`, { as: "officer", body });
    expect(officer.status).toBe(403);
    await expect(
      api.database.db.updateTable("editionEmbargo").set({ reason: "anders" }).execute(),
    ).rejects.toThrow();
    await expect(api.database.db.deleteFrom("editionEmbargo").execute()).rejects.toThrow();
  });
});

it("leaves an edition that was never public out of what the next one compares with", async () => {
  const { db } = api.database;
  const source = await findEdition(db, slug);
  const other = randomUUID();
  const made = await db.transaction().execute((tx) =>
    insertEdition(tx, {
      id: other,
      slug: "zonder-versie",
      profile: "parliament",
      year: 2026,
      nameNl: "A",
      nameEn: "A",
      deadline: null,
      publicationId: source?.publicationId ?? "",
      startedFrom: null,
      createdBy: null,
      createdAt: api.context.now(),
    }),
  );
  expect(made?.slug).toBe("zonder-versie");
  expect(await api.context.editions.before(other)).toBeNull();
});
