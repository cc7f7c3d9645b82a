import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import type { SaveState } from "./section-saver.ts";

const icons: Record<SaveState["kind"], IconName> = {
  saved: "check",
  waiting: "saving",
  saving: "saving",
  kept: "local",
  conflict: "changed",
};

/** Where the text is now: with the server, on its way, or on this computer. */
export function SaveLine({ state, view }: { state: SaveState; view: SectionView }) {
  const text = useText(sectionScreens);
  const locale = useLocale();
  return (
    <span className={`save-state save-state--${state.kind}`}>
      <Icon name={icons[state.kind]} />
      {state.kind !== "saved"
        ? text(`save.${state.kind}`)
        : state.at
          ? text("save.savedAt", { time: timeOf(state.at, locale) })
          : view.changedAt
            ? text(view.changedBy ? "save.lastBy" : "save.last", {
                moment: formatMoment(view.changedAt, locale),
                name: view.changedBy ?? "",
              })
            : text("save.nothing")}
    </span>
  );
}

/** The clock of the one who types, not of Amsterdam: she compares it with the one on her screen. */
function timeOf(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    moment,
  );
}
