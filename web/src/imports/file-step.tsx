import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { ImportDetail, putImportForm } from "@lokaal17/shared/contract/imports";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useWrite } from "../accounts/use-write.ts";
import { newId } from "../entry/new-id.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { FormFields, isHeaderLine } from "./form-fields.tsx";
import { mayCorrect } from "./import-state.ts";
import type { Reading } from "./mapping-draft.ts";
import { SampleTable } from "./sample-table.tsx";
import { StopFile } from "./under-way.tsx";

export type FileForm = BodyOf<typeof putImportForm>;

/** What was recognised of the file's form, to look at and to correct. */
export function FileStep({ detail, reading }: { detail: ImportDetail; reading: Reading }) {
  const text = useText(importMappingScreens);
  const screens = useText(importScreens);
  const locale = useLocale();
  const write = useWrite();
  const [form, setForm] = useState<FileForm>({});
  const changed = Object.keys(form).length > 0;
  const wrongLine = form.headerLine !== undefined && !isHeaderLine(form.headerLine);
  const correctable = mayCorrect(detail);

  async function readAgain(event: FormEvent) {
    event.preventDefault();
    if (!changed || wrongLine) return;
    await write.write(
      () =>
        send<typeof putImportForm>("put", "/v1/imports/:id/form", {
          params: { id: detail.id },
          body: form,
          ifMatch: `"${detail.version}"`,
          idempotencyKey: newId(),
        }),
      "",
    );
  }

  return (
    <section className="section stack" aria-labelledby="form-heading">
      <h2 id="form-heading">{text("formTitle")}</h2>
      {reading.recognised ? (
        <Notice
          kind="success"
          title={text(`recognised.${reading.recognised}`, { name: reading.knownFile ?? "" })}
        />
      ) : (
        <p>{text("formText")}</p>
      )}
      {reading.rememberedFrom !== null && <p>{text("rememberedFrom", { name: reading.rememberedFrom })}</p>}
      <form className="stack" onSubmit={readAgain} noValidate>
        <FormFields
          reading={reading}
          sheet={detail.mapping?.sheet ?? null}
          form={form}
          locked={!correctable}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        {write.problem && (
          <Refusal title={text("readFailed")} problem={write.problem}>
            <ChangedMeanwhile problem={write.problem} />
          </Refusal>
        )}
        {correctable ? (
          changed && (
            <div className="cluster">
              <Button
                type="submit"
                kind="secondary"
                {...(write.busy ? { reason: screens("whyNot.busy") } : {})}
              >
                {text("readAgain")}
              </Button>
            </div>
          )
        ) : (
          <p className="meta-line">{text("formFixed")}</p>
        )}
      </form>
      {reading.preamble.length > 0 && (
        <details className="ask">
          <summary>{text("preamble", { count: reading.headerLine - 1 })}</summary>
          <pre className="file-preamble">{reading.preamble.join("\n")}</pre>
        </details>
      )}
      {reading.remarks.length > 0 && (
        <Notice title={text("remarks")}>
          <ul>
            {reading.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      {reading.sample.length === 0 ? (
        <p>{text("sampleNone")}</p>
      ) : (
        <SampleTable
          reading={reading}
          map={detail.mapping}
          caption={text("sampleCaption", {
            shown: formatNumber(reading.sample.length, 0, locale),
            total: formatNumber(reading.rows, 0, locale),
          })}
        />
      )}
      <div className="cluster no-print">
        <Link
          className={buttonClass()}
          to="/bestanden/$import"
          params={{ import: detail.id }}
          search={{ stap: "kolommen" }}
        >
          {text("toColumns")}
        </Link>
      </div>
      <StopFile detail={detail} />
    </section>
  );
}
