import type { EntryRow } from "@lokaal17/shared/contract/entry";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { CellDraft } from "./draft-fields.ts";

interface SourceFieldsProps {
  row: EntryRow;
  draft: CellDraft;
  onType: (draft: CellDraft) => void;
}

/** Where a figure comes from; what was said of it the last time can be taken over. */
export function SourceFields({ row, draft, onType }: SourceFieldsProps) {
  const text = useText(entryPanel);
  const { lastSource } = row;
  const { source, link, method } = draft;
  const isEmpty = source === "" && link === "" && method === "";
  const last = lastSource?.source ?? lastSource?.link ?? lastSource?.method ?? null;
  return (
    <>
      {lastSource && last && isEmpty && (
        <div className="stack stack--tight">
          <p className="meta-line">{text("copySourceHint", { source: last })}</p>
          <div className="cluster">
            <Button
              small
              kind="secondary"
              onClick={() =>
                onType({
                  ...draft,
                  source: lastSource.source ?? "",
                  link: lastSource.link ?? "",
                  method: lastSource.method ?? "",
                })
              }
            >
              {text("copySource")}
            </Button>
          </div>
        </div>
      )}
      <Field
        label={text("source")}
        hint={text("sourceHint")}
        maxLength={300}
        value={source}
        onChange={(event) => onType({ ...draft, source: event.target.value })}
      />
      <Field
        label={text("link")}
        hint={text("linkHint")}
        type="url"
        inputMode="url"
        maxLength={500}
        value={link}
        onChange={(event) => onType({ ...draft, link: event.target.value })}
      />
      <Field
        label={text("referenceDate")}
        type="date"
        value={draft.referenceDate}
        onChange={(event) => onType({ ...draft, referenceDate: event.target.value })}
      />
      <Field
        label={text("method")}
        maxLength={500}
        value={method}
        onChange={(event) => onType({ ...draft, method: event.target.value })}
      />
    </>
  );
}
