import type { AnnexChange, AnnexRefresh } from "@lokaal17/shared/contract/annex";
import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { useEffect, useState } from "react";
import { Button, buttonClass } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { wordFileOf } from "./send-annex.ts";

interface RefreshOutcomeProps {
  /** The file as it was called when it was handed in. */
  name: string;
  outcome: AnnexRefresh;
  onAgain: () => void;
}

/** What became of a file: how much changed, the file itself, and the list that also stands in it. */
export function RefreshOutcome({ name, outcome, onAgain }: RefreshOutcomeProps) {
  const text = useText(annexScreens);
  const { changes, found, unchanged, left, fileName, file } = outcome;
  const address = useFileAddress(file);
  return (
    <div className="stack">
      <Notice kind="success" title={text("refresh-done", { count: changes.length })} live>
        <p>{text("refresh-found", { found, name, unchanged })}</p>
        {left.length > 0 && <p>{text("refresh-left", { names: left.join(", ") })}</p>}
      </Notice>
      <p className="cluster">
        {address && (
          <a className={buttonClass()} href={address} download={fileName}>
            <Icon name="download" />
            {text("refresh-download", { name: fileName })}
          </a>
        )}
        <Button kind="secondary" onClick={onAgain}>
          {text("refresh-again")}
        </Button>
      </p>
      {changes.length > 0 && (
        <DataTable
          caption={text("changes")}
          rows={changes}
          rowKey={keyOf}
          columns={[
            { key: "name", head: text("change-name"), cell: (change) => change.name },
            { key: "what", head: text("change-what"), cell: ({ what }) => what },
            { key: "was", head: text("change-was"), cell: ({ was }) => was ?? text("change-hidden") },
            {
              key: "now",
              head: text("change-now"),
              cell: ({ now, revised }) => (
                <>
                  <mark>{now}</mark>
                  {revised && <small> ({text("change-revised", { year: revised })})</small>}
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

const keyOf = ({ area, indicator, fact, name, was, now }: AnnexChange) =>
  [area, indicator, fact, name, was, now].join(" ");

/** The address of the file in this browser. It has to be let go, or the browser keeps the file. */
function useFileAddress(file: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(wordFileOf(file));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
