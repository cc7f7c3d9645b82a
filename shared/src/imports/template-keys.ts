import type { AreaCode } from "../areas/area.ts";
import { type Locale, locales } from "../text/define-text.ts";

/** What a column of the template holds for each period of the round. */
export const templateParts = [
  "value",
  "numerator",
  "denominator",
  "status",
  "reason",
  "source",
  "remark",
  "version",
] as const;
export type TemplatePart = (typeof templateParts)[number];

/** What the hidden row of keys says of a whole template. */
export interface TemplateMark {
  round: string;
  area: AreaCode;
  locale: Locale;
}

/** A column as the hidden row names it: the mark stands above the codes of the indicators. */
export type TemplateKey =
  | { kind: "mark"; mark: TemplateMark }
  | { kind: "part"; part: TemplatePart; period: string };

const markPattern = /^lokaal17:template:1:([A-Z]{2}[0-9A-Z]{2,6}):([a-z]{2}):(.{1,40})$/;
const partPattern = /^lokaal17:([a-z]+):(\d{4}(?:-(?:S[12]|Q[1-4]|\d{2}))?)$/;

/** The key above the codes of the indicators; the number is the form of the template. */
export const markKey = ({ round, area, locale }: TemplateMark) =>
  `lokaal17:template:1:${area}:${locale}:${round}`;

export const partKey = (part: TemplatePart, period: string) => `lokaal17:${part}:${period}`;

/** What a cell of the hidden row says; null when it is no key of ours. */
export function readTemplateKey(cell: string): TemplateKey | null {
  const text = cell.trim();
  const [, area, language, round] = markPattern.exec(text) ?? [];
  const locale = locales.find((known) => known === language);
  if (area && round && locale) return { kind: "mark", mark: { round, area: area as AreaCode, locale } };
  const [, name, period] = partPattern.exec(text) ?? [];
  const part = templateParts.find((known) => known === name);
  return part && period ? { kind: "part", part, period } : null;
}
