import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import type {
  SectionConflict,
  SectionRevisions,
  SectionView,
} from "@lokaal17/shared/contract/edition-sections";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { publishOneChange, publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, rewriteSentence, type TestEditor } from "./testing/editors.ts";

const api = withApi();
const name = { nl: "VNR 2027", en: "VNR 2027" };
let vng: TestEditor;
let ipo: TestEditor;
let uvw: TestEditor;
let first: string;

beforeAll(async () => {
  vng = await editorOf(api, "vng");
  ipo = await editorOf(api, "ipo");
  uvw = await editorOf(api, "uvw");
});

const text = (words: string): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});
const address = (section: string, locale = "nl", edition = "vnr-2027") =>
  `/v1/editions/${edition}/sections/${section}?locale=${locale}`;
const save = (editor: TestEditor, section: string, version: number, body: object, locale = "nl") =>
  editor.call("PUT", address(section, locale), { body, headers: { "if-match": `"${version}"` } });
const section = async (key: string, locale = "nl") =>
  (await vng.call("GET", address(key, locale))).json<SectionView>();
const seenOf = async (keys: readonly string[]) =>
  (await edition()).sections
    .filter(({ key }) => keys.includes(key))
    .map(({ key, seen }) => ({ section: key, seen }));
const edition = async (slug = "vnr-2027") =>
  (await vng.call("GET", `/v1/editions/${slug}`)).json<EditionView>();

describe("an edition", () => {
  const wish = { slug: "vnr-2027", profile: "vnr", year: 2027, name };

  it("needs something that was published", async () => {
    expect((await vng.call("POST", "/v1/editions", { body: wish })).status).toBe(409);
    first = await publishTwoGoals(api);
  });

  it("begins on the newest publication, with every section as a concept", async () => {
    const made = await vng.call("POST", "/v1/editions", { body: wish });
    expect(made.status, made.text).toBe(201);
    const view = made.json<EditionView>();
    expect(view).toMatchObject({ slug: "vnr-2027", version: 1, newerPublication: null, published: null });
    expect(view.publication.id).toBe(first);
    expect(view.ownParty).toBe("vng");
    expect(view.sections.map(({ key }) => key)).toContain("goal-17");
    expect(view.sections.find(({ key }) => key === "goal-16")).toMatchObject({
      number: "7.16",
      state: "concept",
    });
    expect(view.states).toEqual({ concept: view.sections.length - 2, review: 0, agreed: 0 });
  });

  it("has an address of its own, that no other edition and no page has", async () => {
    expect((await vng.call("POST", "/v1/editions", { body: wish })).status).toBe(409);
    const taken = await vng.call("POST", "/v1/editions", { body: { ...wish, slug: "verification" } });
    expect(taken.status).toBe(400);
  });

  it("changes its name for who saw its version", async () => {
    const change = (version: number) =>
      vng.call("PATCH", "/v1/editions/vnr-2027", {
        body: { deadline: "2027-02-01" },
        headers: { "if-match": `"${version}"` },
      });
    expect((await change(1)).json()).toMatchObject({ deadline: "2027-02-01", version: 2 });
    expect((await change(1)).status).toBe(412);
  });
});

