import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchChoicesText } from "@lokaal17/shared/text/workbench-choices";
import { buttonClass } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import type { CompareSearch } from "./compare-search.ts";
import { leftOver } from "./left-over.ts";
import { useSubjectOptions } from "./subject-options.tsx";

interface LeftOverNoticesProps {
  search: CompareSearch;
  nameOf: (code: string) => string;
}

/** Which of the choice has no place, why, and each of them a click away from one. */
export function LeftOverNotices({ search, nameOf }: LeftOverNoticesProps) {
  const text = useText(workbenchChoicesText);
  const bench = useText(workbenchText);
  const options = useSubjectOptions();
  const shownName = (code: string) => options.find(({ value }) => value === code)?.label ?? nameOf(code);
  return leftOver(search).map(({ list, most, codes, last, instead, drop }) => (
    <Notice
      key={list}
      live
      title={text(`left.${list}`, { most, count: codes.length, names: codes.map(shownName).join(", ") })}
    >
      <div className="stack stack--tight no-print">
        <p>{text("left.choose", { last: shownName(last) })}</p>
        <ul className="chips">
          {codes.map((code) => (
            <li className="chip" key={code}>
              {shownName(code)}
              <ChoiceLink
                className={buttonClass({ kind: "plain", small: true })}
                search={search}
                change={(before) => instead(before, code)}
                aria-label={text("left.instead", { name: shownName(code), last: shownName(last) })}
              >
                {bench("fair.add")}
              </ChoiceLink>
            </li>
          ))}
        </ul>
        <p>
          <ChoiceLink search={search} change={drop}>
            {text("left.drop")}
          </ChoiceLink>
        </p>
      </div>
    </Notice>
  ));
}
