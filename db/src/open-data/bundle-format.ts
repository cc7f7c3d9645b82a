/** What a bundle is, for people and programs that find one. */
export const bundleFormat = "lokaal17-bundle";
/** Grows when an older program could no longer read it. */
export const bundleVersion = 1;

/**
 * Tables that a bundle leaves out, and why. What lets somebody in without a password stays behind: a bundle is a file,
 * and files get lost. What belongs to the running of the old place would be done twice, or is made again by itself.
 */
export const leftOut: Readonly<Record<string, string>> = {
  session: "people sign in again",
  known_device: "lets somebody in with less than others need",
  one_time_link: "lets somebody in without a password; a new link is made with `lokaal17 account`",
  contributor_link: "lets somebody in without a password; the officer sends a new link",
  api_key: "lets a program in; the organisation makes a new one",
  sign_in_failure: "counts of minutes, about addresses of computers",
  idempotency_key: "answers to requests that were sent to the old place in its last day",
  outbox_message: "mail that waits: both places would send it",
  observation_staging: "rows on their way in, which a new check stages again",
  import_finding: "what a check found, which a new check finds again",
  migration: "named in the first line; the new place runs the steps itself",
};

/** The same of columns: they are empty in the new place. */
export const leftOutColumns: Readonly<Record<string, string>> = {
  "account.totp_secret": "whoever has it can make the codes of the second factor; people set it up again",
  "account.totp_confirmed_at": "goes with the secret",
  "account.totp_last_step": "goes with the secret",
};

/** A column with its type as the database writes it: `numeric`, `timestamp with time zone`. */
export type BundledColumn = readonly [name: string, type: string];

/** The first line. */
export interface BundleHead {
  format: typeof bundleFormat;
  version: number;
  /** Version of the program that made it. */
  program: string;
  /** ISO 8601. */
  savedAt: string;
  /** The steps that made the tables, in order. */
  migrations: readonly string[];
  leftOut: Readonly<Record<string, string>>;
}

/** The line before a table's rows; each row is a JSON array with a text or null for every column. */
export interface TableHead {
  table: string;
  columns: readonly BundledColumn[];
}

export interface BundledTable {
  name: string;
  rows: number;
  /** Of its lines, in hexadecimals. */
  sha256: string;
}

/** The last line: without it the bundle was cut off. */
export interface BundleEnd {
  tables: readonly BundledTable[];
  /** Of all lines before this one. */
  sha256: string;
}

/** A bundle that was read to its end and is what it was when it was saved. */
export interface Bundle extends BundleHead {
  tables: readonly BundledTable[];
}

export type BundleProblem =
  | "unreadable"
  | "no-bundle"
  | "cut-off"
  | "altered"
  | "newer-form"
  | "newer-program"
  | "not-empty"
  | "nothing"
  | "broken-log"
  | "exists";

/** Why a bundle cannot be saved or loaded; the command line has the sentences. */
export class BundleFault extends Error {
  override readonly name = "BundleFault";
  readonly problem: BundleProblem;
  readonly values: Readonly<Record<string, string>>;

  constructor(problem: BundleProblem, values: Readonly<Record<string, string>> = {}) {
    super(`${problem} ${JSON.stringify(values)}`);
    this.problem = problem;
    this.values = values;
  }
}
