import type { Bilingual } from "../framework/indicator.ts";
import { dayInAmsterdam, formatDate } from "./number.ts";

/** What a publication is called by. */
export interface NamedPublication {
  /** The Dutch name. */
  name: string;
  /** Null where none was given. */
  nameEn: string | null;
  dataVersion: number;
  publishedAt: Date;
}

/** What a publication is called in both languages. One without an English name is told by its data and its day. */
export function publicationNames({ name, nameEn, dataVersion, publishedAt }: NamedPublication): Bilingual {
  const day = formatDate(dayInAmsterdam(publishedAt), "en");
  return { nl: name, en: nameEn ?? `Data version ${dataVersion} of ${day}` };
}
