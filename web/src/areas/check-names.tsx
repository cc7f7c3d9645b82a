import { SyntheticTag } from "../ui/tag.tsx";
import type { Examples } from "./examples-note.tsx";

interface CheckNamesProps {
  rows: readonly { name: string; synthetic: boolean }[];
  /** Of the whole block: it then says for all that they are examples. */
  examples: Examples;
}

/** Names in one line: the real ones, then those of examples behind one mark. */
export function CheckNames({ rows, examples }: CheckNamesProps) {
  const namesOf = (synthetic: boolean) =>
    [...new Set(rows.filter((row) => row.synthetic === synthetic).map(({ name }) => name))].join(", ");
  const [real, made] = [namesOf(false), namesOf(true)];
  return (
    <>
      {real}
      {real && made && "; "}
      {made && examples !== "all" && <SyntheticTag />} {made}
    </>
  );
}
