import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { templateText } from "@lokaal17/shared/text/template";
import type { ApiContext } from "../context.ts";
import { gridOf } from "../entry/grid.ts";
import { notFound } from "../http/problem.ts";
import { makeTemplate } from "./template-workbook.ts";
import { workbookType } from "./workbook-type.ts";

/** A workbook to download. */
export interface TemplateFile {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

/**
 * The workbook of a round for one organisation, with what the grid shows at this moment. For those who may see the
 * organisation's drafts: a contributor has her own page.
 * @throws Problem 404 for a round or organisation that does not exist, or is not the account's to see
 */
export async function templateFile(
  context: ApiContext,
  place: { round: string; area: AreaCode },
  actor: Actor,
  locale: Locale,
): Promise<TemplateFile> {
  if (!may(actor, "see drafts", place.area)) throw notFound();
  const entries = await gridOf(context, place, actor, locale);
  const { address, helpdesk, demonstration } = context;
  const bytes = await makeTemplate(
    { entries, address, helpdesk, madeAt: context.now(), demonstration },
    locale,
  );
  const name = templateText(locale)("file-name", { round: entries.round.name, area: entries.areaName });
  return { bytes, fileName: `${asFileName(name)}.xlsx`, mediaType: workbookType };
}

/** Without what a file system refuses. */
const asFileName = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
