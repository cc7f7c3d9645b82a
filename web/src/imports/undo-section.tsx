import type { ImportDetail, postImportUndo } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** Taking a stored file back as a whole, with a reason; or why that is not possible any more. */
export function UndoSection({ detail: { id, version, mayUndo, whyNotUndo } }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  if (!mayUndo)
    return whyNotUndo === null ? null : (
      <Notice icon="lock" title={text("undoNotTitle")}>
        {whyNotUndo}
      </Notice>
    );
  return (
    <section className="section stack no-print" aria-labelledby="undo-heading">
      <h2 id="undo-heading">{text("undoTitle")}</h2>
      <p>{text("undoText")}</p>
      <ReasonForm
        label={text("undoReason")}
        hint={text("undoReasonHint")}
        button={text("undo")}
        failed={text("undoFailed")}
        kind="secondary"
        whyNot={null}
        post={(reason, idempotencyKey) =>
          send<typeof postImportUndo>("post", "/v1/imports/:id/undo", {
            params: { id },
            body: { reason },
            ifMatch: `"${version}"`,
            idempotencyKey,
          })
        }
      />
    </section>
  );
}
