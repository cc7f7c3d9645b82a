import { sizeClasses } from "@lokaal17/shared/areas/groups";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { areaGroupsText } from "@lokaal17/shared/text/area-groups";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { similarAreasText } from "@lokaal17/shared/text/similar-areas";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { CompareForm } from "./compare-form.tsx";
import {
  addressSubject,
  type CompareSearch,
  groupOf,
  namedSubjects,
  namesNoSubject,
  withSubjects,
} from "./compare-search.ts";
import { drawnSubjects } from "./compare-wish.ts";
import { SubjectOptions } from "./subject-options.tsx";
import type { SubjectFigures } from "./use-workbench.ts";
import { YearSelect } from "./year-select.tsx";

interface CompareBandProps {
  search: CompareSearch;
  workbench: Workbench;
  /** The subject that figures show; null when it is left out. */
  first: SubjectFigures | null;
  ownName: string | null;
  children?: ReactNode;
}

/** What, with whom and when: the choices that every reader makes, on one band. */
export function CompareBand({ search, workbench, first, ownName, children }: CompareBandProps) {
  const text = useText(compareText);
  const bench = useText(workbenchText);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const value = addressSubject(drawnSubjects(search, indicators)[0]);
  // Of an address that names nothing, what stands first is not chosen but offered.
  const others = (namesNoSubject(search) ? [] : namedSubjects(search).map(addressSubject)).filter(
    (code) => code !== value,
  );
  // Without an own municipality that exists, a group around it is none: the answer is of all.
  const group = workbench.group.kind === "all" ? "alle" : groupOf(search);
  const noColumn = { statuses: [], year: null };
  return (
    <CompareForm
      search={search}
      fields={["indicator", "doel", "groep", "jaar"]}
      onChoose={(name, chosen, choose) => {
        if (name !== "indicator") return false;
        choose((before) => ({
          ...withSubjects(before, [chosen, ...others.filter((code) => code !== chosen)]),
          // All goals show no single subject: who chooses one wants to see it.
          weergave: before.weergave === "doelen" ? undefined : before.weergave,
        }));
        return true;
      }}
    >
      <Select label={text("subject")} name="indicator" current={value}>
        <SubjectOptions current={value} />
      </Select>
      {others.length > 0 && <input type="hidden" name="indicator" value={others.join()} />}
      <Select label={bench("group")} name="groep" current={group} key={ownName}>
        <GroupOptions workbench={workbench} ownName={ownName} ownGroup={search.gebieden !== undefined} />
      </Select>
      <YearSelect
        comparison={{ ...noColumn, ...first?.comparison, years: workbench.years }}
        year={search.jaar}
        latestLabel={
          first?.comparison.year == null || search.jaar !== undefined
            ? bench("year.latest")
            : bench("year.latest-is", { year: String(first.comparison.year) })
        }
      />
      {children}
    </CompareForm>
  );
}

function GroupOptions({
  workbench,
  ownName,
  ownGroup,
}: Pick<CompareBandProps, "workbench" | "ownName"> & { ownGroup: boolean }) {
  const bench = useText(workbenchText);
  const sizes = useText(areaGroupsText);
  const similar = useText(similarAreasText);
  const { groupsOfOwn, subjects } = workbench;
  const own = (kind: string) => groupsOfOwn.find((one) => one.kind === kind)?.name;
  const provinces = subjects[0]?.provinces ?? [];
  return (
    <>
      {ownName !== null && (
        <>
          <option value="gelijkend">{similar("title", { name: ownName })}</option>
          <option value="provincie">{bench("group.provincie", { name: own("province") ?? "" })}</option>
          <option value="corop">{bench("group.corop", { name: own("corop") ?? "" })}</option>
          <option value="grootte">{bench("group.grootte", { name: own("size-class") ?? "" })}</option>
        </>
      )}
      <option value="global-goals">{bench("group.global-goals")}</option>
      <option value="alle">{bench("group.alle")}</option>
      {ownGroup && <option value="gebieden">{bench("group.gebieden")}</option>}
      <optgroup label={bench("group.provinces")}>
        {provinces.map(({ code, name }) => (
          <option key={code} value={`provincie:${code}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={bench("group.sizes")}>
        {sizeClasses.map(({ code }) => (
          <option key={code} value={`grootte:${code}`}>
            {sizes(`size.${code}`)}
          </option>
        ))}
      </optgroup>
    </>
  );
}
