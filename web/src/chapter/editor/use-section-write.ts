import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Problem, problemOf } from "../../ui/problem.ts";
import { readAgain, type SectionPlace } from "./queries.ts";

/** A change beside the text: one at a time, after which the section and the outline are read again. */
export function useSectionWrite(place: SectionPlace) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const write = async (change: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await change();
      await readAgain(client, place);
      return true;
    } catch (thrown) {
      const found = problemOf(thrown);
      setProblem(found);
      // What she saw is no longer what stands there: show that.
      if (found.status === 412) await readAgain(client, place);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, write };
}
