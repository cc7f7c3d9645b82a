import { observationStatuses } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate, formatMoment } from "@lokaal17/shared/text/number";
import { templateText } from "@lokaal17/shared/text/template";
import type { Cell, CellStyle, WriteSheet } from "hucre";
import { cellStyle, heightOf, reasonStyle, subtitleStyle, textStyle, titleStyle } from "./template-styles.ts";

export interface InstructionFacts {
  title: string;
  /** The last day to fill in, `2026-12-01`. */
  closesOn: string;
  madeAt: Date;
  /** Where the site is. */
  address: string;
  helpdesk: string | null;
  hasExamples: boolean;
}

/** A line of the sheet: a colour or a word in front, and what is said of it. */
interface Line {
  mark?: string;
  text: string;
  style?: CellStyle;
  markStyle?: CellStyle;
}

/** In characters. */
const textWidth = 100;

/** The sheet that opens first: what to do, until when, what colours and words mean, and who helps. */
export function templateInstructions(facts: InstructionFacts, locale: Locale): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs: NonNullable<WriteSheet["rowDefs"]> = new Map();
  for (const [at, { mark, text, style, markStyle }] of instructionLines(facts, locale).entries()) {
    const place = style === undefined ? 1 : 0;
    if (mark !== undefined || markStyle !== undefined)
      cells.set(`${at},0`, { value: mark ?? "", style: markStyle ?? textStyle });
    cells.set(`${at},${place}`, { value: text, style: style ?? textStyle });
    rowDefs.set(at, { height: style === titleStyle ? 24 : heightOf([{ width: textWidth, value: text }]) });
  }
  return {
    name: templateText(locale)("sheet.instructions"),
    rows: [],
    cells,
    columns: [{ width: 26 }, { width: textWidth }],
    rowDefs,
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    view: { showGridLines: false },
    a11y: { headerRow: 0, summary: facts.title },
  };
}

function instructionLines(facts: InstructionFacts, locale: Locale): Line[] {
  const text = templateText(locale);
  const status = (code: (typeof observationStatuses)[number]) => entryScreens(locale)(`status.${code}`);
  const head = (
    name: "steps" | "until" | "colours" | "statuses" | "missing" | "allowed" | "help",
  ): Line[] => [
    { text: "", style: textStyle },
    { text: text(`head.${name}`), style: subtitleStyle },
  ];
  const colour = (name: "input" | "prefilled" | "example" | "locked"): Line => ({
    text: text(`colour.${name}`),
    markStyle: cellStyle(name),
  });
  const steps = ["step.fill", "step.rate", "step.number", "step.send", "step.check"] as const;
  return [
    { text: facts.title, style: titleStyle },
    ...head("steps"),
    ...steps.map((step, at) => ({
      mark: String(at + 1),
      text: text(step, { sheet: text("sheet.form"), address: facts.address }),
    })),
    ...head("until"),
    { text: text("until", { date: formatDate(facts.closesOn, locale) }) },
    { text: text("made", { moment: formatMoment(facts.madeAt, locale) }) },
    ...head("colours"),
    colour("input"),
    colour("prefilled"),
    ...(facts.hasExamples ? [colour("example")] : []),
    colour("locked"),
    { text: text("colour.reason"), markStyle: reasonStyle },
    ...head("statuses"),
    ...observationStatuses.map((code) => ({ mark: status(code), text: text(`status.${code}`) })),
    ...head("missing"),
    { text: text("missing.empty") },
    { text: text("missing.status", { missing: status("missing") }) },
    ...head("allowed"),
    { text: text("allowed.change") },
    { text: text("allowed.unlock") },
    { text: text("allowed.keep") },
    ...head("help"),
    { text: facts.helpdesk ? text("help.mail", { helpdesk: facts.helpdesk }) : text("help.none") },
  ];
}
