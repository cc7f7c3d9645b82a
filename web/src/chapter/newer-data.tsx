import type { EditionView, postPublicationChoice } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useEditionWrite } from "./use-edition-write.ts";

/** Says that there is a newer publication, and binds the edition to it when the editor wants that. */
export function NewerData({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const shell = useText(webShell);
  const locale = useLocale();
  const { busy, problem, done, write } = useEditionWrite();
  const [asking, setAsking] = useState(false);
  const { slug, newerPublication: newer, publication: own } = edition;
  if (!newer) return done ? <Notice kind="success" title={done} live /> : null;

  async function take(publication: string) {
    setAsking(false);
    await write(
      () =>
        send<typeof postPublicationChoice>("post", "/v1/editions/:edition/publication-choice", {
          params: { edition: slug },
          body: { publication },
        }),
      ({ sections }) => text("taken", { count: sections.filter(({ stale }) => stale > 0).length }),
    );
  }

  const said = text("newerText", {
    own: own.name,
    newer: newer.name,
    date: formatDate(newer.publishedOn, locale),
  });
  return (
    <>
      <Notice kind="warning" title={text("newerTitle")}>
        <p>{said}</p>
        <p className="cluster">
          <Button
            kind="secondary"
            small
            onClick={() => setAsking(true)}
            {...(busy && { reason: text("busy") })}
          >
            {text("takeNewer")}
          </Button>
        </p>
      </Notice>
      {problem && <Refusal title={text("takeNewerFailed")} problem={problem} />}
      <Dialog
        open={asking}
        title={text("takeNewerTitle", { name: newer.name })}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {shell("cancel")}
            </Button>
            <Button onClick={() => take(newer.id)}>{text("takeNewerConfirm")}</Button>
          </>
        }
      >
        <p>{said}</p>
      </Dialog>
    </>
  );
}
