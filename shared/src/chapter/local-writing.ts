import { netherlands } from "../areas/area.ts";
import type { AreaStory } from "../contract/area-story.ts";
import type { Locale } from "../text/define-text.ts";
import { type LocalReportKey, localReportText } from "../text/local-report.ts";
import { membersOf, sizeClassAreas } from "./area-groups.ts";
import type { Block, Inline } from "./blocks.ts";
import { type EditionContent, emptyEdition } from "./edition.ts";
import type { OutlineEntry, SectionKey } from "./outline.ts";
import { type Writing, writing } from "./section.ts";
import { type Filling, spokenWith } from "./sentence.ts";
import type { ChapterSnapshot } from "./snapshot.ts";

/** All that the report of one municipality is made of. */
export interface LocalReportInput {
  snapshot: ChapterSnapshot;
  /** What the public page of the municipality says, of the same publication and in the language of the report. */
  story: AreaStory;
  /** Where that page stands. */
  address: string;
}

/** What the parts of a report are written with. */
export interface LocalWriting extends Writing {
  story: AreaStory;
  address: string;
  /** Code of the municipality, and its place among those of the snapshot. */
  area: string;
  place: number;
  name: string;
  /** `size-class:20k-50k`, or `NL01` where the number of residents is not known or too few are as large. */
  group: string;
  say(key: LocalReportKey, values?: Record<string, string | number>): string;
  /** A sentence whose numbers stay bound. */
  bound(key: LocalReportKey, fillings: Record<string, Filling>): Inline[];
  /** Figures and tables are numbered within the part that is begun here. */
  begin(number: string, key?: SectionKey): void;
}

/** A report is no edition: nobody writes in it. The gates of the chapter ask for one. */
export function localEdition({ snapshot }: Pick<LocalReportInput, "snapshot">): EditionContent {
  const { content } = snapshot;
  const { nl = "", en } = content.publication?.name ?? {};
  const name = { nl: nl ?? "", en: en ?? "" };
  return emptyEdition({ slug: "local-report", profile: "vnr", year: content.scoreYear, name });
}

/** @throws RangeError when the municipality is not in the snapshot */
export function localWriting(input: LocalReportInput, locale: Locale): LocalWriting {
  const { snapshot, story, address } = input;
  const { content } = snapshot;
  const area = story.area.code;
  const place = content.municipalities.findIndex(({ code }) => code === area);
  const own = content.municipalities[place];
  if (!own) throw new RangeError(`the snapshot does not hold ${area}`);
  const say = localReportText(locale);
  const first = part("1");
  const w = writing({ snapshot, edition: localEdition(input) }, locale, first, () => null);
  const sizeClass = sizeClassAreas(content).find((code) => membersOf(content, code)?.includes(place));
  const others = sizeClass ? (membersOf(content, sizeClass)?.length ?? 0) : 0;
  return Object.assign(w, {
    story,
    address,
    area,
    place,
    name: own.name,
    group: sizeClass && others >= fewestInGroup ? sizeClass : netherlands,
    say,
    bound: (key: LocalReportKey, fillings: Record<string, Filling>) =>
      spokenWith(w.book, (values) => say(key, values), fillings),
    begin(number: string, key?: SectionKey) {
      w.entry = part(number, key);
    },
  });
}

/** Of fewer no middle one is told: one of them could be read from it. */
const fewestInGroup = 5;

/** The parts of a report carry the keys of a chapter only for their numbers. */
function part(number: string, key: SectionKey = "progress"): OutlineEntry {
  return { key, number, level: number.includes(".") ? 3 : 2, writing: "generated", wordLimit: null };
}

/** The heading of a part. */
export function partHeading(w: LocalWriting, id: string, words: string, newPage = false): Block {
  const text = w.text("heading.numbered", { number: w.entry.number, name: words });
  return { kind: "heading", level: 2, id, text, newPage };
}