describe("a text", () => {
  it("is saved as JSON and read back, also as Markdown", async () => {
    const saved = await save(vng, "means", 0, { narrative: text("Geld is nodig.") });
    expect(saved.status, saved.text).toBe(200);
    expect(saved.json()).toMatchObject({
      version: 1,
      words: 3,
      markdown: expect.stringContaining("Geld is"),
    });
    expect((await save(vng, "means", 1, { markdown: "Geld is **hard** nodig." })).json()).toMatchObject({
      version: 2,
      changedBy: "Redactie vng",
    });
  });

  it("that was saved already makes no second version", async () => {
    expect((await save(vng, "means", 1, { markdown: "Geld is **hard** nodig." })).json()).toMatchObject({
      version: 2,
    });
  });

  it("of two editors at once is lost by neither: one is saved, the other hears both", async () => {
    const answers = await Promise.all([
      save(vng, "coherence", 0, { narrative: text("Van de VNG.") }),
      save(ipo, "coherence", 0, { narrative: text("Van het IPO.") }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412)?.json<{ conflict: SectionConflict }>();
    const words = [refused?.conflict.current.narrative, refused?.conflict.yours.narrative].map((one) =>
      JSON.stringify(one),
    );
    expect(words.some((one) => one.includes("Van de VNG."))).toBe(true);
    expect(words.some((one) => one.includes("Van het IPO."))).toBe(true);
    expect(refused?.conflict.current.version).toBe(1);
  });

  it("that was changed meanwhile comes back with what both began with", async () => {
    await save(vng, "policy", 0, { narrative: text("Eerst.") });
    await save(ipo, "policy", 1, { narrative: text("Toen.") });
    const late = await save(vng, "policy", 1, { narrative: text("Later.") });
    expect(late.status).toBe(412);
    const { conflict } = late.json<{ conflict: SectionConflict }>();
    expect(conflict.base).toEqual({ narrative: text("Eerst."), version: 1 });
    expect(conflict.current).toMatchObject({
      narrative: text("Toen."),
      version: 2,
      changedBy: "Redactie ipo",
    });
  });

  it("keeps its history: savings of one sitting stand together, each can be read", async () => {
    const { revisions } = (
      await vng.call("GET", "/v1/editions/vnr-2027/sections/policy/revisions?locale=nl")
    ).json<SectionRevisions>();
    expect(revisions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
      [2, "Redactie ipo"],
      [1, "Redactie vng"],
    ]);
    const old = await vng.call("GET", "/v1/editions/vnr-2027/sections/policy/revisions/1?locale=nl");
    expect(old.json()).toMatchObject({ narrative: text("Eerst."), version: 1 });
  });

  it("with what may not stand in it is refused with everything at once", async () => {
    const body = {
      narrative: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              {
                type: "text",
                text: "Klik",
                marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
              },
            ],
          },
          { type: "script", content: [] },
        ],
      },
    };
    const answer = await save(vng, "means", 2, body);
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: object[] }>().errors.length).toBe(2);
    const markdown = await save(vng, "means", 2, { markdown: "# Te hoog\n\n[x](javascript:alert(1))" });
    expect(markdown.status).toBe(400);
    expect((await vng.call("PUT", address("means"), { body: { markdown: "" } })).status).toBe(428);
  });

  it("of a section that the program writes, or that the profile lacks, is not there to write", async () => {
    expect((await save(vng, "annexes", 0, { markdown: "Nee." })).status).toBe(409);
    expect((await vng.call("GET", address("goal-99"))).status).toBe(400);
  });
});

describe("numbers", () => {
  it("are found by words and by reference, with source and history", async () => {
    const found = await vng.call("GET", "/v1/editions/vnr-2027/facts?q=inbraak%20utrecht%202024&locale=nl");
    expect(found.status, found.text).toBe(200);
    const reference = "burglary/GM0344/2024/value";
    const facts = found.json<{ facts: { fact: string }[] }>().facts.map(({ fact }) => fact);
    expect(facts).toContain(reference);
    const one = await vng.call("GET", `/v1/editions/vnr-2027/fact?reference=${reference}&locale=nl`);
    expect(one.json()).toMatchObject({ fact: { text: "1,6", areaName: "Utrecht", synthetic: true } });
    expect(
      (await vng.call("GET", "/v1/editions/vnr-2027/fact?reference=burglary/GM0344/1999/value&locale=nl"))
        .status,
    ).toBe(404);
  });

  it("that are typed are found in the text", async () => {
    const saved = await save(vng, "means", 2, { markdown: "Er is 12,5 procent meer nodig." });
    expect(saved.json<SectionView>().freeNumbers).toMatchObject([{ text: expect.stringContaining("12,5") }]);
  });

  it("of the program stand in sentences that an editor can write anew", async () => {
    const before = await section("goal-16");
    const sentence = before.sentences.find(({ facts }) => facts.length > 0);
    expect(sentence?.version).toBe(0);
    const words = [{ type: "text", text: "In onze woorden." }];
    const put = (version: number) => rewriteSentence(vng, sentence, version, words);
    const written = await put(0);
    expect(written.status, written.text).toBe(200);
    expect(written.json()).toMatchObject({ version: 1, override: { text: words, stale: [] } });
    expect((await put(0)).status).toBe(412);
    const preview = await vng.call("GET", "/v1/editions/vnr-2027/sections/goal-16/preview?locale=nl");
    expect(preview.text).toContain("In onze woorden.");
  });

  it("have figures and tables that a text can show or refer to", async () => {
    const answer = await vng.call("GET", "/v1/editions/vnr-2027/figures?locale=nl");
    const { figures, offered } = answer.json<{ figures: { id: string }[]; offered: { id: string }[] }>();
    expect(figures.map(({ id }) => id)).toContain("figure-goal-16-trend");
    expect(offered.length).toBeGreaterThan(0);
  });
});

