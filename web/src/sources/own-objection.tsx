import type { FiguresOn } from "@lokaal17/shared/contract/audit";
import type { deleteObjection, Objection, postObjection } from "@lokaal17/shared/contract/objections";
import { formatNumber } from "@lokaal17/shared/text/number";
import { objectionScreens } from "@lokaal17/shared/text/objection-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ObjectionQuotes } from "./objections.tsx";

/** As in `contract/objections.ts`, whose schemas stay out of the browser. */
const longest = 500;

interface OwnObjectionProps {
  area: string;
  /** The figures of the indicator, oldest first. */
  figures: FiguresOn["figures"];
  objections: readonly Objection[];
}

/** What the organisation holds against an official figure of its own: one objection per figure, which stays. */
export function OwnObjection({ area, figures, objections }: OwnObjectionProps) {
  const text = useText(objectionScreens);
  const locale = useLocale();
  const { errors, problem, busy, done, write } = useOwnWrite();
  const [period, setPeriod] = useState(figures.at(-1)?.period ?? "");
  const [said, setSaid] = useState("");
  const indicator = figures[0]?.indicator;
  const current = objections.find((one) => one.period === period);
  if (!indicator) return null;

  const object = () =>
    write(text("made"), async () => {
      await send<typeof postObjection>("post", "/v1/objections", {
        body: { area, indicator, period, text: said.trim() },
        idempotencyKey: newId(),
      });
      setSaid("");
    });
  const withdraw = ({ id }: Objection) =>
    write(text("withdrawn"), () =>
      send<typeof deleteObjection>("delete", "/v1/objections/:id", {
        params: { id },
        idempotencyKey: newId(),
      }),
    );
  const why = busy ? text("busy") : said.trim().length < 3 ? text("write-first") : null;

  return (
    <section className="section stack" aria-labelledby="bezwaar">
      <h2 id="bezwaar">{text("own-heading")}</h2>
      <p>{text("own-text")}</p>
      <Select
        label={text("own-year")}
        value={period}
        onChange={({ target }) => {
          setPeriod(target.value);
          setSaid("");
        }}
      >
        {figures.toReversed().map(({ period: year, value, decimals, unit }) => (
          <option key={year} value={year}>
            {value === null ? year : `${year}: ${formatNumber(Number(value), decimals, locale)} ${unit}`}
          </option>
        ))}
      </Select>
      {current ? (
        <ObjectionQuotes objections={[current]} />
      ) : (
        <TextArea
          label={text("own-label")}
          hint={text("own-hint", { left: longest - said.length })}
          maxLength={longest}
          value={said}
          error={errors.text}
          onChange={({ target }) => setSaid(target.value)}
        />
      )}
      {problem && <Refusal title={text("refused")} problem={problem} />}
      {done && <Notice kind="success" title={done} live />}
      <div className="cluster">
        {current ? (
          <Button
            kind="secondary"
            onClick={() => withdraw(current)}
            {...(busy ? { reason: text("busy") } : {})}
          >
            {text("withdraw")}
          </Button>
        ) : (
          <Button onClick={object} {...(why ? { reason: why } : {})}>
            {text("object")}
          </Button>
        )}
      </div>
    </section>
  );
}
