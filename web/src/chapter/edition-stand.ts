import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import type { EditionView, PublicationRefusal, SectionSummary } from "@lokaal17/shared/contract/editions";

export const shownSections = ["all", "open", "mine", "sign"] as const;
export type ShownSections = (typeof shownSections)[number];

interface Reader {
  name: string;
  party: SigningParty | null;
}

/** Whether a section is what its reader asked to see. */
export function isShown(section: SectionSummary, shown: ShownSections, { name, party }: Reader): boolean {
  switch (shown) {
    case "all":
      return true;
    case "open":
      return section.writing !== "generated" && (section.state !== "agreed" || hasWork(section));
    case "mine":
      return section.assignee?.name === name;
    case "sign":
      return waitsFor(section, party);
  }
}

/** Whether a party still has to agree with a section that is in review. */
export const waitsFor = ({ state, signOffs }: SectionSummary, party: SigningParty | null): boolean =>
  party !== null && state === "review" && !signOffs.some((one) => one.party === party);

const hasWork = ({ stale, freeNumbers, openRemarks }: SectionSummary) =>
  stale + freeNumbers + openRemarks > 0;

/** What stands in the way of publishing, as one counts it: sections for facts and agreement, texts for the rest. */
export function whyNotYet(
  refusals: EditionView["refusals"],
): { why: "stale" | "not-agreed" | "text"; count: number }[] {
  const counted = (["stale", "text", "not-agreed"] as const).map((why) => ({
    why,
    count: new Set(refusals.filter((one) => whyOf(one) === why).map((one) => placeOf(one, why))).size,
  }));
  return counted.filter(({ count }) => count > 0);
}

const placeOf = ({ section, locale }: PublicationRefusal, why: string) =>
  why === "text" ? `${section} ${locale}` : section;

function whyOf({ kind }: PublicationRefusal) {
  if (kind === "stale-fact" || kind === "stale-sentence") return "stale";
  return kind === "not-agreed" ? "not-agreed" : "text";
}
