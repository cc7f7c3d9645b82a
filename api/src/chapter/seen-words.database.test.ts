import type { GeneratedSentence, SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { publishOneChange, publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, rewriteSentence, type TestEditor } from "./testing/editors.ts";

const api = withApi();
let vng: TestEditor;

beforeAll(async () => {
  vng = await editorOf(api, "vng");
  await publishTwoGoals(api);
  const name = { nl: "VNR 2027", en: "VNR 2027" };
  await vng.call("POST", "/v1/editions", { body: { slug: "vnr-2027", profile: "vnr", year: 2027, name } });
});

const section = async (key: string) =>
  (await vng.call("GET", `/v1/editions/vnr-2027/sections/${key}?locale=nl`)).json<SectionView>();
const edition = async () => (await vng.call("GET", "/v1/editions/vnr-2027")).json<EditionView>();
const status = (key: string) => `/v1/editions/vnr-2027/sections/${key}`;

describe("numbers", () => {
  it("of a rewritten sentence pass the gates of a text: typed, unknown and false ones stop the edition", async () => {
    const one = async () =>
      (await section("goal-12")).sentences.find(({ id }) => id === "goal-12/goal.level");
    const made = await one();
    const chip = (fact: string, shown: string) => ({
      type: "fact",
      attrs: { fact, shown, dataVersion: 2, kept: null },
    });
    const typed = await rewriteSentence(vng, made, 0, [
      { type: "text", text: "Het daalde met 99,9 procent tot " },
      chip("no-such-figure/NL01/2024/median", "4,4"),
      { type: "text", text: "." },
    ]);
    expect(typed.json<GeneratedSentence>().override).toMatchObject({
      freeNumbers: [{ text: "99,9 procent" }],
      findings: expect.arrayContaining([expect.objectContaining({ blocks: true })]),
    });
    const { refusals, sections } = await edition();
    const own = refusals.filter(({ section: key, kind }) => key === "goal-12" && kind !== "not-agreed");
    expect(own.map(({ kind }) => kind)).toEqual(["invalid-narrative", "free-number"]);
    expect(sections.find(({ key }) => key === "goal-12")).toMatchObject({ freeNumbers: 1 });

    // The program's own words, with the numbers that it writes as words, pass.
    const plain = await rewriteSentence(vng, await one(), 1, made?.inlines ?? []);
    expect(plain.status, plain.text).toBe(200);
    expect(plain.json<GeneratedSentence>().override).toMatchObject({ stale: [], freeNumbers: [] });
    expect(
      (await edition()).refusals.filter(
        ({ section: key, kind }) => key === "goal-12" && kind !== "not-agreed",
      ),
    ).toEqual([]);
  });

  it("of a sentence are those that its writer saw: with others she reads it again", async () => {
    const made = (await section("goal-16")).sentences.find(({ id }) => id === "goal-16/goal.level");
    const words = made?.inlines ?? [];
    const version = made?.version ?? 0;
    const other = made?.facts.map(({ fact }) => ({ fact, text: "9,9" })) ?? [];
    const empty = await rewriteSentence(vng, made, version, []);
    expect([empty.status, empty.text.includes("De zin is leeg")]).toEqual([400, true]);
    const late = await rewriteSentence(vng, made, version, words, other);
    expect(late.status).toBe(412);
    expect(late.json()).toMatchObject({ current: { id: made?.id, version } });
    const untrue = words.map((word) =>
      word.type === "fact" ? { ...word, attrs: { ...word.attrs, shown: "9,9" } } : word,
    );
    const refused = await rewriteSentence(vng, made, version, untrue);
    expect(refused.status).toBe(412);
    expect(refused.json<{ detail: string }>().detail).toContain("9,9 → ");
  });
});

describe("a character that our typeface lacks", () => {
  it("is told at once, with its place, and stops the edition; in the name of an edition it is refused", async () => {
    const put = await vng.call("PUT", "/v1/editions/vnr-2027/sections/means?locale=nl", {
      body: { markdown: "Een feest ☃ in de wijk, α en ½ niet." },
      headers: { "if-match": '"0"' },
    });
    const { findings } = put.json<SectionView>();
    expect(findings).toMatchObject([{ pointer: "/content/0", blocks: true }]);
    expect(findings[0]?.detail).toMatch(/☃ \(U\+2603\).*“Een feest ☃ in de wijk/);
    const { refusals, version } = (await vng.call("GET", "/v1/editions/vnr-2027")).json<EditionView>();
    expect(refusals).toContainEqual(
      expect.objectContaining({ kind: "invalid-narrative", section: "means", locale: "nl" }),
    );
    const named = await vng.call("PATCH", "/v1/editions/vnr-2027", {
      body: { name: { nl: "VNR ☃", en: "VNR" } },
      headers: { "if-match": `"${version}"` },
    });
    expect([named.status, named.text.includes("#/body/name/nl")]).toEqual([400, true]);
  });
});

describe("agreement", () => {
  it("is refused for words, sentences or figures that were not seen", async () => {
    const { seen } = await section("policy");
    await vng.call("PUT", `${status("policy")}/state`, { body: { state: "review" } });
    for (const other of [
      { ...seen, nl: seen.nl + 1 },
      { ...seen, en: seen.en + 1 },
      { ...seen, sentences: 1 },
      { ...seen, data: "other" },
    ]) {
      const one = await vng.call("PUT", `${status("policy")}/sign-offs/vng`, { body: { seen: other } });
      expect(one.status).toBe(412);
      expect(one.json<{ detail: string }>().detail).toContain("policy");
      const sections = [{ section: "policy", seen: other }];
      expect((await vng.call("POST", "/v1/editions/vnr-2027/sign-offs", { body: { sections } })).status).toBe(
        412,
      );
    }
    const body = { seen };
    const agreed = await vng.call("PUT", `${status("policy")}/sign-offs/vng`, { body });
    expect(agreed.json()).toMatchObject({ signOffs: [{ party: "vng" }] });
  });
});

describe("after a newer publication", () => {
  it("lets a number stay that its own publication had, and no other, also in two steps", async () => {
    await publishOneChange(api, "Herziening", 1.9);
    const { publications } = (await vng.call("GET", "/v1/publications")).json<{
      publications: { id: string; dataVersion: number }[];
    }>();
    const [now = 0, then = 0] = publications.map(({ dataVersion }) => dataVersion);
    const [{ id } = { id: "" }] = publications;
    await vng.call("POST", "/v1/editions/vnr-2027/publication-choice", { body: { publication: id } });
    const put = (version: number, shown: string, dataVersion: number, kept: string | null) =>
      vng.call("PUT", "/v1/editions/vnr-2027/sections/goal-17?locale=nl", {
        headers: { "if-match": `"${version}"` },
        body: {
          narrative: {
            type: "doc",
            content: [
              {
                type: "paragraph",
                content: [
                  { type: "fact", attrs: { fact: "burglary/GM0344/2024/value", shown, dataVersion, kept } },
                ],
              },
            ],
          },
        },
      });
    const refused = await put(0, "7,7", then, null);
    expect([refused.status, refused.text.includes("1,9")], refused.text).toEqual([400, true]);
    expect((await put(0, "7,7", then, "Zo afgesproken.")).status).toBe(400);
    expect((await put(0, "1,6", now, "Zo afgesproken.")).status).toBe(400);
    const kept = await put(0, "1,6", then, "Zo afgesproken.");
    expect(kept.status, kept.text).toBe(200);
    expect(JSON.stringify((await section("goal-17")).narrative)).toContain('"synthetic":true');
    expect((await put(1, "1,6", then, null)).json()).toMatchObject({ stale: [{ was: "1,6", now: "1,9" }] });
    expect((await put(2, "7,7", then, "Zo afgesproken.")).status).toBe(400);
  });
});
