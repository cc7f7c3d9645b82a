import { calendarText } from "@lokaal17/shared/text/calendar";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { calendarQuery } from "./round-queries.ts";

/** The next date of the year, on every screen of entry and chapter. It comes after the page where it was not read. */
export function CalendarNote() {
  const text = useText(roundScreens);
  const dayText = useText(calendarText);
  const locale = useLocale();
  const next = useQuery(calendarQuery).data?.next;
  if (!next) return null;
  const { label, day, daysLeft } = next;
  return (
    <p className="meta-line">
      <Icon name="clock" />{" "}
      {text("next", { label, day: formatDate(day, locale), when: dayText("day", { days: daysLeft }) })}
    </p>
  );
}
