import type { PublicationView } from "@lokaal17/shared/contract/publications";
import { useLocale } from "../ui/locale.tsx";

/** In the reader's language; one from before there were two is shown as it was written. */
export function PublicationNote({ notes }: Pick<PublicationView, "notes">) {
  const locale = useLocale();
  const other = locale === "nl" ? "en" : "nl";
  return notes[locale] ?? (notes[other] && <span lang={other}>{notes[other]}</span>);
}
