interface CsvView {
  asOf?: string | undefined;
  /** Chosen areas; all of them when none is chosen. */
  areas?: readonly string[] | undefined;
  /** A chosen year; all years when left out. */
  year?: number | undefined;
}

/** Address of the figures of an indicator as CSV: of the view that the reader has chosen. */
export function csvAddress(code: string, { asOf, areas = [], year }: CsvView = {}): string {
  const query = new URLSearchParams({ indicators: code });
  if (areas.length > 0) query.set("areas", areas.join(","));
  if (year !== undefined) query.set("periods", String(year));
  if (asOf) query.set("asOf", asOf);
  // Commas may stand in a query, and people read these addresses.
  return `/v1/observations.csv?${query.toString().replaceAll("%2C", ",")}`;
}
