import { narrativeOutputText } from "../text/narrative-output.ts";
import type { Block, Cell } from "./blocks.ts";
import { column } from "./figure-parts.ts";
import type { Narrative } from "./narrative.ts";
import { runsOf } from "./narrative-walk.ts";
import { outlineOf } from "./outline.ts";
import { markedTable, paragraph, plain, type Writing } from "./section.ts";
import { numberedName } from "./section-heading.ts";

/** A number in a text of people that does not follow a figure, with the reason that they gave. */
export interface TypedNumber {
  kind: "explained" | "kept";
  text: string;
  reason: string;
}

/** In the order of the text; neighbouring pieces with one explanation are one number. */
export function typedNumbers(narrative: Narrative): TypedNumber[] {
  return runsOf(narrative).flatMap(({ inlines }) => {
    const found: TypedNumber[] = [];
    let open = false;
    for (const inline of inlines) {
      const mark =
        inline.type === "text" ? inline.marks?.find(({ type }) => type === "explained") : undefined;
      const last = found.at(-1);
      if (inline.type === "text" && mark?.type === "explained") {
        const { reason } = mark.attrs;
        if (open && last?.reason === reason)
          found[found.length - 1] = { ...last, text: last.text + inline.text };
        else found.push({ kind: "explained", text: inline.text, reason });
      } else if (inline.type === "fact" && inline.attrs.kept !== null) {
        found.push({ kind: "kept", text: inline.attrs.shown, reason: inline.attrs.kept });
      }
      open = mark !== undefined;
    }
    return found;
  });
}

/** The annex that lists them: who reads that every number is bound may see which are not. Nothing when all are. */
export function typedNumbersAnnex(w: Writing): Block[] {
  const say = narrativeOutputText(w.locale);
  const rows = typedIn(w).map(({ section, kind, text, reason }): Cell[] => [
    { text: section },
    { text },
    { text: say(`typed.${kind}`) },
    { text: reason },
  ]);
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "typed-numbers", text: say("typed.heading") },
    paragraph(plain(say("typed.lead"))),
    markedTable(w, {
      id: "table-typed-numbers",
      caption: plain(say("typed.caption")),
      measure: "",
      source: "",
      dense: true,
      columns: [
        column(say("typed.col.section"), 2.6),
        column(say("typed.col.number"), 1.2),
        column(say("typed.col.kind"), 1.6),
        column(say("typed.col.reason"), 3.6),
      ],
      rows,
    }),
  ];
}

/** The same in small print, for an edition that counts its pages. */
export function typedNumbersNote(w: Writing): Block[] {
  const say = narrativeOutputText(w.locale);
  const found = typedIn(w);
  if (found.length === 0) return [];
  const items = found.map(({ section, kind, text, reason }) =>
    say("typed.one", {
      section,
      number: text,
      kind: say(`typed.${kind}`),
      reason: reason.replace(/\.$/, ""),
    }),
  );
  return [
    { kind: "heading", level: 3, id: "typed-numbers", text: say("typed.heading") },
    paragraph(plain(`${say("typed.lead")} ${items.join("; ")}.`), "note"),
  ];
}

/** Whether the annex has any to list. */
export function hasTypedNumbers(w: Writing): boolean {
  return typedIn(w).length > 0;
}

function typedIn(w: Writing): (TypedNumber & { section: string })[] {
  return outlineOf(w.edition.profile).flatMap((entry) => {
    const narrative = w.edition.sections.find(({ key }) => key === entry.key)?.narrative[w.locale];
    const section = numberedName(w.content, entry, w.locale);
    return (narrative ? typedNumbers(narrative) : []).map((one) => ({ ...one, section }));
  });
}
