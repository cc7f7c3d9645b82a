import { SyntheticTag } from "../ui/tag.tsx";
import type { BenchSource } from "./bench-sources.ts";

/** The line of sources under a picture of several subjects. */
export function BenchSourceLine({ of: { sentences, share } }: { of: BenchSource }) {
  return (
    <>
      {sentences}
      {share && (
        <>
          {" "}
          {share}. <SyntheticTag />
        </>
      )}
    </>
  );
}

/** The same as plain text, for pictures that leave the page. */
export const plainSource = ({ sentences, share }: BenchSource) =>
  share ? `${sentences} ${share}.` : sentences;
