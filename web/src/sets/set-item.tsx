import type {
  ComparisonSet,
  ComparisonSets,
  copyComparisonSet,
  deleteComparisonSet,
  deleteSetWatch,
  putSetWatch,
} from "@lokaal17/shared/contract/comparison-sets";
import { formatDate } from "@lokaal17/shared/text/number";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { Tag } from "../ui/tag.tsx";
import { ChangeSet } from "./change-set.tsx";
import { ChangesPart } from "./changes-part.tsx";
import { SetAddress } from "./set-address.tsx";
import { SetLink } from "./set-link.tsx";

export interface SetItemProps {
  set: ComparisonSet;
  teams: ComparisonSets["teams"];
  /** Says above the list what was done, with a way back where there is one. */
  onDone: (said: string, removed?: { id: string; name: string }) => void;
}

/** One saved comparison: open it as it was or as it is now, see what changed, and look after it. */
export function SetItem({ set, teams, onDone }: SetItemProps) {
  const text = useText(setScreens);
  const locale = useLocale();
  const { problem, busy, write } = useOwnWrite();
  const [open, setOpen] = useState<"change" | "link" | null>(null);
  const { id, name, own, ownerName, publication, newer, shared, watched, unseen } = set;
  const reason = busy ? { reason: text("busy") } : {};

  const watch = (said: string) =>
    write("", async () => {
      await send<typeof putSetWatch>("put", "/v1/comparison-sets/:id/watch", {
        params: { id },
        body: {},
        idempotencyKey: newId(),
      });
      onDone(said);
    });
  const stop = () =>
    write("", async () => {
      await send<typeof deleteSetWatch>("delete", "/v1/comparison-sets/:id/watch", {
        params: { id },
        idempotencyKey: newId(),
      });
      onDone(text("unwatched", { name }));
    });
  const copy = () =>
    write("", async () => {
      const copied = text("copy-name", { name }).slice(0, 120);
      await send<typeof copyComparisonSet>("post", "/v1/comparison-sets/:id/copies", {
        params: { id },
        body: { name: copied },
        idempotencyKey: newId(),
      });
      onDone(text("copied"));
    });
  const remove = () =>
    write("", async () => {
      await send<typeof deleteComparisonSet>("delete", "/v1/comparison-sets/:id", {
        params: { id },
        idempotencyKey: newId(),
      });
      onDone(text("removed", { name }), { id, name });
    });

  return (
    <article className="set-item stack stack--tight" aria-label={name}>
      <h3>{name}</h3>
      <p className="meta-line">
        {text("saved-on", { date: formatDate(set.savedAt, locale), publication })}
        {!own && ownerName && `. ${text("by-owner", { name: ownerName })}`}{" "}
        {own && <Tag>{sharingWords(set, text)}</Tag>} {watched && <Tag>{text("is-watched")}</Tag>}
      </p>
      {unseen && (
        <Notice
          kind="warning"
          icon="changed"
          title={text("unseen", { count: unseen.count, date: formatDate(unseen.publishedOn, locale) })}
        >
          <Button
            kind="secondary"
            small
            aria-label={text("seen-of", { name })}
            onClick={() => watch(text("seen-done"))}
            {...reason}
          >
            {text("seen")}
          </Button>
        </Notice>
      )}
      <div className="cluster">
        <SetAddress
          address={set.address}
          label={text("open-now-of", { name })}
          className={buttonClass({ small: true })}
        >
          {text("open-now")}
        </SetAddress>
        <SetAddress
          address={set.addressThen}
          label={text("open-then-of", { name })}
          className={buttonClass({ kind: "secondary", small: true })}
        >
          {text("open-then")}
        </SetAddress>
      </div>
      {newer ? <ChangesPart set={set} /> : <p className="meta-line">{text("is-newest")}</p>}
      {problem && <Refusal title={text("refused")} problem={problem} />}
      {open === "link" && shared.link && <SetLink path={shared.link} />}
      {open === "change" && (
        <ChangeSet
          set={set}
          teams={teams}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone(text("changed"));
          }}
        />
      )}
      <div className="cluster">
        {own && open !== "change" && (
          <Button
            kind="plain"
            small
            aria-label={text("change-of", { name })}
            onClick={() => setOpen("change")}
          >
            {text("change")}
          </Button>
        )}
        {shared.link && open !== "link" && (
          <Button
            kind="plain"
            small
            aria-label={text("show-link-of", { name })}
            onClick={() => setOpen("link")}
          >
            {text("show-link")}
          </Button>
        )}
        <Button kind="plain" small aria-label={text("copy-of", { name })} onClick={copy} {...reason}>
          {text("copy")}
        </Button>
        {watched ? (
          <Button kind="plain" small aria-label={text("unwatch-of", { name })} onClick={stop} {...reason}>
            {text("unwatch")}
          </Button>
        ) : (
          <Button
            kind="plain"
            small
            aria-label={text("watch-of", { name })}
            onClick={() => watch(text("watching", { name }))}
            {...reason}
          >
            {text("watch")}
          </Button>
        )}
        {own && (
          <Button kind="plain" small aria-label={text("remove-of", { name })} onClick={remove} {...reason}>
            {text("remove")}
          </Button>
        )}
      </div>
    </article>
  );
}

function sharingWords(
  { shared: { teamName, link } }: ComparisonSet,
  text: ReturnType<typeof setScreens>,
): string {
  const words = [
    ...(teamName ? [text("shared-team", { name: teamName })] : []),
    ...(link ? [text("shared-link")] : []),
  ];
  return words.length === 0 ? text("shared-private") : words.join(". ");
}
