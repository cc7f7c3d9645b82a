import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { type Problem, problemOf } from "../ui/problem.ts";

/** The state of a small form that writes one thing: mistakes at their fields, the rest as a refusal. */
export function useOwnWrite() {
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
      const refused = problemOf(thrown);
      const atFields = Object.fromEntries(
        (refused.errors ?? []).flatMap(({ pointer, detail }) => {
          const field = /^#\/body\/(\w+)/.exec(pointer)?.[1];
          return field ? [[field, detail]] : [];
        }),
      );
      setErrors(atFields);
      setProblem(Object.keys(atFields).length > 0 ? null : refused);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { errors, problem, busy, done, setErrors, write };
}
