import { expect, it } from "vitest";
import { outlineOf } from "./outline.ts";
import { sampleContent, sampleInput } from "./sample-snapshot.ts";
import { writing } from "./section.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { sourcesAnnex } from "./sources-annex.ts";
import { wordsOf } from "./testing/read-blocks.ts";

const [entry] = outlineOf("vnr");
if (!entry) throw new Error("the outline is empty");
const sample = sampleInput("vnr", { municipalities: 2, indicators: 1, years: 1 });
const [first] = sample.snapshot.content.indicators;
if (!first) throw new Error("the sample has no indicator");

const from = (source: string, organisation: string, ...origins: string[]): SnapshotIndicator => ({
  ...first,
  collection: "source",
  source,
  organisation,
  years: origins.map((one, i) => ({
    year: 2020 + i,
    values: [1, 2],
    origins: one,
    provisional: false,
    national: null,
  })),
});

it("counts each layer apart, names the licence that is known, and leads to the table where that is certain", () => {
  const indicators = [
    from("CBS, 85005NED", "CBS", "rr"),
    from("CBS, 85005NED", "CBS", "rr", "ss"),
    from("politie, CBS, 47018NED", "politie, CBS", "rr"),
    from("RIVM", "RIVM", "rr"),
    from("RIVM", "RIVM", "ss"),
  ];
  const layers = [{ layer: "province" as const, areas: [], indicators: [from("eigen", "eigen", "ss")] }];
  const content = { ...sampleContent({ municipalities: 2, indicators: 1, years: 1 }), indicators, layers };
  const snapshot = { ...sample.snapshot, content };
  const w = writing({ ...sample, snapshot }, "nl", entry, () => null);
  const [, list, note] = sourcesAnnex(w);
  const items = list?.kind === "list" ? list.items.map((item) => item.map(({ text }) => text).join("")) : [];
  expect(items).toEqual([
    "CBS: 1 indicator van gemeenten. Licentie: CC BY 4.0. https://opendata.cbs.nl/",
    "CBS, 85005NED: 1 indicator van gemeenten. Licentie: CC BY 4.0. https://opendata.cbs.nl/#/CBS/nl/dataset/85005NED/table",
    "RIVM: 1 indicator van gemeenten. Voor gebruik gelden de regels van de bron.",
    "politie, CBS, 47018NED: 1 indicator van gemeenten. Voor gebruik gelden de regels van de bron. https://data.politie.nl/#/Politie/nl/dataset/47018NED/table",
    "voorbeeldcijfers van Lokaal17: 2 indicatoren van gemeenten, 1 indicator van provincies. Deze cijfers zijn verzonnen.",
  ]);
  expect(wordsOf(note ? [note] : [])).toContain("Samen zijn het 5 indicatoren van gemeenten");
});
