import type { ListedRelease } from "@lokaal17/db/chapter/releases";
import { describe, expect, it } from "vitest";
import { type EditionRows, editionContent } from "./edition-content.ts";

const release = (version: number, embargoUntil: string | null): ListedRelease => ({
  id: `release-${version}`,
  editionId: "edition",
  slug: "parlement-2027",
  profile: "parliament",
  year: 2027,
  version,
  publicationId: "publication",
  publication: { name: "Publicatie 2026", nameEn: null, publishedAt: new Date("2026-11-21T08:00:00Z") },
  dataVersion: 1,
  nameNl: "Parlement 2027",
  nameEn: "Parliament 2027",
  snapshotId: "1-aaaaaaaaaaaa",
  snapshotHash: "",
  editionHash: "",
  synthetic: true,
  changedNl: `Woorden van versie ${version}`,
  changedEn: `Words of version ${version}`,
  publishedOn: embargoUntil ?? "2026-11-21",
  statedOn: embargoUntil ?? "2026-11-21",
  embargoUntil,
  publishedBy: null,
  publisherName: null,
  frozenAt: new Date("2026-11-21T10:00:00Z"),
});

const rows: EditionRows = {
  edition: {
    id: "edition",
    slug: "parlement-2027",
    profile: "parliament",
    year: 2027,
    nameNl: "Parlement 2027",
    nameEn: "Parliament 2027",
    deadline: null,
    publicationId: "publication",
    startedFrom: null,
    practices: null,
    version: 1,
    createdBy: null,
    createdAt: new Date("2026-11-21T10:00:00Z"),
  },
  texts: [],
  sections: [],
  signOffs: [],
  sentences: [],
  releases: [release(2, "2026-12-20"), release(1, null)],
};

describe("the list of changes of a version", () => {
  it.each([
    ["2026-12-01", null, [3, 1]],
    ["2026-12-19", "2026-12-19", [3, 1]],
    ["2026-12-20", "2026-12-20", [3, 2, 1]],
  ])(
    "published on %s names no version that is still under embargo on that day",
    (publishedOn, embargoUntil, expected) => {
      const changed = { nl: "Anders", en: "Different" };
      const content = editionContent(rows, null, { version: 3, publishedOn, embargoUntil, changed });
      expect(content.versions.map(({ version }) => version)).toEqual(expected);
      expect(JSON.stringify(content).includes("Woorden van versie 2")).toBe(expected.includes(2));
    },
  );
});
