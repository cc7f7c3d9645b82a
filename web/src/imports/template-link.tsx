import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { addressOf } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

interface TemplateLinkProps {
  round: string;
  area: string;
  /** "Utrecht": for who hears links one after another. */
  of: string;
  /** How it looks: a button, or nothing among other links. */
  className?: string;
}

/** The workbook of a round for one organisation, in the language of the page. */
export function TemplateLink({ round, area, of, className }: TemplateLinkProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  return (
    <a
      className={className}
      href={addressOf("/v1/rounds/:round/areas/:area/template.xlsx", { round, area }, { locale })}
      download={`lokaal17-${round}-${area}.xlsx`}
    >
      {className && <Icon name="download" />}
      {text("template")} <span className="visually-hidden">{of}</span>
    </a>
  );
}
