import type { Entries } from "@lokaal17/shared/contract/entry";

/** Why values came back: the kind of reason, and what the approver wrote. */
export function ReturnReason({ lastReturn }: { lastReturn: NonNullable<Entries["lastReturn"]> }) {
  const { category, reason } = lastReturn;
  return (
    <p>
      {category && <strong>{category}. </strong>}
      {reason}
    </p>
  );
}
