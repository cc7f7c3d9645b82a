import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { type Problem, problemOf } from "../ui/problem.ts";

export interface EditionWrite {
  busy: boolean;
  problem: Problem | null;
  /** What was done, in words; empty before, and while something else is being done. */
  done: string;
  /** Does the work, reads everything again, and says that it was done. Null when it was refused. */
  write<Answer>(work: () => Promise<Answer>, told: (answer: Answer) => string): Promise<Answer | null>;
}

/** One place of an edition's page where something is changed, and how that went. */
export function useEditionWrite(): EditionWrite {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState("");
  return {
    busy,
    problem,
    done,
    async write(work, told) {
      if (busy) return null;
      setBusy(true);
      setProblem(null);
      setDone("");
      try {
        const answer = await work();
        await forgetReads(client);
        setDone(told(answer));
        return answer;
      } catch (thrown) {
        const found = problemOf(thrown);
        setProblem(found);
        // What one saw is no longer what stands there: show that.
        if (found.status === 412) await forgetReads(client);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
