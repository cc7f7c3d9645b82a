import type { SectionSummary } from "@lokaal17/shared/contract/editions";
import { Icon, type IconName } from "../ui/icon.tsx";

const looks = {
  stale: ["doubt", "state-mark state-mark--stale"],
  generated: ["prefilled", "state-mark"],
  agreed: ["check", "state-mark state-mark--agreed"],
  review: ["comment", "state-mark"],
  concept: ["pen", "state-mark"],
} as const satisfies Record<string, readonly [IconName, string]>;
export type StateKind = keyof typeof looks;

/** How far a section is; the program's own sections have no state of people. */
export const stateKind = ({ writing, state }: Pick<SectionSummary, "writing" | "state">): StateKind =>
  writing === "generated" ? "generated" : state;

/** The state of a section as a shape and a word. */
export function StateMark({ kind, word }: { kind: StateKind; word: string }) {
  const [icon, className] = looks[kind];
  return (
    <span className={className}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
