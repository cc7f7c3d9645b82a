import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useBlocker } from "@tanstack/react-router";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useText } from "../../ui/locale.tsx";
import type { SectionTextWork } from "./use-section-text.ts";

/**
 * Saves before the page is left. What the server will not take now is on this computer; she is told so before she
 * leaves by a link, and in the browser's own words when she closes the page.
 */
export function LeaveText({ work }: { work: SectionTextWork }) {
  const text = useText(sectionScreens);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && work.unsent() && !(await work.flush()),
    enableBeforeUnload: () => work.unsent(),
    withResolver: true,
  });
  return (
    <Dialog
      open={blocker.status === "blocked"}
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
      <p>{text("leaveText")}</p>
    </Dialog>
  );
}
