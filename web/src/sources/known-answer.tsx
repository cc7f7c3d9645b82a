import type { Entries, EntryRow, PrefillOffer } from "@lokaal17/shared/contract/entry";
import type { postDeclinedPrefills, postTakenPrefills } from "@lokaal17/shared/contract/prefills";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import { knownScreens } from "@lokaal17/shared/text/known-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ProblemError } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

interface KnownAnswerProps {
  entries: Entries;
  row: EntryRow;
  offer: PrefillOffer;
  /** Only its denominator is known: the numerator is typed here. */
  isPart: boolean;
}

/** Yes or no to one figure that is known elsewhere. */
export function KnownAnswer({ entries, row, offer, isPart }: KnownAnswerProps) {
  const text = useText(knownScreens);
  const locale = useLocale();
  const { problem, busy, write } = useOwnWrite();
  const [typed, setTyped] = useState("");
  const { period } = offer;
  const params = { round: entries.round.id, area: entries.area };
  const of = { indicator: row.indicator, period };
  const read = readDecimal(typed, locale);
  const numerator = read.kind === "value" ? read.value : null;
  const isWrong = isPart && typed.trim() !== "" && numerator === null;
  const named = { indicator: row.name, period };

  const take = () =>
    write(text("taken", named), async () => {
      const { results } = await send<typeof postTakenPrefills>(
        "post",
        "/v1/rounds/:round/areas/:area/prefills/taken",
        {
          params,
          body: {
            cells: [
              {
                ...of,
                version: row.cells.find((cell) => cell.period === period)?.version ?? 0,
                offeredAt: offer.offeredAt,
                ...(isPart && numerator !== null && { numerator }),
              },
            ],
          },
          idempotencyKey: newId(),
        },
      );
      const [result] = results;
      if (result && result.outcome !== "written" && result.outcome !== "unchanged")
        throw new ProblemError({ status: 409, title: text("takeFailed"), detail: result.reason ?? "" });
    });
  const decline = () =>
    write("", () =>
      send<typeof postDeclinedPrefills>("post", "/v1/rounds/:round/areas/:area/prefills/declined", {
        params,
        body: { cells: [of] },
        idempotencyKey: newId(),
      }),
    );
  const why = busy ? text("busy") : isPart && numerator === null ? text("numeratorFirst") : null;
  return (
    <>
      {isPart && (
        <Field
          label={text("numerator", { period })}
          inputMode="decimal"
          value={typed}
          error={isWrong ? text("notANumber") : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {problem && <Refusal title={text("takeFailed")} problem={problem} />}
      <div className="cluster">
        <Button small aria-label={text("takeOf", named)} onClick={take} {...(why ? { reason: why } : {})}>
          {text("take")}
        </Button>
        <Button
          small
          kind="secondary"
          aria-label={text("declineOf", named)}
          onClick={decline}
          {...(busy ? { reason: text("busy") } : {})}
        >
          {text("decline")}
        </Button>
      </div>
    </>
  );
}
