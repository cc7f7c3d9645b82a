import type { putEditionEmbargo } from "@lokaal17/shared/contract/edition-embargo";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { formatDate } from "@lokaal17/shared/text/number";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { daysUntil } from "./release-days.ts";

type Version = EditionView["versions"][number];
type Wish = "move" | "lift";

/** Moves the day of a version that nobody sees yet, or makes it public at once; asks again with what that brings about. */
export function ReleaseEmbargo({
  slug,
  release,
}: {
  slug: string;
  release: Version & { embargoUntil: string };
}) {
  const text = useText(editionRelease);
  const locale = useLocale();
  const { version } = release;
  const client = useQueryClient();
  const { errors, problem, busy, setErrors, write } = useOwnWrite();
  const [step, setStep] = useState<"closed" | "wish" | "confirm">("closed");
  const [wish, setWish] = useState<Wish>("move");
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  // The day that she decides about: what is read again while it is being moved is the new one already.
  const [decided, setDecided] = useState<string | null>(null);
  const embargoUntil = decided ?? release.embargoUntil;
  const now = formatDate(embargoUntil, locale);
  const close = () => setStep("closed");

  function begin() {
    setWish("move");
    setDecided(release.embargoUntil);
    setDay(release.embargoUntil);
    setReason("");
    setErrors({});
    setStep("wish");
  }

  function ask(event: FormEvent) {
    event.preventDefault();
    const mistakes = {
      ...(wish === "move" && day === "" && { embargoUntil: text("moveDayMissing") }),
      ...(wish === "move" && day === embargoUntil && { embargoUntil: text("moveDaySame") }),
      ...(reason.trim() === "" && { reason: text("moveReasonMissing") }),
    };
    setErrors(mistakes);
    if (Object.keys(mistakes).length === 0) setStep("confirm");
  }

  async function move() {
    const isMoved = await write("", () =>
      send<typeof putEditionEmbargo>("put", "/v1/editions/:edition/versions/:version/embargo", {
        params: { edition: slug, version },
        body: { embargoUntil: wish === "lift" ? null : day, seen: embargoUntil, reason: reason.trim() },
      }),
    );
    setStep(isMoved ? "closed" : "wish");
    if (isMoved) return;
    // A colleague may have moved it first: the next try is about the day of now.
    await forgetReads(client);
    setDecided(null);
  }

  const form = `embargo-${version}`;
  return (
    <>
      <Button kind="secondary" onClick={begin}>
        {text("move", { version })}
      </Button>
      <Dialog
        open={step !== "closed"}
        title={
          step === "wish"
            ? text("moveTitle", { version })
            : text(wish === "lift" ? "liftConfirmTitle" : "moveConfirmTitle", { version })
        }
        onClose={close}
        foot={
          step === "wish" ? (
            <>
              <Button kind="secondary" onClick={close}>
                {text("cancel")}
              </Button>
              <Button type="submit" form={form}>
                {text("moveNext")}
              </Button>
            </>
          ) : (
            <>
              <Button kind="secondary" onClick={() => setStep("wish")}>
                {text("cancel")}
              </Button>
              <Button onClick={move} {...(busy && { reason: text("busy") })}>
                {text(wish === "lift" ? "liftConfirm" : "moveConfirm")}
              </Button>
            </>
          )
        }
      >
        {step === "wish" ? (
          <form id={form} className="stack" onSubmit={ask} noValidate>
            <p>{text("moveNow", { version, date: now })}</p>
            <Segmented<Wish>
              label={text("moveChoice")}
              options={[
                { value: "move", label: text("moveToDay") },
                { value: "lift", label: text("moveLift") },
              ]}
              value={wish}
              onChange={setWish}
            />
            {wish === "move" && (
              <Field
                label={text("moveDay")}
                hint={text("moveDayHint")}
                type="date"
                value={day}
                error={errors.embargoUntil}
                onChange={({ target }) => setDay(target.value)}
              />
            )}
            {wish === "lift" && errors.embargoUntil && <p className="field__error">{errors.embargoUntil}</p>}
            <TextArea
              label={text("moveReason")}
              hint={text("moveReasonHint")}
              maxLength={500}
              value={reason}
              error={errors.reason}
              onChange={({ target }) => setReason(target.value)}
            />
            {problem && <Refusal title={text("moveFailed")} problem={problem} />}
          </form>
        ) : (
          <Consequence version={version} from={embargoUntil} until={wish === "lift" ? null : day} />
        )}
      </Dialog>
    </>
  );
}

/** Who sees what from when. */
function Consequence({ version, from, until }: { version: number; from: string; until: string | null }) {
  const text = useText(editionRelease);
  const locale = useLocale();
  const was = formatDate(from, locale);
  if (until === null)
    return (
      <>
        <p>{text("liftSees", { version })}</p>
        <p>{text("liftWas", { date: was })}</p>
        <p>{text("liftForGood")}</p>
      </>
    );
  return (
    <>
      <p>{text("moveSees", { version, date: formatDate(until, locale) })}</p>
      <p>{text("moveDays", { days: daysUntil(until, new Date()) })}</p>
      <p>{text("moveWas", { date: was })}</p>
      <p>{text("moveBytes", { date: was })}</p>
    </>
  );
}

/** What was decided about the days of versions, for colleagues. */
export function EmbargoMoves({ versions }: { versions: readonly Version[] }) {
  const text = useText(editionRelease);
  const locale = useLocale();
  const moves = versions.flatMap(({ version, embargoMoves }) =>
    embargoMoves.map((one) => ({ ...one, version })),
  );
  if (moves.length === 0) return null;
  return (
    <>
      <h3>{text("movesHeading")}</h3>
      <ul>
        {moves.map(({ version, until, reason, movedAt, movedBy }) => {
          const about = { version, name: movedBy || text("somebody"), day: formatDate(movedAt, locale) };
          return (
            <li key={`${version} ${movedAt}`}>
              {until === null
                ? text("lifted", about)
                : text("moved", { ...about, date: formatDate(until, locale) })}{" "}
              {text("movedReason", { reason })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
