import type { AreaCode } from "../areas/area.ts";
import type { GoalNumber } from "../framework/goal.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import {
  mostChosen,
  mostInSet,
  mostSubjects,
  type WorkbenchGroup,
  workbenchGroups,
} from "./workbench-words.ts";

/** What is compared: an indicator or the score of a goal. */
export type WishedSubject = { indicator: IndicatorCode } | { goal: GoalNumber };

/** With whom: `code` of one province, region or size class; else the one of the own municipality. */
export type WishedGroup =
  | { kind: "areas"; areas: readonly AreaCode[] }
  | { kind: Exclude<WorkbenchGroup, "areas">; code: string | null };

/** What a view of the workbench is about, as far as its text can be read. */
export interface WorkbenchWish {
  subjects: WishedSubject[];
  /** The reader's own municipality first. */
  areas: AreaCode[];
  /** Null: not said. */
  group: WishedGroup | null;
  year: number | null;
  /** Null: the figures as they were made. */
  boundaryYear: number | null;
}

/** The texts of a request. */
export interface WorkbenchWords {
  subjects: string;
  areas?: string | undefined;
  group?: string | undefined;
  year?: string | undefined;
  boundaryYear?: string | undefined;
}

/** What is wrong in one key of a request: a code for the sentence, with what it is about. */
export interface WishMistake {
  key: keyof WorkbenchWords;
  mistake: WishMistakeCode;
  values: Record<string, string | number>;
}

export const wishMistakes = [
  "no-subject",
  "too-many-subjects",
  "no-such-subject",
  "twice",
  "too-many-areas",
  "not-an-area",
  "no-such-area",
  "no-such-group",
  "group-takes-no-code",
  "no-such-province",
  "no-such-corop",
  "no-such-size-class",
  "group-needs-own",
  "empty-set",
  "too-many-in-set",
  "other-layer-in-set",
  "subjects-of-two-layers",
  "not-a-year",
  "year-out-of-range",
] as const;
export type WishMistakeCode = (typeof wishMistakes)[number];

const firstYear = 1990;
const lastYear = 2035;

/**
 * Reads the texts of a request, and says all that is wrong in them at once. What can be read is in the answer even
 * where something else cannot, so that the codes in it can be looked up in the same go.
 */
export function readWish(words: WorkbenchWords): { wish: WorkbenchWish; mistakes: WishMistake[] } {
  const mistakes: WishMistake[] = [];
  const say: Say = (key, mistake, values = {}) => mistakes.push({ key, mistake, values });
  const wish = {
    subjects: subjectsIn(words.subjects, say),
    areas: chosenIn(words.areas ?? "", say),
    year: yearIn("year", words.year ?? "", say),
    boundaryYear: yearIn("boundaryYear", words.boundaryYear ?? "", say),
    group: groupIn(words.group ?? "", { hasOwn: partsOf(words.areas ?? "").length > 0, say }),
  };
  return { wish, mistakes };
}

/** Notes a mistake. */
type Say = (key: WishMistake["key"], mistake: WishMistakeCode, values?: WishMistake["values"]) => void;

function subjectsIn(text: string, say: Say): WishedSubject[] {
  const texts = onceEach("subjects", partsOf(text), say);
  if (texts.length === 0) say("subjects", "no-subject");
  if (texts.length > mostSubjects)
    say("subjects", "too-many-subjects", { count: texts.length, most: mostSubjects });
  return texts.flatMap((one) => {
    const subject = subjectOf(one);
    if (!subject) say("subjects", "no-such-subject", { text: one });
    return subject ?? [];
  });
}

function chosenIn(text: string, say: Say): AreaCode[] {
  const texts = onceEach("areas", partsOf(text), say);
  if (texts.length > mostChosen) say("areas", "too-many-areas", { count: texts.length, most: mostChosen });
  return areasIn("areas", texts, say);
}

function areasIn(key: "areas" | "group", texts: readonly string[], say: Say): AreaCode[] {
  return texts.flatMap((text) => {
    if (isAreaCode(text)) return text;
    say(key, "not-an-area", { text });
    return [];
  });
}

function groupIn(text: string, { hasOwn, say }: { hasOwn: boolean; say: Say }): WishedGroup | null {
  if (text === "") return null;
  const [kindText = "", rest = null] = splitOnce(text, ":");
  const kind = workbenchGroups.find((one) => one === kindText);
  if (!kind) {
    say("group", "no-such-group", { text });
    return null;
  }
  if (kind === "areas") return setIn(rest ?? "", say);
  const takesCode = kind === "province" || kind === "corop" || kind === "size-class";
  if (!takesCode && rest !== null) say("group", "group-takes-no-code", { text });
  const needsOwn = kind === "similar" || (takesCode && rest === null);
  if (needsOwn && !hasOwn) say("group", "group-needs-own");
  return { kind, code: takesCode ? rest : null };
}

function setIn(text: string, say: Say): WishedGroup {
  const codes = onceEach("group", partsOf(text), say);
  if (codes.length === 0) say("group", "empty-set");
  if (codes.length > mostInSet) say("group", "too-many-in-set", { count: codes.length, most: mostInSet });
  return { kind: "areas", areas: areasIn("group", codes, say) };
}

/** Every text once; what stands there twice is a mistake. */
function onceEach(key: WishMistake["key"], texts: readonly string[], say: Say): string[] {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) say(key, "twice", { text });
    seen.add(text);
  }
  return [...seen];
}

/** The text of a subject, as it stands in a request. */
export function subjectCode(subject: WishedSubject): string {
  return "goal" in subject ? `goal-${subject.goal}` : subject.indicator;
}

function subjectOf(text: string): WishedSubject | null {
  const goal = /^goal-(\d{1,2})$/.exec(text)?.[1];
  if (goal !== undefined) {
    const number = Number(goal);
    return number >= 1 && number <= 17 && String(number) === goal ? { goal: number as GoalNumber } : null;
  }
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80
    ? { indicator: text as IndicatorCode }
    : null;
}

function yearIn(key: "year" | "boundaryYear", text: string, say: Say): number | null {
  if (text === "") return null;
  if (!/^\d{4}$/.test(text)) {
    say(key, "not-a-year", { text });
    return null;
  }
  const year = Number(text);
  if (year >= firstYear && year <= lastYear) return year;
  say(key, "year-out-of-range", { text, first: String(firstYear), last: String(lastYear) });
  return null;
}

const isAreaCode = (text: string): text is AreaCode =>
  /^(GM\d{4}|PV\d{2}|WS[0-9A-Z]{2,6}|NL01|OB\d{4})$/.test(text);

const partsOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function splitOnce(text: string, at: string): string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
