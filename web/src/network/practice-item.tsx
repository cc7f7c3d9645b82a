import type { PracticeView } from "@lokaal17/shared/contract/network";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { GoalName } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { practiceAnchor } from "./practice-anchor.ts";

interface PracticeItemProps {
  practice: PracticeView;
  goals: readonly { number: number; name: string }[];
}

export function PracticeItem({ practice, goals }: PracticeItemProps) {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const { id, title, problem, summary, result, areaName, roleOfGovernment, origin } = practice;
  const { contact, sinceYear } = practice;
  return (
    <li className="practice" id={practiceAnchor(id)}>
      <h3>
        {title} {origin === "synthetic" && <SyntheticTag />}
      </h3>
      {problem && <Part name={text("problem")} words={problem} />}
      {problem || result ? <Part name={text("action")} words={summary} /> : <p>{summary}</p>}
      {result && <Part name={text("result")} words={result} />}
      <p className="meta-line">
        {areaName && `${text("ofArea", { area: areaName })} `}
        {sinceYear !== null && `${text("sinceIs", { year: String(sinceYear) })} `}
        {text("roleIs", { role: roles(roleOfGovernment).toLowerCase() })}{" "}
        {contact && (
          <>
            {text("contactIs")}{" "}
            <a href={contact.includes("://") ? contact : `mailto:${contact}`}>{contact}</a>
          </>
        )}
      </p>
      <p className="cluster">
        {practice.goals.map((number) => (
          <GoalName
            key={number}
            goal={number}
            name={goals.find((goal) => goal.number === number)?.name ?? ""}
          />
        ))}
      </p>
    </li>
  );
}

function Part({ name, words }: { name: string; words: string }) {
  return (
    <p>
      <strong>{name}</strong> {words}
    </p>
  );
}
