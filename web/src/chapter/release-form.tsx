import type { EditionView, postEditionPublication } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { formatDate } from "@lokaal17/shared/text/number";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { daysUntil } from "./release-days.ts";

interface ReleaseFormProps {
  edition: EditionView;
  /** The version that this would be. */
  version: number;
}

/** Freezes the edition as its next version. A second one is a correction, and says what it corrects. */
export function ReleaseForm({ edition, version }: ReleaseFormProps) {
  const text = useText(editionRelease);
  const locale = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { errors, problem, busy, setErrors, write } = useOwnWrite();
  // A correction of what is still secret is not public before it.
  const hidden = edition.versions.find(({ isPublic }) => !isPublic)?.embargoUntil ?? "";
  // What nobody typed over follows a day that is moved below.
  const [typed, setEmbargo] = useState<string | null>(null);
  const embargo = typed ?? hidden;
  const [nl, setNl] = useState("");
  const [en, setEn] = useState("");
  const [asking, setAsking] = useState(false);
  const isCorrection = version > 1;
  const before = { version: version - 1 };
  const reason = edition.publishing
    ? text("publishRunning")
    : edition.refusals.length > 0
      ? text("publishOff")
      : busy
        ? text("busy")
        : "";

  function ask(event: FormEvent) {
    event.preventDefault();
    if (reason) return;
    const missing = text("changedMissing");
    const mistakes = {
      ...(isCorrection && nl.trim() === "" && { changedNl: missing }),
      ...(isCorrection && en.trim() === "" && { changedEn: missing }),
      ...(hidden && !embargo && { embargoUntil: text("embargoFirst") }),
    };
    setErrors(mistakes);
    if (Object.keys(mistakes).length === 0) setAsking(true);
  }

  async function publish() {
    setAsking(false);
    let job = "";
    const isStarted = await write("", async () => {
      const answer = await send<typeof postEditionPublication>("post", "/v1/editions/:edition/publications", {
        params: { edition: edition.slug },
        body: {
          ...(isCorrection && { changed: { nl: nl.trim(), en: en.trim() } }),
          embargoUntil: embargo || null,
        },
      });
      job = answer.job;
    });
    if (isStarted) await navigate({ to: "/hoofdstuk/werk/$job", params: { job } });
    // What stands in the way now is shown above.
    else await forgetReads(client);
  }

  return (
    <form className="stack form-narrow" onSubmit={ask} noValidate>
      {isCorrection && (
        <>
          <TextArea
            label={text("changedNl", before)}
            hint={text("changedHint")}
            maxLength={2000}
            value={nl}
            error={errors.changedNl ?? errors.changed}
            onChange={({ target }) => setNl(target.value)}
          />
          <TextArea
            label={text("changedEn", before)}
            maxLength={2000}
            value={en}
            error={errors.changedEn}
            onChange={({ target }) => setEn(target.value)}
          />
        </>
      )}
      <Field
        label={text("embargo")}
        hint={hidden ? text("embargoKept", { date: formatDate(hidden, locale) }) : text("embargoHint")}
        type="date"
        value={embargo}
        error={errors.embargoUntil}
        onChange={({ target }) => setEmbargo(target.value)}
      />
      {problem && <Refusal title={text("publishFailed")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" {...(reason ? { reason } : {})}>
          {text("publish", { version })}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={text("confirmTitle", { version })}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {text("cancel")}
            </Button>
            <Button onClick={publish}>{text("confirm")}</Button>
          </>
        }
      >
        <p>{text("confirmText")}</p>
        <p>
          {embargo
            ? `${text("confirmEmbargo", { date: formatDate(embargo, locale) })} ${text("confirmDays", { days: daysUntil(embargo, new Date()) })}`
            : text("confirmNow")}
        </p>
      </Dialog>
    </form>
  );
}
