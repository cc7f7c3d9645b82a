import type { PracticeView } from "@lokaal17/shared/contract/network";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { GoalName } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

interface PracticeItemProps {
  practice: PracticeView;
  goals: readonly { number: number; name: string }[];
}

export function PracticeItem({ practice, goals }: PracticeItemProps) {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const { title, summary, areaName, roleOfGovernment, origin } = practice;
  return (
    <li className="practice">
      <h3>
        {title} {origin === "synthetic" && <SyntheticTag />}
      </h3>
      <p>{summary}</p>
      <p className="meta-line">
        {areaName && `${text("ofArea", { area: areaName })} `}
        {text("roleIs", { role: roles(roleOfGovernment).toLowerCase() })}
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
