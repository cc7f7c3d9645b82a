import { entryKept } from "@lokaal17/shared/text/entry-kept";
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useText } from "../ui/locale.tsx";
import type { CellWrites } from "./use-cell-writes.ts";

/**
 * Asks before the page is left with text that the server does not have: by a link here, by closing or reloading in the
 * browser's own words. What is only on its way is waited for.
 */
export function LeaveGuard({ writes }: { writes: CellWrites }) {
  const text = useText(entryKept);
  const blocker = useBlocker({
    // The filter changes the address, not the page.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && writes.countUnsent() > 0,
    enableBeforeUnload: () => writes.countUnsent() > 0,
    withResolver: true,
  });
  const blocked = blocker.status === "blocked";
  const unsent = writes.countUnsent();
  const onItsWay = [...writes.works.values()].filter(({ kind }) => kind === "saving").length;

  useEffect(() => {
    if (blocked && unsent === 0) blocker.proceed();
  });

  return (
    <Dialog
      open={blocked && unsent > onItsWay}
      title={text("leaveTitle")}
      onClose={() => blocker.reset?.()}
      foot={
        <>
          <Button onClick={() => blocker.reset?.()}>{text("stay")}</Button>
          <Button kind="plain" onClick={() => blocker.proceed?.()}>
            {text("leave")}
          </Button>
        </>
      }
    >
      <p>{text("leaveText", { count: unsent })}</p>
    </Dialog>
  );
}
