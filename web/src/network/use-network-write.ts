import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { type Problem, problemOf } from "../ui/problem.ts";

export type Outcome = null | "saving" | "saved" | Problem;

/** Writes, reads the lists again, and keeps what came of it. */
export function useNetworkWrite() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(null);
  async function write(work: () => Promise<unknown>): Promise<boolean> {
    setOutcome("saving");
    try {
      await work();
      await forgetReads(client);
      setOutcome("saved");
      return true;
    } catch (thrown) {
      setOutcome(problemOf(thrown));
      return false;
    }
  }
  return { outcome, write };
}
