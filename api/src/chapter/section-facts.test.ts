import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import { sampleContent } from "@lokaal17/shared/chapter/sample-snapshot";
import { expect, test } from "vitest";
import type { EditionRows } from "./edition-content.ts";
import type { EditionSource } from "./edition-sources.ts";
import { differingSections } from "./section-facts.ts";

type Content = ReturnType<typeof sampleContent>;
const content = sampleContent();
const [first] = content.indicators;
const goal = `goal-${first?.goal}`;
const { slug, profile, year, name } = emptyEdition({
  slug: "vnr-2027",
  profile: "vnr",
  year: 2027,
  name: { nl: "VNR", en: "VNR" },
});

const rows: EditionRows = {
  edition: {
    slug,
    profile,
    year,
    nameNl: name.nl,
    nameEn: name.en,
    id: "00000000-0000-7000-8000-000000000001",
    deadline: null,
    publicationId: "00000000-0000-7000-8000-000000000002",
    startedFrom: null,
    practices: null,
    version: 1,
    createdBy: null,
    createdAt: new Date("2026-01-01T00:00:00Z"),
  },
  texts: [],
  sections: [],
  signOffs: [],
  sentences: [],
  releases: [],
};

const source = (made: Content) =>
  ({ snapshot: { hash: "a".repeat(64), createdAt: "2026-01-01T00:00:00Z", content: made } }) as EditionSource;

const withFirst = (change: Partial<NonNullable<typeof first>>): Content => ({
  ...content,
  indicators: content.indicators.map((one) => (one === first ? { ...one, ...change } : one)),
});

test.each([
  ["the same figures change nothing", {}, false],
  ["another unit is another text", { unitName: { nl: "euro", en: "euro" } }, true],
  ["an English name is seen too", { name: { nl: first?.name.nl ?? "", en: "Other" } }, true],
  [
    "figures that are no example any more read otherwise, also with the same values",
    { years: first?.years.map((one) => ({ ...one, origins: one.origins.replaceAll("s", "r") })) ?? [] },
    true,
  ],
] as const)("%s", async (_, change, is) => {
  const differing = await differingSections(rows, null, source(content), source(withFirst(change)));
  expect(differing.includes(goal as (typeof differing)[number])).toBe(is);
});
