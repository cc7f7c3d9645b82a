import type { Period } from "../observations/observation.ts";

export const periodKinds = ["year", "half-year", "quarter", "month"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Letters of CBS for the length of a period, in `2024JJ00`, `2024HJ01`, `2024KW02`, `2024MM12`. */
const kinds: Readonly<Record<string, { kind: PeriodKind; most: number }>> = {
  JJ: { kind: "year", most: 0 },
  HJ: { kind: "half-year", most: 2 },
  KW: { kind: "quarter", most: 4 },
  MM: { kind: "month", most: 12 },
};

/**
 * A period of CBS as we write it; null for one that is none of ours, such as a school year (`2023SJ00`) or a week.
 * @see https://www.cbs.nl/nl-nl/onze-diensten/open-data, code list Perioden
 */
export function readCbsPeriod(code: string): { kind: PeriodKind; period: Period } | null {
  const [, year, letters = "", number = ""] = /^(\d{4})([A-Z]{2})(\d{2})$/.exec(code.trim()) ?? [];
  const known = kinds[letters];
  const part = Number(number);
  if (!known || year === undefined || part > known.most || (known.most > 0 && part === 0)) return null;
  switch (known.kind) {
    case "year":
      return { kind: "year", period: year };
    case "half-year":
      return { kind: "half-year", period: `${year}-S${part}` };
    case "quarter":
      return { kind: "quarter", period: `${year}-Q${part}` };
    case "month":
      return { kind: "month", period: `${year}-${number}` };
  }
}

/** Our period as CBS writes it: `2024-Q1` is `2024KW01`. @throws RangeError when it is no period */
export function writeCbsPeriod(period: Period): string {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  if (!/^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(period)) throw new RangeError(`no period: ${period}`);
  if (part === "") return `${year}JJ00`;
  if (part.startsWith("S")) return `${year}HJ0${part.slice(1)}`;
  if (part.startsWith("Q")) return `${year}KW0${part.slice(1)}`;
  return `${year}MM${part}`;
}

export function kindOf(period: Period): PeriodKind {
  if (period.length === 4) return "year";
  return period.includes("S") ? "half-year" : period.includes("Q") ? "quarter" : "month";
}

/** Words of CBS for a period whose figures will not change; every other word says that they may. */
const finals: ReadonlySet<string> = new Set(["", "definitief", "final", "definite"]);

/** Whether figures of a period can still change: `Voorlopig`, `Nader voorlopig`, and whatever is not final. */
export function isProvisional(status: string | null | undefined): boolean {
  return !finals.has((status ?? "").trim().toLowerCase());
}
