import { formatDate } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { usePublicationDate } from "../publications/publication-date.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { usePageAddress } from "../ui/page-address.ts";

/** On paper only: where the page stands, and which publication it shows. */
export function PrintedLine({ dataVersion }: { dataVersion: number }) {
  const text = useText(viewText);
  const locale = useLocale();
  const address = usePageAddress();
  const publishedAt = usePublicationDate(dataVersion);
  const version = String(dataVersion);
  return (
    <p className="meta-line print-only">
      {publishedAt === null
        ? text("printed-preview", { address, version })
        : text("printed", { address, version, date: formatDate(publishedAt, locale) })}
    </p>
  );
}
