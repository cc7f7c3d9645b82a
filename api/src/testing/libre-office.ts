import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const places = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"];

/** The program that was given, or the one that is installed; null: there is none. */
export function findLibreOffice(environment: NodeJS.ProcessEnv): string | null {
  return environment.SOFFICE || (places.find((place) => existsSync(place)) ?? null);
}

export interface OfficeOptions {
  /** Whose marks and days it writes and reads; American English unless said otherwise. */
  language?: "en-US" | "nl-NL";
  /** How a CSV file is read, as the dialogue of opening would say it: see `csvReading`. */
  reading?: string;
}

/**
 * Opens a file in LibreOffice and saves it as another kind, as people do.
 * @param kind what it is saved as, `xlsx` or `ods`
 * @returns the bytes of the saved file
 * @throws Error when LibreOffice is not there, or cannot open the file
 */
export async function saveInLibreOffice(
  bytes: Uint8Array,
  from: string,
  kind: string,
  options: OfficeOptions = {},
): Promise<Uint8Array> {
  const [saved] = await saveAllInLibreOffice([bytes], from, kind, options);
  if (!saved) throw new Error("LibreOffice saved nothing");
  return saved;
}

/** As `saveInLibreOffice`, many files at once: starting it takes longer than converting. */
export async function saveAllInLibreOffice(
  files: readonly Uint8Array[],
  from: string,
  kind: string,
  { language = "en-US", reading }: OfficeOptions = {},
): Promise<Uint8Array[]> {
  const program = findLibreOffice(process.env);
  if (program === null)
    throw new Error(
      "no LibreOffice: install `libreoffice-calc-nogui` and `libreoffice-writer-nogui`, or set SOFFICE to its program",
    );
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-office-"));
  try {
    // A profile of its own: two runs of one profile wait for each other.
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings(language));
    const opened = files.map((_, at) => join(folder, `opened-${at}.${from}`));
    for (const [at, bytes] of files.entries()) await writeFile(opened[at] ?? "", bytes);
    const out = join(folder, "saved");
    const [ending = kind] = kind.split(":");
    await run(
      program,
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        ...(reading === undefined ? [] : [`--infilter=${reading}`]),
        ...["--convert-to", kind, "--outdir", out, ...opened],
      ],
      { timeout: 120_000 },
    );
    return await Promise.all(files.map((_, at) => readFile(join(out, `opened-${at}.${ending}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The choices of the dialogue that opens a CSV file: separator, quotes, UTF-8, from the first line, the language of the
 * numbers, and "quoted field as text".
 * @see LibreOffice Help, "Filter Options for CSV files"
 */
export const csvReading = {
  "en-US": "CSV:44,34,76,1,,1033,true,false",
  "nl-NL": "CSV:59,34,76,1,,1043,true,false",
} as const;

/** Saved as CSV as the cells show themselves, between `;`. */
export const csvAsShown = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,true";

const settings = (language: string) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
    <value>${language}</value></prop></item>
</oor:items>
`;
