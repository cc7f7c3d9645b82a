import type { putCalendarYear } from "@lokaal17/shared/contract/calendar";
import { accountabilityDay, type CalendarKind, calendarKinds } from "@lokaal17/shared/entry/calendar-dates";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";
import { calendarQuery } from "./round-queries.ts";

/** The days of a year that belong to no round. */
export function RoundsCalendar() {
  const text = useText(roundScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const { kept } = useSuspenseQuery(calendarQuery).data;
  const [year, setYear] = useState(() => kept.at(-1)?.day.slice(0, 4) ?? "");
  const [typed, setTyped] = useState<Partial<Record<CalendarKind, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState("");
  const known = (kind: CalendarKind) =>
    kept.find((date) => date.kind === kind && date.day.startsWith(year))?.day ?? "";
  const dayOf = (kind: CalendarKind) => typed[kind] ?? (year.length === 4 ? known(kind) : "");
  const wednesday = /^20\d\d$/.test(year) ? accountabilityDay(Number(year)) : null;

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    setSaved("");
    try {
      const dates = calendarKinds.flatMap((kind) => (dayOf(kind) === "" ? [] : [{ kind, day: dayOf(kind) }]));
      await send<typeof putCalendarYear>("put", "/v1/calendar/:year", {
        params: { year },
        body: { dates },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
      setTyped({});
      setSaved(year);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <section className="section stack" aria-labelledby="year-calendar">
      <h2 id="year-calendar">{text("calendar")}</h2>
      <p>{text("calendarLead")}</p>
      <form className="stack publish" onSubmit={save} noValidate>
        <Field
          label={text("calendarYear")}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={({ target }) => {
            setYear(target.value);
            setTyped({});
          }}
        />
        {calendarKinds.map((kind) => (
          <Field
            key={kind}
            label={text(`kind.${kind}`)}
            type="date"
            hint={
              kind === "accountability-day" && wednesday
                ? text("accountabilityHint", { date: formatDate(wednesday, locale) })
                : text("dayOptional")
            }
            value={dayOf(kind)}
            onChange={({ target }) => setTyped({ ...typed, [kind]: target.value })}
          />
        ))}
        {problem && <Refusal title={text("calendarFailed")} problem={problem} />}
        {saved && <Notice kind="success" title={text("calendarSaved", { year: saved })} live />}
        <div className="cluster">
          <Button type="submit" kind="secondary">
            {text("calendarSave")}
          </Button>
        </div>
      </form>
    </section>
  );
}