describe("agreement", () => {
  const status = (key: string) => `/v1/editions/vnr-2027/sections/${key}`;
  const agree = async (editor: TestEditor, party: string, key = "policy") => {
    const { seen } = await section(key);
    return editor.call("PUT", `${status(key)}/sign-offs/${party}`, { body: { seen } });
  };

  it("is given in review, for the own party alone", async () => {
    expect((await agree(vng, "vng")).status).toBe(409);
    await vng.call("PUT", `${status("policy")}/state`, { body: { state: "review" } });
    expect((await agree(vng, "ipo")).status).toBe(403);
    expect((await agree(vng, "vng")).json()).toMatchObject({ state: "review", signOffs: [{ party: "vng" }] });
  });

  it("of all three parties makes a section agreed", async () => {
    await agree(ipo, "ipo");
    expect((await agree(uvw, "uvw")).json()).toMatchObject({ state: "agreed" });
  });

  it("is not given twice by one person, also when she signs for another party meanwhile", async () => {
    await vng.call("DELETE", `${status("policy")}/sign-offs/vng`);
    const party = (to: string) =>
      api.call("PUT", `/v1/accounts/${ipo.id}/signing-party`, { as: "admin", body: { party: to } });
    await party("vng");
    expect((await agree(ipo, "vng")).status).toBe(409);
    await party("ipo");
    expect((await agree(vng, "vng")).json()).toMatchObject({ state: "agreed" });
  });

  it("ends when the text changes", async () => {
    const changed = await save(uvw, "policy", 2, { narrative: text("Nieuw.") });
    expect(changed.json()).toMatchObject({ state: "review", signOffs: [], version: 3 });
  });

  it("of many sections is given at once", async () => {
    const sections = ["goal-12", "goal-16", "role"];
    await vng.call("PUT", "/v1/editions/vnr-2027/section-states", { body: { state: "review", sections } });
    for (const editor of [vng, ipo, uvw])
      expect(
        (
          await editor.call("POST", "/v1/editions/vnr-2027/sign-offs", {
            body: { sections: await seenOf(sections) },
          })
        ).status,
      ).toBe(200);
    expect((await edition()).states.agreed).toBe(3);
  });

  it("of a section, its writer and its day are set, and she hears of it", async () => {
    const body = { assignee: ipo.id, deadline: "2027-01-15" };
    const answer = await vng.call("PUT", `${status("layers")}/assignment`, { body });
    expect(answer.json()).toMatchObject({ assignee: { id: ipo.id }, deadline: "2027-01-15" });
    const mail = await api.database.db
      .selectFrom("outboxMessage")
      .selectAll()
      .where("kind", "=", "section")
      .executeTakeFirstOrThrow();
    expect(mail.body).toContain("/hoofdstuk/vnr-2027/layers");
    const nobody = { ...body, assignee: first };
    expect((await vng.call("PUT", `${status("layers")}/assignment`, { body: nobody })).status).toBe(400);
  });
});

