import type { CheckRuleView } from "@lokaal17/shared/contract/check-rules";
import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** Every rule with what it compares, for whom, and whether it is in force. */
export function CheckRulesTable({ rules }: { rules: readonly CheckRuleView[] }) {
  const text = useText(checkRuleScreens);
  const locale = useLocale();
  return (
    <DataTable
      caption={text("title")}
      captionHidden
      rows={rules}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "code",
          head: text("code"),
          sortBy: ({ code }) => code,
          cell: ({ code }) => (
            <Link to="/controleregels" search={{ regel: code }} preload={false}>
              {code}
            </Link>
          ),
        },
        {
          key: "rule",
          head: text("rule"),
          cell: (rule) => (
            <div className="check-rule">
              <code>{rule.expression}</code>
              <p>{locale === "nl" ? rule.messageNl : rule.messageEn}</p>
            </div>
          ),
        },
        { key: "layer", head: text("layer"), cell: ({ layer }) => text(`layer.${layer}`) },
        {
          key: "severity",
          head: text("severity"),
          sortBy: ({ severity }) => text(`severity.${severity}`),
          cell: ({ severity }) => text(`severity.${severity}`),
        },
        {
          key: "active",
          head: text("state"),
          sortBy: ({ active }) => text(active ? "on" : "off"),
          cell: ({ active, mistakes }) =>
            mistakes.length > 0 ? text("unreadable") : text(active ? "on" : "off"),
        },
      ]}
    />
  );
}
