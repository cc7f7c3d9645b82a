import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryKept } from "@lokaal17/shared/text/entry-kept";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { countKeptWorks, countUnsaved, type Works } from "./cell-work.ts";

/** Where everything is that was typed. */
export function SaveLine({ works, savedAt }: { works: Works; savedAt: Date | null }) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const kept = useText(entryKept);
  const waiting = countKeptWorks(works);
  const unsaved = countUnsaved(works) - waiting;
  const saving = works.size > unsaved + waiting;
  return (
    <p className="save-line">
      {waiting > 0 && (
        <span>
          <Icon name="local" />
          {kept("keptCount", { count: waiting })}
        </span>
      )}
      {unsaved > 0 && (
        <span>
          <Icon name="refused" />
          {text("notSavedCount", { count: unsaved })}
        </span>
      )}
      {saving && (
        <span>
          <Icon name="saving" />
          {text("savingNow")}
        </span>
      )}
      {works.size === 0 && (
        <span>
          <Icon name="check" />
          {savedAt ? text("allSavedAt", { time: timeOf(savedAt, locale) }) : text("allSaved")}
        </span>
      )}
    </p>
  );
}

/** The clock of the one who types, not of Amsterdam: she compares it with the one on her screen. */
function timeOf(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(moment);
}
