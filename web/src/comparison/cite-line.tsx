import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { usePublicationDate } from "../publications/publication-date.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { usePageAddress } from "../ui/page-address.ts";
import { pinnedAddress } from "../ui/pinned-address.ts";

/** How to name these figures in a text: what, which year, which data version and its date, whose, and where. */
export function CiteLine({ comparison: { name, year, source, dataVersion } }: { comparison: Comparison }) {
  return <CiteWords {...{ name, source, dataVersion }} year={String(year ?? "–")} />;
}

interface CiteWordsProps {
  name: string;
  year: string;
  source: string;
  dataVersion: number;
  /** Whether the address names the data version, so that it goes on showing these figures. */
  pinned?: boolean;
}

export function CiteWords({ name, year, source, dataVersion, pinned = false }: CiteWordsProps) {
  const text = useText(compareText);
  const locale = useLocale();
  const publishedAt = usePublicationDate(dataVersion);
  const address = pinnedAddress(usePageAddress(), pinned ? dataVersion : undefined);
  return (
    <p className="meta-line cite-line">
      {text("cite", {
        ...{ name, year, source, address },
        version: String(dataVersion),
        date: publishedAt === null ? "none" : formatDate(publishedAt, locale),
      })}
    </p>
  );
}
