import type { Entries } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";

/** Until when one can fill in, and what comes after. */
export function RoundCalendar({ round }: { round: Entries["round"] }) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const { open, begun, opensOn, closesOn, previewFrom, publishesOn } = round;
  const day = (date: string) => formatDate(date, locale);
  return (
    <p className="meta-line">
      {open
        ? text("closes", { date: day(closesOn) })
        : text(begun ? "closed" : "notYet", { opens: day(opensOn), closes: day(closesOn) })}
      {previewFrom &&
        publishesOn &&
        ` ${text("next", { preview: day(previewFrom), publishes: day(publishesOn) })}`}
    </p>
  );
}
