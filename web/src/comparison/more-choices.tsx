import { mostInSet, mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { buttonClass } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Checkbox, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { ChoiceChips } from "./choice-chips.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { areaOptions, withGroupArea } from "./chosen-model.ts";
import { CompareForm } from "./compare-form.tsx";
import {
  addressSubject,
  type CompareSearch,
  namedSubjects,
  ownGroupOf,
  withSubjects,
} from "./compare-search.ts";
import { useSubjectOptions } from "./subject-options.tsx";
import { useChoose } from "./use-choice.ts";

interface MoreChoicesProps {
  search: CompareSearch;
  workbench: Workbench;
  nameOf: (code: string) => string;
}

/** Choices that not everybody makes: folded, and the fold says how many are on. */
export function MoreChoices({ search, workbench, nameOf }: MoreChoicesProps) {
  const text = useText(workbenchText);
  const { vanaf, grenzen, invloed, gebieden } = search;
  const others = namedSubjects(search).length - 1;
  const on = [vanaf, grenzen, invloed, gebieden, others > 0 || undefined].filter((one) => one !== undefined);
  const { publicationBoundaryYear, boundaryYears, years } = workbench;
  return (
    <details className="bench__more no-print">
      <summary className="button button--plain">
        {on.length === 0 ? text("more") : text("more.count", { count: on.length })}
      </summary>
      <div className="bench__more-choices">
        <CompareForm search={search} fields={["vanaf", "grenzen", "invloed"]}>
          <Select label={text("from")} name="vanaf" current={String(vanaf ?? "")}>
            <option value="">{text("from.all")}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
          <Select label={text("boundaries")} name="grenzen" current={String(grenzen ?? "")}>
            <option value="">
              {text("boundaries.publication", { year: String(publicationBoundaryYear) })}
            </option>
            {boundaryYears.map((year) => (
              <option key={year} value={year}>
                {text(year === publicationBoundaryYear ? "boundaries.all-years" : "boundaries.year", {
                  year: String(year),
                })}
              </option>
            ))}
          </Select>
          <Checkbox label={text("influence")} name="invloed" value="eigen" current={invloed === "eigen"} />
        </CompareForm>
        <MoreSubjects search={search} />
        <OwnGroup search={search} workbench={workbench} nameOf={nameOf} />
      </div>
    </details>
  );
}

function MoreSubjects({ search }: Pick<MoreChoicesProps, "search">) {
  const text = useText(workbenchText);
  const choose = useChoose();
  const options = useSubjectOptions();
  const chosen = namedSubjects(search).map(addressSubject);
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const found = (key: "found" | "foundMore", values?: Record<string, string | number>) =>
    text(key === "found" ? "subject.found" : "subject.found-more", values);
  return (
    <div className="stack stack--tight">
      {chosen.length < mostSubjects && (
        <CompareForm search={{ ...search, ...withSubjects(search, chosen) }} fields={["doel"]}>
          <Combobox
            label={text("subject-add")}
            hint={text("subject-add.hint", { count: mostSubjects })}
            name="indicator"
            options={options.filter(({ value }) => !chosen.includes(value))}
            found={found}
            clearOnChoose
            onChoose={({ value }) => choose((before) => withSubjects(before, [...chosen, value]))}
          />
        </CompareForm>
      )}
      {chosen.length > 1 && (
        <ChoiceChips
          label={text("subjects")}
          search={search}
          chosen={chosen.map((value) => ({ value, label: labelOf(value) }))}
          without={(before, code) =>
            withSubjects(
              before,
              chosen.filter((other) => other !== code),
            )
          }
        />
      )}
    </div>
  );
}

function OwnGroup({ search, workbench, nameOf }: MoreChoicesProps) {
  const text = useText(workbenchText);
  const choose = useChoose();
  const inGroup = ownGroupOf(search);
  const { members } = workbench.group;
  const offer = inGroup.length === 0 && members.length > 0 && members.length <= mostInSet;
  return (
    <div className="stack stack--tight">
      {inGroup.length < mostInSet && (
        <CompareForm search={search} fields={[]}>
          <Combobox
            label={text("own-group.add")}
            hint={text("own-group.hint", { count: inGroup.length, most: mostInSet })}
            name="gebieden"
            options={areaOptions(workbench, inGroup)}
            clearOnChoose
            onChoose={({ value }) => choose((before) => withGroupArea(before, value, true))}
          />
        </CompareForm>
      )}
      {offer && (
        <ChoiceLink
          className={buttonClass({ kind: "plain", small: true })}
          search={search}
          change={(before) => ({ ...before, groep: "gebieden", gebieden: members })}
        >
          {text("own-group.start")}
        </ChoiceLink>
      )}
      {inGroup.length > 0 && (
        <ChoiceChips
          label={text("own-group.members")}
          search={search}
          chosen={inGroup.map((value) => ({ value, label: nameOf(value) }))}
          without={(before, code) => withGroupArea(before, code, false)}
        />
      )}
    </div>
  );
}
