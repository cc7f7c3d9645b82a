import { readIv3 } from "../sources/known-iv3.ts";
import type { ImportMap } from "./import-map.ts";
import { yearInText } from "./period-text.ts";
import { plainHeading } from "./propose-headings.ts";

/** What is seen of a file before it is recognised. */
export interface SeenFile {
  fileName: string;
  /** Lines above the headings. */
  preamble: readonly string[];
  headings: readonly string[];
  sample: readonly (readonly string[])[];
}

/** A kind of file that many people have, and how its columns make our figures. */
interface KnownFile {
  /** As people know it; shown. */
  name: string;
  /** How it is read, for what the file says of itself; null: it is another file. */
  recognise(
    file: SeenFile,
  ): Partial<Pick<ImportMap, "columns" | "fixed" | "wide" | "indicators" | "source" | "notStored">> | null;
}

/** The first of the known kinds that this file is. */
export function recogniseKnownFile(
  file: SeenFile,
): { name: string; map: NonNullable<ReturnType<KnownFile["recognise"]>> } | null {
  for (const { name, recognise } of knownFiles) {
    const map = recognise(file);
    if (map) return { name, map };
  }
  return null;
}

/** Whether it is a delivery of Iv3, by its headings and first rows: that has an own way in, which adds up fields. */
export function isIv3({ fileName, headings, sample }: SeenFile): boolean {
  const rows = [headings, ...sample].map((cells, at) => ({ cells, line: at + 1 }));
  return readIv3([{ name: null, rows }], fileName) !== null;
}

/** Our figures per kind of election, by the words of its title. */
const elections: readonly (readonly [title: RegExp, code: string])[] = [
  [/gemeenteraad|(?<![a-z])gr(?=\d{2,4})/i, "council-turnout"],
  [/tweede kamer|(?<![a-z])tk(?=\d{2,4})/i, "parliament-election-turnout"],
  [/provinciale staten|(?<![a-z])ps(?=\d{2,4})/i, "provincial-election-turnout"],
];

/**
 * Results of an election as the Electoral Council publishes them (verkiezingsuitslagen.nl): a title, totals of the
 * country and of the parties, and below them a row for each municipality.
 */
const electionResults: KnownFile = {
  name: "Kiesraad, uitslag van een verkiezing per gemeente",
  recognise({ fileName, preamble, headings }) {
    const find = (wanted: string) => headings.find((heading) => plainHeading(heading) === wanted);
    const [turnout, votes, eligible, name] = [
      find("opkomstpercentage"),
      find("opkomst"),
      find("kiesgerechtigden"),
      find("naam") ?? find("regionaam") ?? find("gemeente"),
    ];
    if (!turnout || !votes || !eligible || !name) return null;
    const titles = [preamble[0] ?? "", fileName];
    const code = elections.find(([title]) => titles.some((text) => title.test(text)))?.[1];
    if (!code) return null;
    const period = titles.map(yearInText).find((year) => year !== null);
    return {
      columns: { area: name },
      ...(period ? { fixed: { period } } : {}),
      wide: [
        { column: turnout, part: "value", indicator: turnout },
        { column: votes, part: "numerator", indicator: turnout },
        { column: eligible, part: "denominator", indicator: turnout },
      ],
      // Voters of elsewhere with a voter pass bring it above 100 on the Wadden Islands.
      indicators: { [turnout]: { code, beyondLimits: "ask" } },
      source: "Kiesraad",
    };
  },
};

/** Kinds that are known wherever figures come from. */
const knownFiles: readonly KnownFile[] = [electionResults];
