import { goalNumbers } from "../framework/goal.ts";

/** Who reads the edition: parliament gets the short Dutch chapter, the voluntary report to the UN all of it. */
export const profiles = ["parliament", "vnr"] as const;
export type Profile = (typeof profiles)[number];

/** The parts of a chapter in the order in which they stand in it. A goal's part is `goal-11`. */
export const sectionKeys = [
  "colophon",
  "foreword",
  "key-messages",
  "role",
  "policy",
  "no-one-behind",
  "progress",
  ...goalNumbers.map((goal) => `goal-${goal}` as const),
  "layers",
  "practices",
  "coherence",
  "means",
  "conclusions",
  "annexes",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Who must agree with a section before the edition can be published. */
export const signingParties = ["vng", "ipo", "uvw"] as const;
export type SigningParty = (typeof signingParties)[number];

export interface OutlineEntry {
  key: SectionKey;
  /** `7.11`: as the reader sees it. Each profile counts its own parts, so that none seems to be missing. */
  number: string;
  /** Level of its heading in the document; the title of the document is level 1. */
  level: 2 | 3;
  /** Whether editors write in it, the program does, or both. */
  writing: "generated" | "narrative" | "both";
  /** Most words that editors may write in one language. */
  wordLimit: number | null;
}

/** The sections of a profile, in order. */
export function outlineOf(profile: Profile): readonly OutlineEntry[] {
  return outlines[profile];
}

/** Who agrees with this section agrees with the cover too: of all that people write it stands first. */
export function openingSection(profile: Profile): SectionKey {
  const opening = outlines[profile].find(({ writing }) => writing !== "generated");
  if (!opening) throw new RangeError(`nobody writes in the profile ${profile}`);
  return opening.key;
}

/** The goal that a section is about; null for any other section. */
export function goalOfSection(key: SectionKey): number | null {
  return key.startsWith("goal-") ? Number(key.slice(5)) : null;
}

export const isSectionKey = (text: string): text is SectionKey =>
  (sectionKeys as readonly string[]).includes(text);

function entry(key: SectionKey, number: string, rest: Partial<OutlineEntry> = {}): OutlineEntry {
  return { key, number, level: 2, writing: "both", wordLimit: 1200, ...rest };
}

const goals = goalNumbers.map((goal) => entry(`goal-${goal}`, `7.${goal}`, { level: 3, wordLimit: 400 }));

const all: readonly OutlineEntry[] = [
  entry("colophon", "1", { writing: "generated", wordLimit: null }),
  entry("foreword", "2", { writing: "narrative", wordLimit: 500 }),
  entry("key-messages", "3", { wordLimit: 300 }),
  entry("role", "4"),
  entry("policy", "5"),
  entry("no-one-behind", "6"),
  entry("progress", "7", { wordLimit: 400 }),
  ...goals,
  entry("layers", "8"),
  entry("practices", "9", { wordLimit: 600 }),
  entry("coherence", "10", { writing: "narrative" }),
  entry("means", "11", { writing: "narrative" }),
  entry("conclusions", "12", { writing: "narrative" }),
  entry("annexes", "13", { writing: "generated", wordLimit: null }),
];

const short: ReadonlySet<SectionKey> = new Set([
  "colophon",
  "key-messages",
  "role",
  "progress",
  ...goalNumbers.map((goal) => `goal-${goal}` as const),
  "practices",
  "conclusions",
  "annexes",
]);

/** Parliament gets parts 1, 3, 4, a compact 7, 9, 12 and a short 13 of the whole, counted on from 1. */
const outlines: Record<Profile, readonly OutlineEntry[]> = {
  vnr: all,
  parliament: renumbered(all.filter(({ key }) => short.has(key))).map((one) =>
    one.level === 3 ? { ...one, wordLimit: 120 } : one,
  ),
};

/** Counted from 1, with what stands within a part under its new number: `4.11`. */
function renumbered(entries: readonly OutlineEntry[]): OutlineEntry[] {
  let part = 0;
  return entries.map((one) => {
    if (one.level === 2) part++;
    const [, within] = one.number.split(".");
    return { ...one, number: within === undefined ? String(part) : `${part}.${within}` };
  });
}
