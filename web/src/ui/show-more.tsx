import { formatNumber } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Button } from "./button.tsx";
import { useLocale, useText } from "./locale.tsx";

interface ShowMoreProps {
  shown: number;
  total: number;
  onMore: () => void;
}

/** How much of a long list is shown, and the button for more; the button goes when all is there. */
export function ShowMore({ shown, total, onMore }: ShowMoreProps) {
  const text = useText(webShell);
  const locale = useLocale();
  return (
    <div className="cluster pagination">
      <p role="status">
        {text("shown", { shown: formatNumber(shown, 0, locale), total: formatNumber(total, 0, locale) })}
      </p>
      {shown < total && (
        <Button kind="secondary" small onClick={onMore}>
          {text("showMore")}
        </Button>
      )}
    </div>
  );
}
