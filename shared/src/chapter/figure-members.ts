import { bars } from "../charts/bars.ts";
import type { Figure } from "./blocks.ts";
import { column, drawn, fullWidth, numberColumn } from "./figure-parts.ts";
import { factCell, needed, plain, type Writing } from "./section.ts";

/** How many municipalities of each province joined as a Global Goals municipality; null when nobody did. */
export function membersFigure(w: Writing, id: string): Figure | null {
  const { text, content, locale } = w;
  const rows = content.provinces.flatMap(({ code, name }) => {
    const known = w.statistics.of({ subject: "chapter", area: code, period: "all", statistic: "members" });
    return known ? [{ code, name, members: needed(w, "chapter", code, "all", "members") }] : [];
  });
  const joined = rows.filter(({ members }) => members.value > 0);
  if (joined.length === 0) return null;
  const list = joined.map(({ name, members }) => text("sizes.alt.one", { name, value: members.text }));
  return drawn(
    w,
    {
      id,
      finding: plain(text("policy.members.finding")),
      measure: text(joined.length < rows.length ? "policy.members.measure" : "policy.members.measure.full"),
      source: text("source", { source: text("policy.members.source") }),
      alt: text("policy.members.alt", { list: list.join("; ") }),
      synthetic: rows.some(({ members }) => members.synthetic),
      numbers: {
        columns: [column(text("provinces.col.province")), numberColumn(text("policy.members.col"))],
        rows: rows.map(({ name, members }) => [{ text: name }, factCell(w, members)]),
      },
    },
    (words) =>
      bars({
        rows: rows.map(({ code, name, members }) => ({
          key: code,
          label: name,
          value: members.value > 0 ? members.value : null,
        })),
        width: fullWidth,
        decimals: 0,
        locale,
        ...words,
      }),
  );
}
