import type { UnpublishedChange } from "@lokaal17/db/publications/changes";
import { judgeFigure } from "@lokaal17/shared/publications/disclosure";
import type { PublicationDisclosure } from "@lokaal17/shared/publications/publication-disclosure";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { disclosureText } from "@lokaal17/shared/text/disclosure";

type Figure = Pick<
  UnpublishedChange,
  "indicator" | "area" | "period" | "approved" | "numerator" | "denominator" | "status"
>;

/**
 * Why a figure would not be shown in public, for who may know it: VNG and its own organisation. The public gets one
 * sentence for all reasons.
 * @returns null for a figure that would be shown
 */
export function whyWithheld(
  disclosure: PublicationDisclosure,
  figure: Figure,
  locale: Locale,
): string | null {
  const { indicator, area, period, status } = figure;
  const text = disclosureText(locale);
  if (status === "confidential") return text("confidential");
  const definition = disclosure.definitionOf(indicator);
  const year = Number(period.slice(0, 4));
  if (!definition || period.length > 4 || !disclosure.withholds(indicator, area, year)) return null;
  const limit = definition.disclosureLimit;
  if (disclosure.protectsAnother(indicator, area, year)) return text("protects-another");
  const value = figure.approved === null ? null : Number(figure.approved);
  const judgement = judgeFigure({ ...figure, value }, definition);
  return text(judgement === "few-others" ? "few-others" : "few", { limit });
}
