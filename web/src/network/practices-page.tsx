import { rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy } from "react";
import { goalsQuery } from "../framework/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { AfterMount } from "./after-mount.tsx";
import { PracticeItem } from "./practice-item.tsx";
import { practicesQuery } from "./queries.ts";

const route = getRouteApi("/voorbeelden");
const PracticeForm = lazy(() => import("./practice-form.tsx"));

/** Good practices, by goal and by the role of government. The filter is a form that works without scripts. */
export function PracticesPage() {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const locale = useLocale();
  const account = useAccount();
  const { doel, rol } = route.useSearch();
  const { practices } = useSuspenseQuery(practicesQuery(doel, rol)).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  return (
    <>
      <PageHead title={text("practicesTitle")} lead={text("practicesLead")} />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="filter-heading">
          <h2 id="filter-heading">{text("filterHeading")}</h2>
          <form className="stack" action={addressIn(locale, "/voorbeelden")} key={`${doel} ${rol}`}>
            <div className="field-row">
              <Select label={text("goal")} name="doel" defaultValue={doel ?? ""}>
                <option value="">{text("allGoals")}</option>
                {goals.map(({ number, name }) => (
                  <option key={number} value={number}>
                    {text("goalName", { number, name })}
                  </option>
                ))}
              </Select>
              <Select label={text("role")} name="rol" defaultValue={rol ?? ""}>
                <option value="">{text("allRoles")}</option>
                {rolesOfGovernment.map((role) => (
                  <option key={role} value={role}>
                    {roles(role)}
                  </option>
                ))}
              </Select>
            </div>
            <div className="cluster">
              <Button type="submit" kind="secondary">
                {text("show")}
              </Button>
              <p>{text("count", { count: practices.length })}</p>
            </div>
          </form>
        </section>
        <section className="section stack" aria-labelledby="practices-heading">
          <h2 id="practices-heading">{text("listHeading")}</h2>
          {practices.length === 0 ? (
            <EmptyState title={text("nothingTitle")}>{text("nothingText")}</EmptyState>
          ) : (
            <ul className="change-list practice-list">
              {practices.map((practice) => (
                <PracticeItem key={practice.id} practice={practice} goals={goals} />
              ))}
            </ul>
          )}
        </section>
        {account?.may.editNetwork && (
          <section className="section stack" aria-labelledby="add-heading">
            <h2 id="add-heading">{text("addPractice")}</h2>
            <AfterMount>
              <PracticeForm goals={goals} />
            </AfterMount>
          </section>
        )}
      </div>
    </>
  );
}
