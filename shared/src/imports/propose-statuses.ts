import { type ObservationStatus, observationStatusCode } from "../observations/observation.ts";

/** Words for a status, in Dutch and English, of SDMX and of Statistics Netherlands. */
const words: Readonly<Record<string, ObservationStatus>> = {
  "": "normal",
  ...Object.fromEntries(
    Object.entries(observationStatusCode).map(([status, code]) => [
      code.toLowerCase(),
      status as ObservationStatus,
    ]),
  ),
  none: "normal",
  normaal: "normal",
  normal: "normal",
  definitief: "normal",
  definite: "normal",
  final: "normal",
  d: "normal",
  voorlopig: "provisional",
  provisional: "provisional",
  v: "provisional",
  "nader voorlopig": "provisional",
  nadervoorlopig: "provisional",
  geschat: "estimated",
  schatting: "estimated",
  estimated: "estimated",
  estimate: "estimated",
  trendbreuk: "break",
  reeksbreuk: "break",
  break: "break",
  ontbreekt: "missing",
  missing: "missing",
  notavailable: "missing",
  impossible: "missing",
  vertrouwelijk: "confidential",
  geheim: "confidential",
  confidential: "confidential",
  "niet van toepassing": "not-applicable",
  "n.v.t.": "not-applicable",
  nvt: "not-applicable",
  "not applicable": "not-applicable",
};

/** What a word in a column for the status means; null: nobody said. */
export function statusOfWord(word: string): ObservationStatus | null {
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(words, plain) ? (words[plain] ?? null) : null;
}
