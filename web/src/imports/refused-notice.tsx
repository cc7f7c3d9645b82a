import type { ImportDetail, putImportMapping } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWrite } from "../accounts/use-write.ts";
import { newId } from "../entry/new-id.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { MarkedFileLink } from "./marked-file-link.tsx";
import { NewFile } from "./new-file.tsx";

interface RefusedNoticeProps {
  detail: ImportDetail;
  summary: NonNullable<ImportDetail["summary"]>;
}

/** Rows that cannot be stored, and the three ways on; leaving them out is somebody's explicit choice. */
export function RefusedNotice({ detail, summary: { refused } }: RefusedNoticeProps) {
  const text = useText(importScreens);
  const locale = useLocale();
  const write = useWrite();
  const [mending, setMending] = useState(false);
  const { mapping } = detail;
  if (refused === 0 || !mapping) return null;
  const leftOut = mapping.refusedRows === "leave-out";
  const count = { count: refused, text: formatNumber(refused, 0, locale) };

  const say = (refusedRows: "leave-out" | "stop") =>
    write.write(
      () =>
        send<typeof putImportMapping>("put", "/v1/imports/:id/mapping", {
          params: { id: detail.id },
          body: { mapping: { ...mapping, refusedRows } },
          ifMatch: `"${detail.version}"`,
          idempotencyKey: newId(),
        }),
      "",
    );
  const busy = write.busy ? { reason: text("whyNot.busy") } : {};

  return (
    <>
      {leftOut ? (
        <Notice kind="warning" title={text("leftOutTitle", count)}>
          <p>{text("leftOutText")}</p>
          <p className="cluster no-print">
            <MarkedFileLink id={detail.id} />
            <Button kind="plain" small onClick={() => say("stop")} {...busy}>
              {text("takeBackIn")}
            </Button>
          </p>
        </Notice>
      ) : (
        <Notice kind="error" title={text("refusedTitle", count)}>
          <p>{text("refusedText")}</p>
          <ul className="refused-ways">
            <li>
              {text("refusedMend")} {text("markedText")}
              <p className="cluster no-print">
                <MarkedFileLink id={detail.id} />
                {!mending && (
                  <Button kind="secondary" small onClick={() => setMending(true)}>
                    {text("newFile")}
                  </Button>
                )}
              </p>
            </li>
            <li>
              {text("refusedMap")}
              <p className="no-print">
                <Link
                  className={buttonClass({ kind: "secondary", small: true })}
                  to="/bestanden/$import"
                  params={{ import: detail.id }}
                  search={{ stap: "kolommen" }}
                >
                  {text("correctMap")}
                </Link>
              </p>
            </li>
            <li>
              {text("refusedLeave")}
              <p className="no-print">
                <Button kind="secondary" small onClick={() => say("leave-out")} {...busy}>
                  {text("leaveOut", count)}
                </Button>
              </p>
            </li>
          </ul>
        </Notice>
      )}
      {write.problem && (
        <Refusal title={text("stopFailed")} problem={write.problem}>
          <ChangedMeanwhile problem={write.problem} />
        </Refusal>
      )}
      {mending && !leftOut && <NewFile detail={detail} />}
    </>
  );
}
