import { parseReference } from "./fact-reference.ts";
import type { NarrativeFact, NarrativeInline, NarrativeMark, NarrativeText } from "./narrative.ts";
import { markOrder, trimmed } from "./narrative-canonical.ts";
import { narrativeLimits } from "./narrative-limits.ts";
import { readLink } from "./narrative-link.ts";
import { isTarget, type Json, listAt, memberAt, type Reading, textAt, typeOf } from "./narrative-reading.ts";

/** The words, numbers and notes of a paragraph. */
export function readInlines(inlines: readonly Json[], pointer: string, r: Reading): NarrativeInline[] {
  return inlines.flatMap((inline, place) => readInline(inline, `${pointer}/content/${place}`, r));
}

function readInline(inline: Json, pointer: string, r: Reading): NarrativeInline[] {
  if (!r.piece(pointer)) return [];
  const type = typeOf(inline);
  switch (type) {
    case "text":
      return readText(inline, pointer, r);
    case "fact":
      return readFact(inline, pointer, r);
    case "hardBreak":
      return [{ type }];
    case "footnote":
      return readFootnote(inline, pointer, r);
    case "reference": {
      const target = textAt(inline, "attrs", "target");
      if (target !== null && isTarget(target)) return [{ type, attrs: { target } }];
      r.fault(pointer, "reference-target", { text: r.quoted(target) });
      return [];
    }
    default:
      r.fault(pointer, "inline", { type: r.quoted(type) });
      return [];
  }
}

function readText(inline: Json, pointer: string, r: Reading): NarrativeText[] {
  const raw = memberAt(inline, ["text"]);
  if (typeof raw !== "string" || raw === "") {
    r.fault(pointer, "text");
    return [];
  }
  const text = r.text(raw);
  const marks = readMarks(listAt(inline, "marks") ?? [], `${pointer}/marks`, r);
  if (text === "") return [];
  return [marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }];
}

/** One of each kind, in one order. */
function readMarks(marks: readonly Json[], pointer: string, r: Reading): NarrativeMark[] {
  const read = new Map<string, NarrativeMark>();
  marks.slice(0, 20).forEach((mark, place) => {
    const found = readMark(mark, `${pointer}/${place}`, r);
    if (found) read.set(found.type, found);
  });
  return markOrder.flatMap((type) => read.get(type) ?? []);
}

function readMark(mark: Json, pointer: string, r: Reading): NarrativeMark | null {
  const type = typeOf(mark);
  switch (type) {
    case "bold":
    case "italic":
      return { type };
    case "link": {
      const href = readLink(textAt(mark, "attrs", "href") ?? "", pointer, r);
      return href === null ? null : { type, attrs: { href } };
    }
    case "explained": {
      const reason = readReason(textAt(mark, "attrs", "reason"), r);
      if (reason !== null) return { type, attrs: { reason } };
      r.fault(pointer, "reason", { limit: narrativeLimits.reason });
      return null;
    }
    default:
      r.fault(pointer, "mark", { type: r.quoted(type) });
      return null;
  }
}

/** Null when it is missing, empty or too long. */
function readReason(raw: string | null, r: Reading): string | null {
  if (raw === null || raw.length > narrativeLimits.reason) return null;
  const reason = r.text(raw).replace(/ +/g, " ").trim();
  return reason === "" ? null : reason;
}

function readFact(inline: Json, pointer: string, r: Reading): NarrativeFact[] {
  const reference = textAt(inline, "attrs", "fact") ?? "";
  const shown = r.text((textAt(inline, "attrs", "shown") ?? "").slice(0, 1000)).trim();
  const version = memberAt(inline, ["attrs", "dataVersion"]);
  const keptRaw = memberAt(inline, ["attrs", "kept"]);
  const kept = keptRaw == null ? null : readReason(typeof keptRaw === "string" ? keptRaw : null, r);
  const before = r.problems.length;
  if (!parseReference(reference)) r.wrongReference(pointer, r.quoted(reference));
  const named = { fact: r.quoted(reference) };
  if (shown === "" || shown.length > narrativeLimits.shown) r.fault(pointer, "fact-shown", named);
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 0) {
    r.fault(pointer, "fact-version", named);
    return [];
  }
  if (keptRaw != null && kept === null) r.fault(pointer, "kept", { limit: narrativeLimits.reason });
  if (r.problems.length > before) return [];
  const attrs = { fact: reference, shown, dataVersion: version, kept };
  const read = textAt(inline, "attrs", "against");
  const against = kept === null || read === null ? undefined : r.text(read.slice(0, narrativeLimits.shown));
  const isMadeUp = memberAt(inline, ["attrs", "synthetic"]) === true;
  return [
    {
      type: "fact",
      attrs: {
        ...attrs,
        ...(against !== undefined && { against }),
        ...(isMadeUp && { synthetic: true as const }),
      },
    },
  ];
}

function readFootnote(inline: Json, pointer: string, r: Reading): NarrativeInline[] {
  r.footnotes += 1;
  const inlines: (NarrativeText | NarrativeFact)[] = [];
  (listAt(inline, "attrs", "inlines") ?? []).forEach((one, place) => {
    const at = `${pointer}/attrs/inlines/${place}`;
    if (!r.piece(at)) return;
    const type = typeOf(one);
    if (type === "text") inlines.push(...readText(one, at, r));
    else if (type === "fact") inlines.push(...readFact(one, at, r));
    else r.fault(at, "footnote-content", { type: r.quoted(type) });
  });
  const note = trimmed(inlines).filter((one) => one.type === "text" || one.type === "fact");
  if (note.length > 0) return [{ type: "footnote", attrs: { inlines: note } }];
  if (inlines.length === 0) r.fault(pointer, "footnote-empty");
  return [];
}
