import type { ImportDetail, putImportMapping } from "@lokaal17/shared/contract/imports";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useWrite } from "../accounts/use-write.ts";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { ColumnRoles } from "./column-roles.tsx";
import { FixedFields } from "./fixed-fields.tsx";
import { mayCorrect } from "./import-state.ts";
import { draftOf, mapToSend, openQuestions, type Reading, withSureNames } from "./mapping-draft.ts";
import { NameList } from "./name-list.tsx";
import { NumberFields } from "./number-fields.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { StopFile } from "./under-way.tsx";
import { UnitFields } from "./unit-fields.tsx";
import { useNameOptions } from "./use-name-options.ts";
import { WideColumns } from "./wide-columns.tsx";

interface ColumnsStepProps {
  detail: ImportDetail;
  reading: Reading;
  mapping: ImportMap;
}

/**
 * What the columns and names of the file are here; all preset, all to be corrected, and then tried. Of a file
 * that we made ourselves nothing has to be pointed out: there it is folded away.
 */
export default function ColumnsStep({ detail, reading, mapping }: ColumnsStepProps) {
  const text = useText(importMappingScreens);
  const navigate = useNavigate();
  const write = useWrite();
  const [draft, setDraft] = useState(() => draftOf(mapping, reading, detail.state !== "to-map"));
  const [remember, setRemember] = useState(true);
  const options = useNameOptions(detail);
  const correctable = mayCorrect(detail);
  const open = openQuestions(draft, reading, detail.target);
  const { map } = draft;
  const [isOurs] = useState(
    reading.recognised === "known-file" || open.length > 0 ? null : reading.recognised,
  );
  const setMap = (next: ImportMap) => setDraft({ ...draft, map: withSureNames(next, reading) });

  async function start(event: FormEvent) {
    event.preventDefault();
    if (open.length > 0) return;
    const started = await write.write(
      () =>
        send<typeof putImportMapping>("put", "/v1/imports/:id/mapping", {
          params: { id: detail.id },
          body: { mapping: mapToSend(draft), remember },
          ifMatch: `"${detail.version}"`,
          idempotencyKey: newId(),
        }),
      "",
    );
    // The screen follows the file from here on.
    if (started) await navigate({ to: "/bestanden/$import", params: { import: detail.id } });
  }

  const reason =
    open.length > 0 ? text("startFirst", { count: open.length }) : write.busy ? text("starting") : null;
  const parts = (
    <>
      <ColumnRoles reading={reading} map={map} onChange={setMap} />
      <WideColumns map={map} onChange={setMap} />
      <FixedFields map={map} options={options} onChange={setMap} />
      <NumberFields reading={reading} draft={draft} onChange={setDraft} />
      <NameList of="area" reading={reading} map={map} options={options.areas} onChange={setMap} />
      <NameList of="indicator" reading={reading} map={map} options={options.indicators} onChange={setMap} />
      <UnitFields map={map} indicators={options.indicators} onChange={setMap} />
    </>
  );
  return (
    <section className="section stack" aria-labelledby="map-heading">
      <h2 id="map-heading">{text("mapTitle")}</h2>
      <form className="stack stack--wide" onSubmit={start} noValidate>
        <fieldset className="mapping" disabled={!correctable}>
          <legend className="visually-hidden">{text("mapTitle")}</legend>
          {!correctable && <p>{text("mapFixed")}</p>}
          {reading.rememberedFrom !== null && (
            <p>{text("rememberedFrom", { name: reading.rememberedFrom })}</p>
          )}
          {correctable && (!isOurs || open.length > 0) && <OpenQuestions open={open} />}
          {isOurs ? (
            <>
              <Notice kind="success" title={text(`recognised.${isOurs}`, { name: "" })} />
              <details className="ask">
                <summary>{text("lookAnyway")}</summary>
                <div className="mapping">{parts}</div>
              </details>
            </>
          ) : (
            parts
          )}
        </fieldset>
        {options.failed && <p className="field__error">{text("optionsFailed")}</p>}
        {correctable && (
          <div className="stack">
            <Checkbox
              label={text("remember")}
              checked={remember}
              onChange={({ target }) => setRemember(target.checked)}
            />
            {write.problem && (
              <Refusal title={text("mapFailed")} problem={write.problem}>
                <ChangedMeanwhile problem={write.problem} />
              </Refusal>
            )}
            <div className="cluster">
              <Button type="submit" {...(reason ? { reason } : {})}>
                {text("start")}
              </Button>
            </div>
            <StopFile detail={detail} />
          </div>
        )}
      </form>
    </section>
  );
}
