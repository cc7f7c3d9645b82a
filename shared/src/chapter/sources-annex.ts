import { formatNumber } from "../text/number.ts";
import type { Block, Inline } from "./blocks.ts";
import { paragraph, plain, type Writing } from "./section.ts";
import type { SnapshotIndicator } from "./snapshot.ts";
import { realSource, sourcesOf } from "./sources.ts";

type Layer = "municipality" | "province" | "water-board";

interface Source {
  name: string;
  counts: Map<Layer, number>;
  licence: "cc-by" | "of-source" | "example" | null;
  address: string | null;
}

/** Every source with the number of indicators that it gives to each layer, its licence, and where it stands. */
export function sourcesAnnex(w: Writing): Block[] {
  const { text, content, locale } = w;
  const sources = new Map<string, Source>();
  const layers: [Layer, readonly SnapshotIndicator[]][] = [
    ["municipality", content.indicators],
    ...content.layers.map(({ layer, indicators }) => [layer, indicators] satisfies [Layer, unknown]),
  ];
  for (const [layer, indicators] of layers) {
    for (const indicator of indicators) {
      for (const name of sourcesOf(w, indicator)) {
        const source = sources.get(name) ?? described(w, indicator, name);
        sources.set(name, source);
        source.counts.set(layer, (source.counts.get(layer) ?? 0) + 1);
      }
    }
  }
  if (sources.size === 0) return [];
  const shown = (count: number) => ({ count, shown: formatNumber(count, 0, locale) });
  const own = content.indicators.filter(({ years }) => years.length > 0).length;
  const items = [...sources.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, counts, licence, address }): Inline[] => {
      const list = [...counts].map(([layer, count]) => text(`sources.count.${layer}`, shown(count)));
      const words = licence === null ? "" : text(`sources.licence.${licence}`);
      const item = text("sources.item", { source: name, counts: list.join(", "), licence: words });
      return address === null
        ? plain(item.trimEnd())
        : [...plain(item), { kind: "link", href: address, text: address }];
    });
  return [
    { kind: "heading", level: 3, id: "sources", text: text("sources.heading") },
    { kind: "list", ordered: false, items },
    ...(own > 0 ? [paragraph(plain(text("sources.twice", shown(own))), "note")] : []),
  ];
}

function described(w: Writing, indicator: SnapshotIndicator, name: string): Source {
  const counts = new Map<Layer, number>();
  const real = realSource(w, indicator);
  if (real?.name !== name) return { name, counts, licence: "example", address: null };
  const { organisation, table } = real;
  if (organisation === null) return { name, counts, licence: null, address: null };
  const home = homes[organisation];
  return {
    name,
    counts,
    // Figures of several organisations follow the rules of all of them.
    licence: organisation === "CBS" ? "cc-by" : "of-source",
    address: home ? (table ? `${home.tables}${table}/table` : home.address) : null,
  };
}

/** Where the open data of an organisation stand, as far as we know them. */
const homes: Readonly<Record<string, { address: string; tables: string }>> = {
  ...both("CBS", "CBS, LISA", "https://opendata.cbs.nl/", "CBS"),
  ...both("politie", "politie, CBS", "https://data.politie.nl/", "Politie"),
  Kiesraad: {
    address: "https://www.verkiezingsuitslagen.nl/",
    tables: "https://www.verkiezingsuitslagen.nl/",
  },
};

function both(alone: string, together: string, address: string, catalogue: string) {
  const home = { address, tables: `${address}#/${catalogue}/nl/dataset/` };
  return { [alone]: home, [together]: home };
}
