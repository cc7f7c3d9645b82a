import type { Download } from "../ui/download-menu.tsx";

interface ShownFigures {
  asOf?: string | undefined;
  /** Chosen areas; all of them when none is chosen. */
  areas?: readonly string[] | undefined;
  /** A chosen year; all years when left out. */
  year?: number | undefined;
}

/** The figures of an indicator as files: of the view that the reader has chosen. */
export function observationsDownload(code: string, { asOf, areas, year }: ShownFigures = {}): Download {
  return { path: "/v1/observations", query: { indicators: code, areas, periods: year, asOf } };
}
