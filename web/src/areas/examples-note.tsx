import { storyText } from "@lokaal17/shared/text/area-story";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Whether all, some or none of what a block shows is an example. */
export type Examples = "all" | "some" | "none";

/** Where all of a block is an example the block says so once; else each row says it for itself. */
export function examplesAmong(marks: readonly boolean[]): Examples {
  if (!marks.includes(true)) return "none";
  return marks.includes(false) ? "some" : "all";
}

/** The one mark of a block in which everything is an example; nothing where rows are marked, or all is real. */
export function ExamplesNote({ examples }: { examples: Examples }) {
  const text = useText(storyText);
  if (examples !== "all") return null;
  return (
    <p className="meta-line">
      <SyntheticTag /> {text("all-examples")}
    </p>
  );
}

/** The mark of one row, where the block does not say it for all. */
export function RowMark({ synthetic, examples }: { synthetic: boolean; examples: Examples }) {
  return synthetic && examples !== "all" ? <SyntheticTag /> : null;
}
