import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { type Locale, locales } from "../text/define-text.ts";

/** What is known of one figure in an annex, each in a content control of its own. */
export const figureFacts = ["value", "year", "mid", "diff", "aim", "note", "src"] as const;
export type FigureFact = (typeof figureFacts)[number];

/** What an annex says of all its figures together. */
export const documentFacts = ["head", "mark", "share", "peers"] as const;
export type DocumentFact = (typeof documentFacts)[number];

/** Where a figure of a Word file comes from. */
export interface FigureTag {
  fact: FigureFact;
  indicator: IndicatorCode;
  /** The period that it was of when it was written. */
  period: string;
  area: AreaCode;
  dataVersion: number;
  /** Null: that of the reader. */
  locale: Locale | null;
}

export interface DocumentTag {
  fact: DocumentFact;
  area: AreaCode;
  dataVersion: number;
  locale: Locale | null;
}

/** The place of the list of changes, text of the organisation itself, and what a figure was before. */
export type FrameTag = "changes" | "own" | "was";

/** Word keeps at most so many characters in the tag of a content control. */
export const longestTag = 64;

const begin = "l17";

/** `l17/value/residual-waste/2024/GM0344/12/nl`: the name of a figure in a Word file. */
export function figureTag({ fact, indicator, period, area, dataVersion, locale }: FigureTag): string {
  return short([begin, fact, indicator, period, area, String(dataVersion)], locale);
}

/** `l17/mark/GM0344/12/nl` */
export function documentTag({ fact, area, dataVersion, locale }: DocumentTag): string {
  return short([begin, fact, area, String(dataVersion)], locale);
}

export const frameTag = (frame: FrameTag) => `${begin}/${frame}`;

/** @throws RangeError when not even the tag without its language is short enough for Word */
function short(parts: readonly string[], locale: Locale | null): string {
  const whole = [...parts, ...(locale ? [locale] : [])].join("/");
  const tag = whole.length <= longestTag ? whole : parts.join("/");
  if (tag.length > longestTag) throw new RangeError(`Word keeps ${longestTag} characters of a tag: ${tag}`);
  return tag;
}

export type ReadTag =
  | ({ kind: "figure" } & FigureTag)
  | ({ kind: "document" } & DocumentTag)
  | { kind: "frame"; frame: FrameTag };

/** What the tag of a content control names; null for a control that is not ours, whatever it says. */
export function readTag(tag: string): ReadTag | null {
  const [first, name = "", ...rest] = tag.split("/");
  if (first !== begin || tag.length > longestTag) return null;
  if (rest.length === 0) {
    const frame = frames.find((one) => one === name);
    return frame ? { kind: "frame", frame } : null;
  }
  const figure = figureFacts.find((one) => one === name);
  const document = documentFacts.find((one) => one === name);
  const [indicator = "", period = ""] = figure ? rest : [];
  const [area = "", version = "", language, ...more] = figure ? rest.slice(2) : rest;
  const locale = locales.find((one) => one === language) ?? null;
  const isSound =
    /^(GM\d{4}|PV\d{2}|WS[0-9A-Z]{2,6})$/.test(area) &&
    /^\d{1,9}$/.test(version) &&
    (language === undefined || locale !== null) &&
    more.length === 0;
  if (!isSound) return null;
  const place = { area: area as AreaCode, dataVersion: Number(version), locale };
  if (document) return { kind: "document", fact: document, ...place };
  if (!figure || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(indicator) || !/^\d{4}(-[A-Z0-9]{2})?$/.test(period))
    return null;
  return { kind: "figure", fact: figure, indicator: indicator as IndicatorCode, period, ...place };
}

const frames: readonly FrameTag[] = ["changes", "own", "was"];
