import type { Entries, EntryCell, EntryRow, PrefillOffer } from "@lokaal17/shared/contract/entry";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { templateText } from "@lokaal17/shared/text/template";
import type { TemplateShade } from "./template-styles.ts";

/** What stands in the cells of one indicator and period when the template is made. */
export interface TemplateFigure {
  shade: TemplateShade;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  status: ObservationStatus;
  reason: string | null;
  source: string | null;
  remark: string | null;
  version: number;
  /** What there is to know of the cell, in words. */
  state: string;
}

const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  status: "normal",
  reason: null,
  source: null,
  remark: null,
} as const;

/**
 * Fills a cell with its draft, else with what a source offers. A cell that cannot be written now stays empty, so that
 * nothing of it comes back; its figure stands in the words.
 */
export function templateFigure(
  cell: EntryCell,
  row: Pick<EntryRow, "decimals" | "prefills">,
  { phase, demonstration }: { phase: Entries["phase"]; demonstration: boolean },
  locale: Locale,
): TemplateFigure {
  const text = templateText(locale);
  const { version } = cell;
  const show = (value: string) => formatExact(value, row.decimals, locale);
  if (!cell.mayWrite || phase === "correction" || phase === "closed") {
    const value = cell.value ?? cell.approvedValue;
    const why = cell.whyLocked ?? text("state.round-over");
    const example = cell.synthetic ? "-example" : "";
    const state =
      value === null ? why : `${text(`state.locked-value${example}`, { value: show(value) })} ${why}`;
    return { ...nothing, shade: "locked", version, state };
  }
  // What comes back is real outside a demonstration: an example is shown there, and not filled in.
  if (cell.synthetic && !isEmpty(cell) && !demonstration) {
    const value = cell.value === null ? "" : text("state.locked-value-example", { value: show(cell.value) });
    return { ...nothing, shade: "input", version, state: value };
  }
  const offer = row.prefills.find(({ period }) => period === cell.period);
  if (isEmpty(cell) && offer) return { ...ofOffer(offer, locale), version };
  const { value, numerator, denominator, status, reason, source, remark } = cell;
  const words = [stateOf(cell, show, locale), cell.synthetic && !isEmpty(cell) ? text("state.example") : ""];
  return {
    shade: cell.synthetic && !isEmpty(cell) ? "example" : "input",
    ...{ value, numerator, denominator, status, reason, source, remark, version },
    state: words.filter(Boolean).join(" "),
  };
}

function ofOffer(offer: PrefillOffer, locale: Locale): Omit<TemplateFigure, "version"> {
  const text = templateText(locale);
  const { value, numerator, denominator, status, source } = offer;
  const prefilled = text("state.prefilled", { source });
  return {
    ...nothing,
    ...{ value, numerator, denominator, status, source },
    shade: offer.synthetic ? "example" : "prefilled",
    state: offer.synthetic ? `${prefilled} ${text("state.example")}` : prefilled,
  };
}

function stateOf(cell: EntryCell, show: (value: string) => string, locale: Locale): string {
  const text = templateText(locale);
  if (cell.approvedValue !== null && cell.value === null)
    return text("state.approved-value", { value: show(cell.approvedValue) });
  return cell.state === "empty" ? "" : text(`state.${cell.state}`);
}

const isEmpty = ({ value, status }: EntryCell) => value === null && status === "normal";
