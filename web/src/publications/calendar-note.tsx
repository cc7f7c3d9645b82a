import type { PreviewChanges } from "@lokaal17/shared/contract/publications";
import { formatDate } from "@lokaal17/shared/text/number";
import { publicationScreens } from "@lokaal17/shared/text/publication-screens";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

/** What the calendar of the round says about publishing; it informs and stops nobody. */
export function CalendarNote({ calendar }: { calendar: NonNullable<PreviewChanges["calendar"]> }) {
  const text = useText(publicationScreens);
  const locale = useLocale();
  const { round, previewFrom, previewUntil, publishesOn, early } = calendar;
  const day = (date: string) => formatDate(date, locale);
  const dates = text("calendar", { from: day(previewFrom), until: day(previewUntil) });
  return (
    <Notice icon="clock" title={text("calendarTitle", { round })}>
      <p>
        {dates} {publishesOn && text("calendarPublishes", { date: day(publishesOn) })}
      </p>
      {early && <p>{text("calendarEarly")}</p>}
    </Notice>
  );
}
