import { downloadText } from "@lokaal17/shared/text/open-data-download";
import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { useState } from "react";
import { buttonClass } from "../ui/button.tsx";
import { type Download, DownloadForms } from "../ui/download-menu.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

export interface FigureDownloadProps {
  /** Without its ending. */
  fileName: string;
  /** The figures of the picture, exactly those. */
  csv: (commas: boolean) => Promise<string>;
  /** The published figures that they come from. */
  raw: readonly Download[];
  /** True where the picture has recalculated figures, which the published ones are not. */
  recoded?: boolean;
}

/** The figures of a picture as a file made here, and apart from them those behind it: links that need no script. */
export function FigureDownload({ fileName, csv, raw, recoded = false }: FigureDownloadProps) {
  const text = useText(workbenchViewsText);
  const words = useText(downloadText);
  const [failed, setFailed] = useState(false);
  async function save(commas: boolean) {
    try {
      const [made, { saveFile }] = await Promise.all([csv(commas), import("../ui/copy-picture.ts")]);
      saveFile(new Blob([made], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <details className="download">
      <summary className={buttonClass({ kind: "plain", small: true })}>
        <Icon name="download" />
        {words("download")}
      </summary>
      <div className="needs-script">
        <p className="download__what">{text("file.drawn")}</p>
        <ul className="download__forms">
          {[false, true].map((commas) => (
            <li key={String(commas)}>
              <button
                type="button"
                className={buttonClass({ kind: "plain", small: true })}
                onClick={() => save(commas)}
              >
                {commas ? words("with-commas") : "CSV"}
              </button>
            </li>
          ))}
        </ul>
        <p role="status">{failed && text("file.failed")}</p>
      </div>
      {raw.map((one) => (
        <div key={one.path}>
          <p className="download__what">
            {text(one.path === "/v1/scores" ? "file.raw-scores" : "file.raw")}
            {recoded && ` ${text("file.not-recoded")}`}
          </p>
          <DownloadForms {...one} />
        </div>
      ))}
    </details>
  );
}
