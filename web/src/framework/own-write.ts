import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { type Problem, problemOf } from "../ui/problem.ts";
import { mistakesAtFields } from "./mistakes-at-fields.ts";

/**
 * The state of a small form that writes one thing: mistakes at their fields, the rest as a refusal.
 * @param fields those at which it shows a mistake; left out: all that the API names
 */
export function useOwnWrite(fields?: readonly string[]) {
  const client = useQueryClient();
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);

  /**
   * @param said the sentence when it is done
   * @returns whether it was done
   */
  async function write(said: string, work: () => Promise<unknown>): Promise<boolean> {
    setProblem(null);
    setDone(null);
    setBusy(true);
    try {
      await work();
      await forgetReads(client);
      setErrors({});
      setDone(said);
      return true;
    } catch (thrown) {
      const found = mistakesAtFields(problemOf(thrown), fields);
      setErrors(found.errors);
      setProblem(found.problem);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    errors,
    problem,
    busy,
    done,
    /** What was found before anything was sent; what was refused earlier is about another try. */
    setErrors(found: typeof errors) {
      setErrors(found);
      setProblem(null);
    },
    write,
  };
}
