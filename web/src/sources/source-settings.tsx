import type { SourceView } from "@lokaal17/shared/contract/sources";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Checkbox, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useSourceWrite } from "./use-source-write.ts";

const schedules = ["manual", "daily", "weekly", "monthly"] as const;

/** How often a source is fetched, and whether at all. */
export function SourceSettings({ source }: { source: SourceView }) {
  const text = useText(sourceScreens);
  const { problem, busy, done, save } = useSourceWrite(source);
  const [schedule, setSchedule] = useState(source.schedule);
  const [active, setActive] = useState(source.active);
  const isSame = schedule === source.schedule && active === source.active;
  const why = busy ? text("busy") : isSame ? text("nothingChanged") : null;
  return (
    <section className="section stack" aria-labelledby="ophalen">
      <h2 id="ophalen">{text("settings")}</h2>
      <Select
        label={text("schedule")}
        value={schedule}
        onChange={({ target }) =>
          setSchedule(schedules.find((choice) => choice === target.value) ?? source.schedule)
        }
      >
        {schedules.map((choice) => (
          <option key={choice} value={choice}>
            {text(`schedule.${choice}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        label={text("active")}
        checked={active}
        onChange={({ target }) => setActive(target.checked)}
      />
      <p className="meta-line">{text("activeHint")}</p>
      {problem && <Refusal title={text("saveFailed")} problem={problem} />}
      {done && <Notice kind="success" title={done} live />}
      <div className="cluster">
        <Button onClick={() => save(text("saved"), { schedule, active })} {...(why ? { reason: why } : {})}>
          {text("save")}
        </Button>
      </div>
    </section>
  );
}
