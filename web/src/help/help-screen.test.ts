import { helpScreens } from "@lokaal17/shared/text/help";
import { expect, it } from "vitest";
import { helpScreenAt } from "./help-screen.ts";

const cases = [
  ["/invoer", "worklist"],
  ["/invoer/2025/GM0344", "grid"],
  ["/invoer/2025", "grid"],
  ["/invoer/2025/GM0344/uitzetten", "assign"],
  ["/invoer/2025/GM0344/bekend", "known"],
  ["/invoer/volledigheid/2025", "completeness"],
  ["/bestanden", "files"],
  ["/bestanden/0199", "file"],
  ["/goedkeuren", "approvals"],
  ["/goedkeuren/0199", "submission"],
  ["/publiceren", "publish"],
  ["/hoofdstuk", "editions"],
  ["/hoofdstuk/werk/0199", "chapter-files"],
  ["/hoofdstuk/demonstration-vnr", "edition"],
  ["/hoofdstuk/demonstration-vnr/goal-11", "section"],
  ["/hoofdstukken/vnr-2027", null],
  ["/bijdragen", "contribution"],
  ["/eigen/GM0344", "own-page"],
  ["/gemeenten/GM0344/wethouderscheck", "area-check"],
  ["/rondes/2025", "rounds"],
  ["/rondes/haalbaarheid", "feasibility"],
  ["/bronnen", "sources"],
  ["/bronnen/cbs-83625NED", "source"],
  ["/definities", "definitions"],
  ["/controleregels/", "check-rules"],
  ["/logboek", "log"],
  ["/beheer/accounts", "administration"],
  ["/sets", "sets"],
  ["/sets/gedeeld/abc", null],
  ["/vragen", "questions"],
  ["/", null],
  ["/gemeenten/GM0344", null],
] as const;

it.each(cases)("the help of %s", (path, screen) => {
  expect(helpScreenAt(path)).toBe(screen);
});

it("every screen with help has an address", () => {
  expect(new Set(cases.flatMap(([, screen]) => screen ?? []))).toEqual(new Set(helpScreens));
});
