import type { LocalReportFormat } from "@lokaal17/shared/contract/local-report";
import { storyText } from "@lokaal17/shared/text/area-story";
import { buttonClass } from "../ui/button.tsx";
import { addressOf } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** The report of a municipality in its forms. Links in a list that opens: it needs no script. */
export function LocalReportMenu({ code, asOf }: { code: string; asOf: string | undefined }) {
  const text = useText(storyText);
  const locale = useLocale();
  const forms: readonly [string, LocalReportFormat][] = [
    ["PDF", "pdf"],
    ["Word", "docx"],
    [text("local-report-page"), "html"],
  ];
  return (
    <details className="download download--beside">
      <summary className={buttonClass({ kind: "secondary" })}>
        <Icon name="download" />
        {text("local-report")}
      </summary>
      <ul className="download__forms">
        {forms.map(([label, format]) => (
          <li key={format}>
            <a
              href={addressOf(`/v1/areas/:code/local-report.${format}`, { code }, { locale, asOf })}
              download={format !== "html"}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
