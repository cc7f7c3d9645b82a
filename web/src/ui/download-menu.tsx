import { downloadText } from "@lokaal17/shared/text/open-data-download";
import { buttonClass } from "./button.tsx";
import { addressOf } from "./client.ts";
import { Icon } from "./icon.tsx";
import { useLocale, useText } from "./locale.tsx";

/** What is downloaded: an address of the API that has files beside it, and what is asked of it. */
export interface Download {
  path: string;
  query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
}

interface DownloadMenuProps extends Download {
  /** Below a figure or in a row of a table. */
  small?: boolean;
  /** What it is, where a page has many of these. */
  name?: string;
}

/** The forms in which the figures of a screen can be taken along. Links in a list that opens: it needs no script. */
export function DownloadMenu({ path, query, small = false, name }: DownloadMenuProps) {
  const text = useText(downloadText);
  return (
    <details className={small ? "download" : "download download--beside"}>
      <summary
        className={buttonClass({ kind: small ? "plain" : "secondary", small })}
        aria-label={name && text("download-of", { name })}
      >
        <Icon name="download" />
        {text("download")}
      </summary>
      <DownloadForms path={path} query={query ?? {}} />
    </details>
  );
}

/** A link for each form of one file. */
export function DownloadForms({ path, query }: Download) {
  const text = useText(downloadText);
  const language = useLocale();
  const forms = [
    ["Excel", "xlsx"],
    ["CSV", "csv"],
    [text("with-commas"), "csv", "comma"],
    ...(path === "/v1/observations"
      ? [["JSON-stat", "json-stat"] as const, ["Parquet", "parquet"] as const]
      : []),
  ] as const;
  return (
    <ul className="download__forms">
      {forms.map(([label, ending, decimalMark]) => (
        <li key={label}>
          <a href={addressOf(`${path}.${ending}`, {}, { ...query, language, decimalMark })} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
