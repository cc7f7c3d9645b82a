import { type Profile, profiles } from "@lokaal17/shared/chapter/outline";
import type { EditionSummary } from "@lokaal17/shared/contract/editions";

/** A new edition as it is being typed. */
export interface EditionDraft {
  /** Address of the edition whose texts come along; empty: none. */
  startFrom: string;
  profile: Profile;
  year: string;
  nameNl: string;
  nameEn: string;
  slug: string;
  deadline: string;
}

type Wrong = "missing" | "yearWrong" | "slugWrong";

/** What a new edition begins with: the texts of the one chosen, a year later; without one an empty form. */
export function draftFrom(
  from: EditionSummary | undefined,
  profile: Profile,
  thisYear: number,
): EditionDraft {
  const year = from ? from.year + 1 : thisYear;
  const name = { parliament: { nl: "Parlement", en: "Parliament" }, vnr: { nl: "VNR", en: "VNR" } }[
    from?.profile ?? profile
  ];
  return {
    startFrom: from?.slug ?? "",
    profile: from?.profile ?? profile,
    year: String(year),
    nameNl: `${name.nl} ${year}`,
    nameEn: `${name.en} ${year}`,
    slug: slugOf(from?.profile ?? profile, String(year)),
    deadline: "",
  };
}

export const slugOf = (profile: Profile, year: string) => `${profile}-${year}`;

/** The next profile in the list of the form. */
export const profileOf = (value: string): Profile => profiles.find((one) => one === value) ?? "vnr";

/** What is not right yet, by field. */
export function mistakesIn(draft: EditionDraft): Partial<Record<keyof EditionDraft, Wrong>> {
  const empty = (["nameNl", "nameEn"] as const).filter((field) => draft[field].trim() === "");
  const year = Number(draft.year);
  return {
    ...Object.fromEntries(empty.map((field) => [field, "missing"])),
    ...(Number.isInteger(year) && year >= 2015 && year <= 2100 ? {} : { year: "yearWrong" }),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.slug) && draft.slug.length <= 60 ? {} : { slug: "slugWrong" }),
  };
}
