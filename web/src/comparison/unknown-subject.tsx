import { compareText } from "@lokaal17/shared/text/compare-pages";
import { getRouteApi } from "@tanstack/react-router";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { CompareForm } from "./compare-form.tsx";
import { SubjectOptions } from "./subject-options.tsx";

const route = getRouteApi("/vergelijken");

/** An address that names what does not exist: says so, and offers all that does. */
export function UnknownSubject({ code }: { code: string }) {
  const text = useText(compareText);
  return (
    <div className="stack stack--wide">
      <EmptyState icon="search" level={2} title={text("unknown-indicator")}>
        {text("unknown-indicator-text", { code })}
      </EmptyState>
      <CompareForm search={route.useSearch()} fields={["indicator", "doel"]}>
        <Select label={text("subject")} name="indicator" defaultValue="">
          <option value="" />
          <SubjectOptions />
        </Select>
      </CompareForm>
    </div>
  );
}
