import type { HelpScreen } from "@lokaal17/shared/text/help";

/** Addresses and the help that belongs to them; the first that fits counts. */
const places: readonly (readonly [RegExp, HelpScreen])[] = [
  [/^\/invoer\/volledigheid/, "completeness"],
  [/^\/invoer\/[^/]+\/[^/]+\/uitzetten/, "assign"],
  [/^\/invoer\/[^/]+\/[^/]+\/bekend/, "known"],
  [/^\/invoer\/[^/]+(\/[^/]+)?$/, "grid"],
  [/^\/invoer$/, "worklist"],
  [/^\/bestanden$/, "files"],
  [/^\/bestanden\//, "file"],
  [/^\/goedkeuren$/, "approvals"],
  [/^\/goedkeuren\//, "submission"],
  [/^\/publiceren/, "publish"],
  [/^\/hoofdstuk$/, "editions"],
  [/^\/hoofdstuk\/werk\//, "chapter-files"],
  [/^\/hoofdstuk\/[^/]+$/, "edition"],
  [/^\/hoofdstuk\/[^/]+\//, "section"],
  [/^\/bijdragen/, "contribution"],
  [/^\/eigen\//, "own-page"],
  [/^\/gemeenten\/[^/]+\/wethouderscheck$/, "area-check"],
  [/^\/rondes\/haalbaarheid/, "feasibility"],
  [/^\/rondes/, "rounds"],
  [/^\/definities/, "definitions"],
  [/^\/bronnen$/, "sources"],
  [/^\/bronnen\//, "source"],
  [/^\/controleregels/, "check-rules"],
  [/^\/logboek/, "log"],
  [/^\/beheer/, "administration"],
  [/^\/sets$/, "sets"],
  [/^\/vragen$/, "questions"],
];

/** Which help belongs to an address, without its language; null where there is none. */
export function helpScreenAt(path: string): HelpScreen | null {
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  return places.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
