import type { deleteApiKey } from "@lokaal17/shared/contract/api-keys";
import { outboxScreens } from "@lokaal17/shared/text/outbox-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { newId } from "../entry/new-id.ts";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { EmptyState } from "../ui/states.tsx";
import { BackToAdministration } from "./back-to-administration.tsx";
import { KeysTable } from "./keys-table.tsx";
import { NewKey } from "./new-key.tsx";
import { apiKeysQuery } from "./queries.ts";
import { useWrite } from "./use-write.ts";

/** Keys with which programs of an organisation call the API. */
export function KeysPage() {
  const text = useText(outboxScreens);
  const { keys, areas, longestDays } = useSuspenseQuery({ ...apiKeysQuery, staleTime: 10_000 }).data;
  const { problem, done, write } = useWrite();
  const end = (id: string) =>
    write(
      () =>
        send<typeof deleteApiKey>("delete", "/v1/api-keys/:id", { params: { id }, idempotencyKey: newId() }),
      text("keyWasEnded"),
    );
  return (
    <>
      <PageHead title={text("keysTitle")} lead={text("keysLead")} breadcrumb={<BackToAdministration />} />
      <div className="stack stack--wide">
        <div className="stack">
          <p className="meta-line" role="status">
            {done}
          </p>
          {problem && <Refusal title={text("keyNotEnded")} problem={problem} />}
          {keys.length === 0 ? (
            <EmptyState title={text("keysNone")} level={2}>
              {text("keysNoneText")}
            </EmptyState>
          ) : (
            <KeysTable keys={keys} onEnd={end} />
          )}
        </div>
        <NewKey areas={areas} longestDays={longestDays} />
      </div>
    </>
  );
}
