import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";

/** What a file is to who takes it along, in the order in which they stand. */
export const fileForms = ["html", "pdf", "docx", "md", "data", "facts", "checks"] as const;
export type FileForm = (typeof fileForms)[number];

/** Null for a file that this page does not know: it goes by its name. */
export function formOf(name: string): FileForm | null {
  const [stem = "", ending = ""] = name.split(/-(?:nl|en)\.|\./);
  return fileForms.find((form) => form === (stem === "chapter" ? ending : stem)) ?? null;
}

/** `842` kB, or `3,4` MB: the unit's word with its number. */
export function sizeOf(bytes: number, locale: Locale): ["kilobytes" | "megabytes", { size: string }] {
  return bytes < 1_000_000
    ? ["kilobytes", { size: formatNumber(Math.max(1, bytes / 1000), 0, locale) }]
    : ["megabytes", { size: formatNumber(bytes / 1_000_000, 1, locale) }];
}
