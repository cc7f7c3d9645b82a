import type { Differences } from "../contract/differences.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import type { OwnTarget } from "../framework/own-target.ts";
import type { DatedFigure } from "../observations/cube.ts";
import { annexText } from "../text/annex.ts";
import type { Locale } from "../text/define-text.ts";
import { formatDate, formatNumber, shownDecimals } from "../text/number.ts";
import { trendText } from "../text/trends.ts";
import type { FigureFact } from "./fact-tag.ts";

/** One indicator of a municipality with all that an annex says of it. */
export interface AnnexFigure {
  definition: Pick<IndicatorDefinition, "decimals" | "measureType" | "unitName" | "source">;
  /** The last figure that may be shown; null when there is none. */
  figure: DatedFigure | null;
  /** There is a figure, and it may not be shown. */
  isConfidential: boolean;
  middle: Middle | null;
  compared: Compared;
  /** The own target in force. */
  target: OwnTarget | null;
  /** What the municipality says of this figure, in public. */
  explanation: string | null;
  areaName: string;
}

/** Of fewer similar municipalities there is no middle, and no count of them says anything. */
export const fewestPeers = 3;

/** The middle of the similar municipalities that have a figure of that year. */
export interface Middle {
  value: number;
  count: number;
  /** How many say yes; null where the figures are no answers. */
  yes: number | null;
  synthetic: boolean;
}

/** The verdicts against similar municipalities and against the rest of the country. */
export interface Compared {
  better: number;
  worse: number;
  /** Differences that could be tested, those without a clear one among them. */
  of: number;
  rest: Differences["differences"][number]["verdict"] | null;
  reason: Differences["reason"];
  synthetic: boolean;
}

interface Wording {
  locale: Locale;
  /** True when decisions were made up for a demonstration. */
  demonstration: boolean;
}

/** Every fact of a figure as it stands in a file. An example says so wherever it is taken along. */
export function factTexts(
  annexed: AnnexFigure,
  { locale, demonstration }: Wording,
): Record<FigureFact, string> {
  const text = annexText(locale);
  const { definition, figure, explanation, target } = annexed;
  const marked = (said: string, synthetic: boolean) => (synthetic ? text("example", { text: said }) : said);
  const { organisation, table } = definition.source;
  return {
    value: figure
      ? marked(valueText(figure.value, definition, locale), figure.synthetic)
      : text(annexed.isConfidential ? "confidential" : "no-figure"),
    year: figure
      ? text("status", { year: String(figure.year), status: statusText(figure, locale) })
      : text("no-figure"),
    mid: middleText(annexed, locale),
    diff: figure
      ? marked(comparedText(annexed.compared, locale), annexed.compared.synthetic)
      : text("no-figure"),
    aim: target ? marked(targetText(target, definition, locale), demonstration) : text("no-aim"),
    note: explanation ? text("note", { name: annexed.areaName, text: explanation }) : text("no-note"),
    src: table ? `${organisation} ${table}` : organisation,
  };
}

/** Whether one of the facts has an example in it. */
export function hasExample(
  { figure, middle, compared, target }: AnnexFigure,
  demonstration: boolean,
): boolean {
  return [
    figure?.synthetic,
    middle?.synthetic,
    compared.synthetic,
    demonstration && target !== null,
  ].includes(true);
}

function valueText(
  value: number,
  { decimals, measureType }: AnnexFigure["definition"],
  locale: Locale,
): string {
  if (measureType === "binary") return annexText(locale)(value === 1 ? "yes" : "no");
  return formatNumber(value, decimals, locale);
}

function statusText({ status }: DatedFigure, locale: Locale): string {
  const said = status === "provisional" || status === "estimated" || status === "break" ? status : "normal";
  return annexText(locale)(`status.${said}`);
}

function middleText({ middle, definition }: AnnexFigure, locale: Locale): string {
  const text = annexText(locale);
  if (!middle) return text("no-middle");
  const { value, count, yes, synthetic } = middle;
  const said =
    yes === null
      ? text("middle", { value: formatNumber(value, definition.decimals, locale), count })
      : text("middle.yes", { yes, count });
  return synthetic ? text("example", { text: said }) : said;
}

function comparedText({ better, worse, of, rest, reason }: Compared, locale: Locale): string {
  const text = annexText(locale);
  const trends = trendText(locale);
  if (of === 0) return noVerdictText(reason, locale);
  const form =
    better > 0 ? (worse > 0 ? "diff.both" : "diff.better") : worse > 0 ? "diff.worse" : "diff.none";
  const others = of < fewestPeers ? text("diff.few") : text(form, { better, worse, of });
  if (rest === null || rest === "unknown") return others;
  const verdict = { "clearly-better": "better", "clearly-worse": "worse" } as const;
  const said = trends(`difference.${rest === "no-clear-difference" ? rest : verdict[rest]}`, {
    other: trends("rest-of-the-country"),
  });
  return `${others} ${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function noVerdictText(reason: Compared["reason"], locale: Locale): string {
  const text = annexText(locale);
  switch (reason) {
    case "context":
    case "contested":
    case "no-direction":
    case "other-boundaries":
    case "layer-not-compared":
      return text(`no-verdict.${reason}`);
    default:
      return text("diff.not", {
        reason: trendText(locale)(`difference-reason.${reason ?? "not-computable"}`),
      });
  }
}

function targetText(
  { value, year, decision, decidedOn }: OwnTarget,
  { decimals, measureType, unitName }: AnnexFigure["definition"],
  locale: Locale,
): string {
  const number = formatNumber(Number(value), shownDecimals(Number(value), decimals), locale);
  return annexText(locale)("aim", {
    value:
      measureType === "binary"
        ? annexText(locale)(Number(value) === 1 ? "yes" : "no")
        : `${number} ${unitName[locale]}`,
    year: String(year),
    decision: decision.replace(/\.+$/, ""),
    date: formatDate(decidedOn, locale),
  });
}
