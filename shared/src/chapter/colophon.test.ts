import { expect, it } from "vitest";
import { buildSection } from "./build.ts";
import { sampleInput } from "./sample-snapshot.ts";

const size = { municipalities: 12, indicators: 4, years: 2 };

it("tells which publication the figures are of: in English by its day, for it is named in Dutch alone", () => {
  const { snapshot, edition } = sampleInput("parliament", size);
  const publication = { name: { nl: "Publicatie najaar 2026", en: null }, date: "2026-11-20" };
  const input = { snapshot: { ...snapshot, content: { ...snapshot.content, publication } }, edition };
  const dutch = JSON.stringify(buildSection(input, "nl", "colophon"));
  const english = JSON.stringify(buildSection(input, "en", "colophon"));
  expect(dutch).toContain("Publicatie van de cijfers: Publicatie najaar 2026, 20 november 2026.");
  expect(english).toContain("Publication of the figures: 20 November 2026.");
  expect(english).not.toContain("najaar");
});
