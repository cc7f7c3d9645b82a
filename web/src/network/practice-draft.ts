import type { Text } from "@lokaal17/shared/text/define-text";
import type { networkScreens } from "@lokaal17/shared/text/network-screens";

/** Each text of a practice with the fewest and the most characters; zero: it may stay empty. */
export const practiceTexts = [
  ["titleNl", 5, 120],
  ["titleEn", 5, 120],
  ["problemNl", 0, 400],
  ["problemEn", 0, 400],
  ["summaryNl", 20, 600],
  ["summaryEn", 20, 600],
  ["resultNl", 0, 400],
  ["resultEn", 0, 400],
] as const;

type TextName = (typeof practiceTexts)[number][0];
/** A practice as it is being typed. */
export type PracticeDraft = Record<TextName | "contact" | "sinceYear", string>;

export const emptyPractice: PracticeDraft = {
  ...{ titleNl: "", titleEn: "", summaryNl: "", summaryEn: "" },
  ...{ problemNl: "", problemEn: "", resultNl: "", resultEn: "", contact: "", sinceYear: "" },
};

/** What may stay empty has this many characters otherwise, and stands in both languages. */
const leastOfDetail = 5;
const details: Partial<Record<TextName, TextName>> = {
  ...{ problemNl: "problemEn", problemEn: "problemNl", resultNl: "resultEn", resultEn: "resultNl" },
};
/** The earliest year that is taken. */
const firstYear = 2000;

interface Rest {
  area: string;
  goals: readonly number[];
  thisYear: number;
}

/** All that is not right yet, by field. */
export function mistakesInPractice(
  draft: PracticeDraft,
  { area, goals, thisYear }: Rest,
  text: Text<keyof typeof networkScreens.messages.nl>,
): Partial<Record<keyof PracticeDraft | "area" | "goals", string>> {
  const short = practiceTexts.flatMap(([name, least]) => {
    const typed = draft[name].trim();
    const other = details[name];
    if (other === undefined)
      return typed.length < least ? [[name, text("textTooShort", { least: String(least) })]] : [];
    if (typed === "") return draft[other].trim() === "" ? [] : [[name, text("otherLanguage")]];
    return typed.length < leastOfDetail
      ? [[name, text("textTooShort", { least: String(leastOfDetail) })]]
      : [];
  });
  const [year, contact] = [Number(draft.sinceYear), draft.contact.trim()];
  const isYear = draft.sinceYear === "" || (year >= firstYear && year <= thisYear);
  const isContact = contact === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$|^https:\/\/[^\s/]+/.test(contact);
  return {
    ...(area === "" && { area: text("chooseOrganisation") }),
    ...Object.fromEntries(short),
    ...(!isYear && {
      sinceYear: text("yearWrong", { first: String(firstYear), last: String(thisYear) }),
    }),
    ...(!isContact && { contact: text("contactWrong") }),
    ...(goals.length === 0 && { goals: text("chooseGoal") }),
  };
}
