import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { usePageAddress, usePublicationDate } from "./page-address.ts";

/** How to name these figures in a text: what, which year, which data version and its date, whose, and where. */
export function CiteLine({ comparison }: { comparison: Comparison }) {
  const text = useText(compareText);
  const locale = useLocale();
  const { name, year, dataVersion, source } = comparison;
  const publishedAt = usePublicationDate(dataVersion);
  const address = usePageAddress();
  return (
    <p className="meta-line cite-line">
      {text("cite", {
        name,
        year: String(year ?? "–"),
        version: String(dataVersion),
        source,
        date: publishedAt === null ? "none" : formatDate(publishedAt, locale),
        address,
      })}
    </p>
  );
}
