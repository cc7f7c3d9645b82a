import type { ImportDetail, postImportStorage } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { StopFile } from "./under-way.tsx";
import { UndoSection } from "./undo-section.tsx";

/** Storing the file as a whole; or what was stored, the way on, and taking it back. */
export default function StoreStep({ detail }: { detail: ImportDetail }) {
  switch (detail.state) {
    case "stored":
      return <Stored detail={detail} />;
    case "undone":
      return <Undone detail={detail} />;
    default:
      return <Store detail={detail} />;
  }
}

function Store({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { id, version, summary, round, areaName, area } = detail;
  if (!summary) return null;
  const count = summary.new + summary.changed;
  const number = (value: number) => formatNumber(value, 0, locale);
  const counted = { count, text: number(count) };
  return (
    <section className="section stack" aria-labelledby="store-heading">
      <h2 id="store-heading">{text("storeTitle")}</h2>
      <p>
        {round
          ? text(area === null ? "storeEntryAll" : "storeEntry", { ...counted, area: areaName ?? area ?? "" })
          : text("storeApproved", counted)}{" "}
        {text("storeSplit", {
          new: number(summary.new),
          changed: number(summary.changed),
          unchanged: number(summary.unchanged),
        })}
      </p>
      <p>
        {round && `${text("storeEntryNext")} `}
        {text("storeAll")}
      </p>
      <ReasonForm
        label={text("reason")}
        hint={text("reasonHint")}
        button={text("store", counted)}
        failed={text("storeFailed")}
        whyNot={whyNot(detail, text)}
        post={(reason, idempotencyKey) =>
          send<typeof postImportStorage>("post", "/v1/imports/:id/storage", {
            params: { id },
            body: { reason },
            ifMatch: `"${version}"`,
            idempotencyKey,
          })
        }
      />
      <p className="no-print">
        <Link to="/bestanden/$import" params={{ import: id }} search={{ stap: "proefdraai" }}>
          {text("toDryRun")}
        </Link>
      </p>
      <StopFile detail={detail} />
    </section>
  );
}

/** What stands in the way of storing, in words; null: nothing. */
function whyNot({ state, summary, mapping }: ImportDetail, text: ReturnType<typeof importScreens>) {
  if (state !== "checked" || !summary) return text("whyNot.to-map");
  if (summary.refused > 0 && mapping?.refusedRows !== "leave-out") return text("whyNot.refused");
  return summary.new + summary.changed === 0 ? text("whyNot.nothing") : null;
}

function Stored({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { summary, storedBy, storedAt, reason, dataVersion, round, area } = detail;
  const count = (summary?.new ?? 0) + (summary?.changed ?? 0);
  const doubtful = summary?.doubtful ?? 0;
  return (
    <>
      <section className="section stack" aria-labelledby="store-heading">
        <h2 id="store-heading">{text("storeTitle")}</h2>
        <Notice
          kind="success"
          title={text("storedTitle", { count, text: formatNumber(count, 0, locale) })}
          live
        >
          <p>
            {text("storedText", {
              name: storedBy ?? "",
              moment: storedAt === null ? "" : formatMoment(storedAt, locale),
              reason: reason ?? "",
            })}{" "}
            {dataVersion !== null && text("storedVersion", { version: String(dataVersion) })}
          </p>
          {round && (
            <p>{text("storedDoubts", { count: doubtful, text: formatNumber(doubtful, 0, locale) })}</p>
          )}
        </Notice>
        {round && (
          <p className="no-print">
            {area === null ? (
              <Link className={buttonClass()} to="/invoer">
                {text("toWorklist")}
              </Link>
            ) : (
              <Link className={buttonClass()} to="/invoer/$round/$area" params={{ round: round.id, area }}>
                {text(doubtful > 0 ? "toGridDoubts" : "toGrid")}
              </Link>
            )}
          </p>
        )}
      </section>
      <UndoSection detail={detail} />
    </>
  );
}

function Undone({ detail: { undoneBy, undoneAt } }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  return (
    <Notice icon="returned" title={text("undoneTitle")} live>
      {text("undoneText", {
        name: undoneBy ?? "",
        moment: undoneAt === null ? "" : formatMoment(undoneAt, locale),
      })}
    </Notice>
  );
}
