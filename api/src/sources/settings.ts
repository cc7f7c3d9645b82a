/** Where sources are read from, and how much of it at most. */
export interface SourceSettings {
  /** Statistics Netherlands, without a slash at the end. */
  cbs: string;
  /** Hosts that are read; no other one, whatever an answer says. */
  fetchFrom: readonly string[];
  /** Addresses of private networks and of this machine are read too: an operator named such a host herself. */
  allowPrivate: boolean;
  caps: SourceCaps;
}

export interface SourceCaps {
  /** Milliseconds from asking until the last byte of one answer. */
  requestMilliseconds: number;
  /** Milliseconds without any byte. */
  silenceMilliseconds: number;
  /** Milliseconds of a whole run. */
  runMilliseconds: number;
  /** Bytes of one answer, unpacked. */
  pageBytes: number;
  /** Bytes of a whole run, unpacked. */
  runBytes: number;
  pages: number;
  rows: number;
  /** Milliseconds before each next attempt; their number is the number of attempts after the first. */
  pauses: readonly number[];
  /** Milliseconds that a source may ask to wait: longer, and the next run tries again. */
  longestPause: number;
}

export const cbsBase = "https://datasets.cbs.nl/odata/v1";

/** A page of Statistics Netherlands has 100 000 rows at most, of 130 to 250 bytes. */
export const defaultCaps: SourceCaps = {
  requestMilliseconds: 120_000,
  silenceMilliseconds: 20_000,
  runMilliseconds: 30 * 60_000,
  pageBytes: 64_000_000,
  runBytes: 1_000_000_000,
  pages: 500,
  rows: 3_000_000,
  pauses: [1_000, 5_000, 20_000],
  longestPause: 120_000,
};

/** The settings with a base of Statistics Netherlands that an operator gave; null: its own. */
export function sourceSettings(base: string | null = null, caps: Partial<SourceCaps> = {}): SourceSettings {
  const cbs = (base ?? cbsBase).replace(/\/+$/, "");
  return {
    cbs,
    fetchFrom: [new URL(cbs).host],
    allowPrivate: base !== null,
    caps: { ...defaultCaps, ...caps },
  };
}