describe("a newer publication with one other value", () => {
  const chip = (fact: string, shown: string) => ({
    narrative: {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Het is " },
            { type: "fact", attrs: { fact, shown, dataVersion: 2, kept: null } },
            { type: "text", text: " geworden." },
          ],
        },
      ],
    },
  });

  it("marks only the sections that show a fact which reads otherwise", async () => {
    expect((await save(vng, "goal-16", 0, chip("burglary/GM0344/2024/value", "1,6"))).json()).toMatchObject({
      stale: [],
    });
    const waste = "residual-waste/GM0344/2024/value";
    const now = (await vng.call("GET", `/v1/editions/vnr-2027/fact?reference=${waste}&locale=nl`)).json<{
      fact: { text: string };
    }>().fact.text;
    expect((await save(vng, "goal-12", 0, chip(waste, now))).json()).toMatchObject({ stale: [] });
    const sections = ["goal-12", "goal-16"];
    for (const editor of [vng, ipo, uvw])
      await editor.call("POST", "/v1/editions/vnr-2027/sign-offs", {
        body: { sections: await seenOf(sections) },
      });
    expect(
      (await edition()).sections.filter(({ state }) => state === "agreed").map(({ key }) => key),
    ).toEqual(["role", "goal-12", "goal-16"]);

    const second = await publishOneChange(api, "Herziening", 1.9);
    expect((await edition()).newerPublication).toMatchObject({ id: second });
    expect((await edition()).sections.reduce((sum, { stale }) => sum + stale, 0)).toBe(0);
    const bound = await vng.call("POST", "/v1/editions/vnr-2027/publication-choice", {
      body: { publication: second },
    });
    expect(bound.status, bound.text).toBe(200);
    const view = bound.json<EditionView>();
    expect(view.sections.filter(({ stale }) => stale > 0).map(({ key }) => key)).toEqual(["goal-16"]);
    expect(view.sections.find(({ key }) => key === "goal-12")).toMatchObject({ state: "agreed" });
    expect(view.sections.find(({ key }) => key === "goal-16")).toMatchObject({
      state: "review",
      signOffs: [],
    });
  });

  it("lists old and new", async () => {
    const { stale } = (await vng.call("GET", "/v1/editions/vnr-2027/stale")).json<{ stale: object[] }>();
    expect(stale).toContainEqual(
      expect.objectContaining({ section: "goal-16", locale: "nl", was: "1,6", now: "1,9", sentence: null }),
    );
    expect((await section("goal-16")).stale).toMatchObject([{ was: "1,6", now: "1,9", kept: null }]);
  });
});

describe("remarks", () => {
  it("stand at a section, are answered, closed and opened again", async () => {
    const made = await ipo.call("POST", "/v1/editions/vnr-2027/remarks", {
      body: { section: "goal-16", locale: "nl", quote: "Het is", text: "Waarom?" },
    });
    expect(made.status, made.text).toBe(201);
    const { id } = made.json<{ id: string }>();
    await vng.call("POST", "/v1/editions/vnr-2027/remarks", {
      body: { section: "goal-16", text: "Zie de bron.", answers: id },
    });
    expect((await section("goal-16")).openRemarks).toBe(1);
    const change = (editor: TestEditor, body: object) =>
      editor.call("PATCH", `/v1/editions/vnr-2027/remarks/${id}`, { body });
    expect((await change(vng, { text: "Anders" })).status).toBe(403);
    expect((await change(ipo, { text: "Waarom dit?" })).json()).toMatchObject({
      text: "Waarom dit?",
      own: true,
    });
    expect((await change(vng, { resolved: true })).json()).toMatchObject({
      resolved: { by: "Redactie vng" },
    });
    expect((await change(vng, { resolved: false })).json()).toMatchObject({ resolved: null });
    const { remarks } = (await uvw.call("GET", "/v1/editions/vnr-2027/remarks?section=goal-16")).json<{
      remarks: { own: boolean }[];
    }>();
    expect(remarks).toHaveLength(2);
    expect(remarks.some(({ own }) => own)).toBe(false);
  });
});

describe("the next edition", () => {
  it("begins with the texts of the last one, which wait to be looked at", async () => {
    const body = { slug: "vnr-2028", profile: "vnr", year: 2028, name: { nl: "VNR 2028", en: "VNR 2028" } };
    const view = (await vng.call("POST", "/v1/editions", { body })).json<EditionView>();
    expect(view.startedFrom).toMatchObject({ slug: "vnr-2027" });
    expect(view.sections.find(({ key }) => key === "goal-16")).toMatchObject({ stale: 1, state: "concept" });
    expect((await section("means")).words).toBeGreaterThan(0);
  });
});
