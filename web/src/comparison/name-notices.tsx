import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchChoicesText } from "@lokaal17/shared/text/workbench-choices";
import { useSuspenseQuery } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { indicatorsQuery } from "../framework/queries.ts";
import { buttonClass } from "../ui/button.tsx";
import { findOptions, nearestOption, type Option } from "../ui/find-options.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { areaOptions, otherOptions } from "./chosen-model.ts";
import { addressSubject, type CompareSearch, namedSubjects, withSubjects } from "./compare-search.ts";
import { unknownSubjects } from "./compare-wish.ts";
import { typedNames, withNameRead } from "./named-areas.ts";
import { useSubjectOptions } from "./subject-options.tsx";

/** As many as can be read at a glance; the rest is a few letters away. */
const mostOffered = 12;

interface NameNoticesProps {
  search: CompareSearch;
  workbench: Workbench;
}

/** Words of the address that are no codes, or codes of nothing: a question each, with what they can mean. */
export function NameNotices({ search, workbench }: NameNoticesProps) {
  return (
    <>
      {typedNames(search).length > 0 && <AreaNames search={search} workbench={workbench} />}
      <SubjectNames search={search} />
    </>
  );
}

function AreaNames({ search, workbench }: NameNoticesProps) {
  const bench = useText(workbenchText);
  const { areas } = useSuspenseQuery(areasQuery("municipality")).data;
  const options = [...areaOptions(workbench, []), ...otherOptions(workbench, areas, [], bench)];
  return typedNames(search).map((name) => (
    <NameNotice
      key={name}
      kind="area"
      {...{ search, name, options }}
      put={(code) => (before) => withNameRead(before, name, code)}
    />
  ));
}

function SubjectNames({ search }: Pick<NameNoticesProps, "search">) {
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const options = useSubjectOptions();
  return unknownSubjects(search, indicators).map((name) => (
    <NameNotice
      key={name}
      kind="subject"
      {...{ search, name, options }}
      put={(code) => (before) =>
        withSubjects(
          before,
          namedSubjects(before).flatMap((one) => (addressSubject(one) === name ? (code ?? []) : one)),
        )
      }
    />
  ));
}

interface NameNoticeProps {
  kind: "area" | "subject";
  name: string;
  options: readonly Option[];
  search: CompareSearch;
  /** The same choice with what was meant in the place of the name; without it for null. */
  put: (code: string | null) => (before: CompareSearch) => CompareSearch;
}

function NameNotice({ kind, name, options, search, put }: NameNoticeProps) {
  const text = useText(workbenchChoicesText);
  const shell = useText(webShell);
  const found = findOptions(options, name);
  const near = found.length === 0 ? nearestOption(options, name) : null;
  const offered = near ? [near] : found.slice(0, mostOffered);
  return (
    <Notice kind="warning" title={text(found.length > 0 ? `name.${kind}` : `name.${kind}-none`, { name })}>
      <div className="stack stack--tight">
        {found.length === 0 && <p>{text("name.rest")}</p>}
        {found.length > mostOffered && (
          <p>{text("name.first", { shown: mostOffered, count: found.length })}</p>
        )}
        <div className="cluster no-print">
          {offered.map(({ value, label, detail }) => (
            <ChoiceLink
              key={value}
              className={buttonClass({ kind: "secondary", small: true })}
              search={search}
              change={put(value)}
            >
              {kind === "area" ? `${label} (${detail})` : label}
            </ChoiceLink>
          ))}
          <ChoiceLink search={search} change={put(null)}>
            {shell("remove", { name })}
          </ChoiceLink>
        </div>
      </div>
    </Notice>
  );
}
