import type { Locale } from "@lokaal17/shared/text/define-text";

/* Made by `pnpm lokaal17 guide`, which opens the screens of a demonstration. */
const files = import.meta.glob<string>("./pictures/*/*.jpg", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The address of a picture of a guide; null where it was not made. */
export function guidePicture(name: string, locale: Locale): string | null {
  return files[`./pictures/${locale}/${name}.jpg`] ?? null;
}
