import type { Locale } from "../text/define-text.ts";
import { formatDate } from "../text/number.ts";
import { exportText } from "../text/open-data-files.ts";
import { type NamedPublication, publicationNames } from "../text/publication-name.ts";
import type { ExportAbout, ExportColumn, ExportNote } from "./export-table.ts";
import { columnNote } from "./table-parts.ts";

/** The state of the figures that a file is of. */
export interface ExportState {
  dataVersion: number;
  boundaryYear: number;
  isPublic: boolean;
  /** Null: before the first publication. */
  publication: NamedPublication | null;
}

/** What every file of one request has in common. */
export interface ExportFrame {
  locale: Locale;
  /** "Lokaal17 1.0.0". */
  program: string;
  /** Where the same figures can be had again. */
  address: string;
}

export interface AboutParts {
  columns: readonly ExportColumn[];
  /** Null where the table is no state of the figures. */
  state: ExportState | null;
  mark: string | null;
  /** Whom to name, with the number of figures of each. */
  sources?: ReadonlyMap<string, number>;
  /** Stands between what the file is and what its columns hold. */
  notes?: readonly ExportNote[];
  /** Not public: a log, drafts. */
  own?: boolean;
}

/** What stands around a table: what it is, how to get it again, whose figures they are, what the columns hold. */
export function aboutOf(frame: ExportFrame, parts: AboutParts): ExportAbout {
  const { locale } = frame;
  const text = exportText(locale);
  const { columns, state, mark, sources = new Map<string, number>(), notes = [], own = false } = parts;
  const dataVersion = state?.dataVersion ?? null;
  const isPublished = state?.isPublic === true && state.publication !== null;
  return {
    locale,
    mark,
    dataVersion,
    publishedAt: (isPublished && state.publication?.publishedAt.toISOString()) || null,
    sources: [...sources.keys()],
    notes: [
      { heading: text("about"), lines: [...markLine(mark, text("attention")), ...stateLines(frame, state)] },
      ...notes,
      useNote(locale, sources, own),
      columnNote(columns, text("columns")),
    ],
  };
}

const markLine = (mark: string | null, label: string): [string, string][] =>
  mark === null ? [] : [[label, mark]];

function stateLines(
  { locale, program, address }: ExportFrame,
  state: ExportState | null,
): [string, string][] {
  const text = exportText(locale);
  const made: [string, string][] = [
    [text("made"), program],
    [text("address"), address],
  ];
  if (!state) return made;
  const { dataVersion, boundaryYear, isPublic, publication } = state;
  const publicationText =
    isPublic && publication
      ? text("publication-of", {
          name: publicationNames(publication)[locale],
          date: formatDate(publication.publishedAt, locale),
        })
      : text("not-published");
  return [
    ...made,
    [text("version"), isPublic ? text("version-how", { version: String(dataVersion) }) : String(dataVersion)],
    [text("publication"), publicationText],
    [text("boundaries"), text("boundaries-of", { year: String(boundaryYear) })],
  ];
}

/** "Bron: CBS" with how many figures, and what may be done with them. */
function useNote(locale: Locale, sources: ReadonlyMap<string, number>, own: boolean): ExportNote {
  const text = exportText(locale);
  const ofCbs = [...sources.keys()].some((source) => /\bCBS\b/.test(source));
  return {
    heading: text("sources"),
    lines: [
      ...[...sources].map(
        ([source, count]) =>
          [text("source-rows", { source }), count === 0 ? "" : text("source-count", { count })] as const,
      ),
      [text("licence"), text(own ? "licence-own" : "licence-text")],
      ...(ofCbs && !own ? [["", text("licence-cbs")] as const] : []),
    ],
  };
}
