import type { Workbench } from "@lokaal17/shared/contract/workbench";
import type { Locale, Text } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";

/** The group as it stands in a sentence, without the own municipality: "10 gemeenten die lijken op Zwolle". */
export function groupWords(
  { group, own, areas }: Pick<Workbench, "group" | "own" | "areas">,
  ownName: string,
  locale: Locale,
): string {
  const text: Text<keyof typeof workbenchText.messages.nl> = workbenchText(locale);
  const others = group.members.filter((code) => code !== own).length;
  const values = { count: others, shown: formatNumber(others, 0, locale), name: ownName, group: group.name };
  if (group.kind === "all" && others >= areas.codes.length - 1)
    return text(own === null ? "who.everybody" : "who.all", values);
  return text(`who.${group.kind}`, values);
}
