import type { Entries } from "@lokaal17/shared/contract/entry";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { templateText } from "@lokaal17/shared/text/template";
import { writeXlsx } from "hucre/xlsx";
import { templateForm } from "./template-form.ts";
import { templateInstructions } from "./template-instructions.ts";
import { font } from "./template-styles.ts";

export interface TemplateInput {
  /** The grid of the organisation in the round, as the account sees it. */
  entries: Entries;
  /** Where the site is. */
  address: string;
  helpdesk: string | null;
  madeAt: Date;
  /** Whether example figures may be filled in. */
  demonstration: boolean;
}

/** The workbook of a round for one organisation: instructions, and a sheet to fill in with what is known in it. */
export function makeTemplate(input: TemplateInput, locale: Locale): Promise<Uint8Array> {
  const { entries, address, helpdesk, madeAt, demonstration } = input;
  const hasExamples = entries.rows.some(({ history, prefills, cells }) =>
    [...history, ...prefills, ...cells].some(({ synthetic }) => synthetic),
  );
  const title = templateText(locale)(hasExamples ? "title.example" : "title", {
    area: entries.areaName,
    round: entries.round.name,
  });
  const { closesOn } = entries;
  const instructions = templateInstructions(
    { title, closesOn, madeAt, address, helpdesk, hasExamples },
    locale,
  );
  return writeXlsx({
    sheets: [instructions, templateForm(entries, { title, demonstration }, locale)],
    defaultFont: font,
    properties: { title, creator: "Lokaal17", created: madeAt, modified: madeAt },
  });
}
