import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { useLocale } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** "5 van de 9 cijfers zijn voorbeelden" with its mark; nothing when every figure is real. */
export function SyntheticShare({ syntheticCount, count }: { syntheticCount: number; count: number }) {
  const share = syntheticShareText(syntheticCount, count, useLocale());
  return (
    share && (
      <>
        {share}. <SyntheticTag />
      </>
    )
  );
}
