import type { deleteImport, ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { newId } from "../entry/new-id.ts";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { DropZone } from "./drop-zone.tsx";

/** A mended file for the same purpose: it takes the place of this one, which is given up. */
export function NewFile({ detail: { id, state, round, area } }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const client = useQueryClient();
  const navigate = useNavigate();
  const waits = state === "to-map" || state === "checked";

  async function replace(sent: ImportView) {
    // When giving up the old one fails it stays in the list, and can be stopped there.
    if (waits)
      await send<typeof deleteImport>("delete", "/v1/imports/:id", {
        params: { id },
        idempotencyKey: newId(),
      }).catch(() => null);
    client.removeQueries({
      type: "inactive",
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith("/v1/imports"),
    });
    await navigate({ to: "/bestanden/$import", params: { import: sent.id } });
  }

  return (
    <div className="stack stack--tight no-print">
      {waits && <p>{text("newFileText")}</p>}
      <DropZone
        target={round ? { round: round.id, ...(area === null ? {} : { area }) } : {}}
        label={text(state === "cancelled" ? "choose" : "newFile")}
        onSent={(sent) => void replace(sent)}
      />
    </div>
  );
}
