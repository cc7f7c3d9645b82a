import type { SourceView } from "@lokaal17/shared/contract/sources";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { LoadingState } from "../ui/states.tsx";
import {
  bodyOfDraft,
  bodyOfMapping,
  draftOfMapping,
  draftOfTable,
  isSamePlace,
  type MappingDraft,
  type MappingView,
  missingIn,
  type TableView,
} from "./mapping-draft.ts";
import { MappingFields } from "./mapping-fields.tsx";
import { sourceTableQuery } from "./queries.ts";
import { useSourceWrite } from "./use-source-write.ts";

interface MappingEditorProps {
  source: SourceView;
  /** Null: a new one. */
  mapping: MappingView | null;
  onClose: () => void;
}

/** So many milliseconds a table that was read is not asked again. */
const fresh = 300_000;

/** Changes one mapping. Its choices are those of the table as the source gives it now, so it is asked first. */
export function MappingEditor({ source, mapping, onClose }: MappingEditorProps) {
  const text = useText(sourceScreens);
  const { data: table, error } = useQuery({
    ...sourceTableQuery(source.table),
    retry: false,
    staleTime: fresh,
  });
  if (error)
    return (
      <Refusal title={text("tableFailed")} problem={problemOf(error)}>
        <p>{text("tableFailedText")}</p>
        <p>
          <Button small kind="secondary" onClick={onClose}>
            {text("cancel")}
          </Button>
        </p>
      </Refusal>
    );
  if (!table) return <LoadingState label={text("readingTable")} />;
  return <MappingForm source={source} mapping={mapping} table={table} onClose={onClose} />;
}

function MappingForm({ source, mapping, table, onClose }: MappingEditorProps & { table: TableView }) {
  const text = useText(sourceScreens);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { problem, errors, busy, save } = useSourceWrite(source);
  const [draft, setDraft] = useState<MappingDraft>(() =>
    mapping ? draftOfMapping(mapping) : draftOfTable(table),
  );
  const titleOf = (missing: string) =>
    missing === "indicator"
      ? text("indicator")
      : missing === "measure"
        ? text("measure")
        : missing === "periodDimension"
          ? text("period")
          : (table.dimensions.find(({ identifier }) => identifier === missing)?.title ?? missing);
  const missing = missingIn(draft, table);
  const why = busy
    ? text("busy")
    : missing.length > 0
      ? text("incomplete", { what: missing.map(titleOf).join(", ") })
      : null;
  const others = source.mappings.filter((one) => !mapping || !isSamePlace(one, mapping)).map(bodyOfMapping);
  const store = (mappings: typeof others) =>
    save(text("saved"), { mappings }).then((stored) => {
      if (stored) onClose();
    });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!why) void store([...others, bodyOfDraft(draft, table)]);
  }

  const mistakes = Object.values(errors).filter((mistake) => mistake !== undefined);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <MappingFields
        draft={draft}
        table={table}
        indicators={indicators}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {(problem || mistakes.length > 0) && (
        <Refusal
          title={text("saveFailed")}
          problem={
            problem ?? {
              status: 400,
              title: "",
              detail: "",
              errors: mistakes.map((detail) => ({ pointer: "", detail })),
            }
          }
        />
      )}
      <div className="cluster">
        <Button type="submit" {...(why ? { reason: why } : {})}>
          {text("save")}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {text("cancel")}
        </Button>
        {mapping && (
          <Button kind="plain" onClick={() => void store(others)} {...(busy ? { reason: text("busy") } : {})}>
            {text("remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
