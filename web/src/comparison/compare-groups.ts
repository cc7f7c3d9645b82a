/** Whom municipalities are compared with, as the address names it. */
export const groupKinds = [
  "gelijkend",
  "provincie",
  "corop",
  "grootte",
  "global-goals",
  "alle",
  "gebieden",
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A kind, or one group of a kind: `provincie:PV23`, `corop:CR17`, `grootte:20k-50k`. */
export type CompareGroup = GroupKind | `provincie:PV${string}` | `corop:CR${string}` | `grootte:${string}`;

/** Groups that need a municipality to be relative to. */
const relative: readonly string[] = ["gelijkend", "provincie", "corop", "grootte"];

const named = /^(provincie:PV\d{2}|corop:CR\d{2}|grootte:[a-z0-9-]{3,20})$/;

/** Reads a group from an address; undefined for what is none. */
export function readGroup(raw: unknown): CompareGroup | undefined {
  if (typeof raw !== "string") return undefined;
  const kind = groupKinds.find((one) => one === raw);
  return kind ?? (named.test(raw) ? (raw as CompareGroup) : undefined);
}

/** Whether the group can be made: "in the same province" asks for a municipality. */
export const isGroup = (group: CompareGroup, hasOwn: boolean) => hasOwn || !relative.includes(group);
