import { formatDate, formatNumber } from "../text/number.ts";
import type { Block, Cell } from "./blocks.ts";
import { column, numberColumn } from "./figure-parts.ts";
import { outlineOf } from "./outline.ts";
import { markedTable, plain, type Writing } from "./section.ts";
import { numberedName } from "./section-heading.ts";

/** What the words of the field mean here. */
export function glossary(w: Writing): Block[] {
  const { text } = w;
  const terms = ["median", "band", "indicator", "effort", "score", "target", "snapshot"] as const;
  return [
    heading(text("annex.glossary"), "glossary"),
    markedTable(w, {
      id: "table-glossary",
      caption: plain(text("annex.glossary.caption")),
      measure: text("annex.glossary.measure"),
      source: "",
      dense: true,
      columns: [column(text("annex.glossary.col.term"), 1.5), column(text("annex.glossary.col.meaning"), 4)],
      rows: terms.map((term) => [{ text: text(`term.${term}`) }, { text: text(`term.${term}.meaning`) }]),
    }),
  ];
}

/** What changed since the first version of this edition; nothing for a first one. */
export function changesAnnex(w: Writing): Block[] {
  const { text, edition, locale } = w;
  if (edition.versions.length === 0) return [];
  return [
    heading(text("annex.changes"), "changes"),
    markedTable(w, {
      id: "table-changes",
      caption: plain(text("annex.changes.caption")),
      measure: text("annex.changes.measure"),
      source: "",
      dense: true,
      columns: [
        column(text("annex.changes.col.version"), 0.8),
        column(text("annex.changes.col.date"), 1.6),
        column(text("annex.changes.col.changed"), 5),
      ],
      rows: edition.versions.map(({ version, date, changed }) => [
        { text: String(version) },
        { text: formatDate(date, locale) },
        { text: changed[locale] },
      ]),
    }),
  ];
}

/** Of every section: sentences of the program, those that an editor wrote anew, and whether people wrote in it. */
export function originAnnex(w: Writing): Block[] {
  const { text, edition, content, locale } = w;
  const rows = outlineOf(edition.profile).flatMap((entry): Cell[][] => {
    const origins = (w.said.get(entry.key) ?? []).map(({ origin }) => origin);
    const section = edition.sections.find(({ key }) => key === entry.key);
    const wrote = (section?.narrative[locale]?.content.length ?? 0) > 0;
    if (origins.length === 0 && !wrote) return [];
    const count = (state: "generated" | "overridden" | "stale") => ({
      text: formatNumber(origins.filter((one) => one.state === state).length, 0, locale),
    });
    return [
      [
        { text: numberedName(content, entry, locale) },
        count("generated"),
        count("overridden"),
        count("stale"),
        { text: text(wrote ? "annex.origin.yes" : "annex.origin.no") },
        { text: text(`state.${section?.state ?? "concept"}`) },
      ],
    ];
  });
  return [
    heading(text("annex.origin"), "origin"),
    markedTable(w, {
      id: "table-origin",
      caption: plain(text("annex.origin.caption")),
      measure: text("annex.origin.measure"),
      source: "",
      dense: true,
      columns: [
        column(text("annex.origin.col.section"), 4),
        numberColumn(text("annex.origin.col.generated"), 1.2),
        numberColumn(text("annex.origin.col.overridden"), 1.5),
        numberColumn(text("annex.origin.col.stale"), 1.3),
        column(text("annex.origin.col.people"), 1.5),
        column(text("annex.origin.col.state"), 1.6),
      ],
      rows,
    }),
  ];
}

function heading(text: string, id: string): Block {
  return { kind: "heading", level: 3, id, text };
}
