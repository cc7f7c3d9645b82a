import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { countUnsaved, type Works } from "./cell-work.ts";

/** Where everything is that was typed. */
export function SaveLine({ works, savedAt }: { works: Works; savedAt: Date | null }) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const unsaved = countUnsaved(works);
  const saving = works.size > unsaved;
  return (
    <p className="save-line">
      {unsaved > 0 && (
        <span>
          <Icon name="local" />
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
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    moment,
  );
}
