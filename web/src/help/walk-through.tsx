import type { listWalkThroughs, putWalkThrough } from "@lokaal17/shared/contract/help";
import { helpWords } from "@lokaal17/shared/text/help";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { read, send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useText } from "../ui/locale.tsx";

const walkThroughsQuery = read<typeof listWalkThroughs>("/v1/walk-throughs", {});
type Step = 1 | 2 | 3 | 4;
const steps: readonly Step[] = [1, 2, 3, 4];

/** Shows somebody who comes for the first time what there is, in four steps that she can skip. It never comes back. */
export default function WalkThrough() {
  const text = useText(helpWords);
  const client = useQueryClient();
  const ended = useQuery(walkThroughsQuery).data?.ended;
  const [step, setStep] = useState<Step>(1);
  const open = ended !== undefined && !ended.includes("entry");

  async function end() {
    client.setQueryData(walkThroughsQuery.queryKey, { ended: ["entry" as const] });
    // When this fails it simply shows again another time.
    await send<typeof putWalkThrough>("put", "/v1/walk-throughs/:name", { params: { name: "entry" } }).catch(
      () => null,
    );
  }

  const next = steps[step];
  return (
    <Dialog
      open={open}
      title={text("walk.title")}
      onClose={end}
      foot={
        <>
          {next ? (
            <Button onClick={() => setStep(next)}>{text("walk.next")}</Button>
          ) : (
            <Button onClick={end}>{text("walk.done")}</Button>
          )}
          {next && (
            <Button kind="plain" onClick={end}>
              {text("walk.skip")}
            </Button>
          )}
        </>
      }
    >
      <div role="status">
        <p className="meta-line">{text("walk.step", { step, count: steps.length })}</p>
        <h3>{text(`walk.${step}.title`)}</h3>
        <p>{text(`walk.${step}`)}</p>
      </div>
    </Dialog>
  );
}
