import { workbenchText } from "@lokaal17/shared/text/workbench";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { readCompareSearch } from "./compare-route.ts";
import { memberOrders } from "./compare-search.ts";
import type { MembersWish } from "./members-model.ts";

interface MemberToolsProps {
  wish: MembersWish;
  isSimilar: boolean;
  hasVerdicts: boolean;
}

/** How the list is looked at: no choice of what is compared, so nothing to undo, but part of the address. */
export function MemberTools({ wish: { volgorde, zoek }, isSimilar, hasVerdicts }: MemberToolsProps) {
  const text = useText(workbenchText);
  const navigate = useNavigate({ from: "/vergelijken" });
  const orders = memberOrders.filter((order) => order !== "verschil" || hasVerdicts);
  return (
    <div className="members__tools no-print needs-script">
      <Field
        label={text("members.find")}
        type="search"
        autoComplete="off"
        defaultValue={zoek}
        onChange={({ target }) =>
          navigate({
            search: (before) => readCompareSearch({ ...before, zoek: target.value }),
            replace: true,
            resetScroll: false,
            state: (before) => before,
          })
        }
      />
      <Select
        label={text("members.order")}
        value={volgorde ?? ""}
        onChange={({ target }) =>
          navigate({
            search: (before) => readCompareSearch({ ...before, volgorde: target.value }),
            replace: true,
            resetScroll: false,
            state: (before) => before,
          })
        }
      >
        <option value="">{text(isSimilar ? "members.order.similar" : "members.order.own")}</option>
        {orders.map((order) => (
          <option key={order} value={order}>
            {text(`members.order.${order}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** All rows of the list; a link, so that it works without scripts. */
export function AllLink({ children }: { children: ReactNode }) {
  return (
    <Link
      className="button button--secondary button--small"
      to="."
      search={(before) => ({ ...before, alles: "ja" as const })}
      resetScroll={false}
      replace
    >
      {children}
    </Link>
  );
}
