import type { Area, AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { GoalNumber } from "@lokaal17/shared/framework/goal";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { networkText } from "@lokaal17/shared/text/network";
import { formatDate } from "@lokaal17/shared/text/number";
import { invalid, Problem } from "../http/problem.ts";

/** Who can take part: governments that decide something themselves. */
const layers: readonly Layer[] = ["municipality", "province", "water-board"];

/** The General Assembly of the United Nations adopted the goals on this day (A/RES/70/1). */
const goalsAdopted = "2015-09-25";

/** The organisation with this code. @throws Problem 400 when there is none, not any more, or of another kind */
export function checkOrganisation(code: AreaCode, areaOf: ReadonlyMap<string, Area>, today: string): Area {
  const pointer = "#/body/area";
  const area = areaOf.get(code);
  if (!area) throw invalid([{ pointer, text: "area-not-found.detail", values: { code } }]);
  const { name, validTo } = area;
  if (validTo !== null && validTo <= today)
    throw invalid([{ pointer, text: "area-ended.detail", values: { code, name, date: validTo } }]);
  if (!layers.includes(area.layer))
    throw invalid([{ pointer, text: "wrong-layer.detail", values: { name } }]);
  return area;
}

/** @throws Problem 400 when the day is still to come or before there were goals to join for */
export function checkJoinedOn(joinedOn: string, today: string): void {
  const key = joinedOn > today ? "joined-in-future" : joinedOn < goalsAdopted ? "joined-before-goals" : null;
  if (key)
    throw mistake(["#/body/joinedOn"], (locale) =>
      networkText(locale)(key, { date: formatDate(joinedOn, locale) }),
    );
}

/** @throws Problem 400 when a goal is named twice */
export function checkGoals(goals: readonly GoalNumber[]): void {
  const twice = goals.findIndex((goal, index) => goals.indexOf(goal) < index);
  const goal = goals[twice];
  if (goal !== undefined)
    throw mistake([`#/body/goals/${twice}`], (locale) =>
      networkText(locale)("goal-twice", { goal: String(goal) }),
    );
}

/** @throws Problem 400 with all texts that are there in one language only */
export function checkLanguages(body: Readonly<Partial<Record<TwoTexts, string | undefined>>>): void {
  const missing = bothLanguages.flatMap(([nl, en]) =>
    (body[nl] === undefined) === (body[en] === undefined) ? [] : [body[nl] === undefined ? nl : en],
  );
  if (missing.length > 0)
    throw mistake(
      missing.map((name) => `#/body/${name}`),
      (locale) => networkText(locale)("one-language"),
    );
}

const bothLanguages = [
  ["problemNl", "problemEn"],
  ["resultNl", "resultEn"],
] as const;
type TwoTexts = (typeof bothLanguages)[number][number];

const mistake = (pointers: readonly string[], sentence: (locale: Locale) => string) =>
  new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: pointers.length },
    errors: (locale) => pointers.map((pointer) => ({ pointer, detail: sentence(locale) })),
  });
