import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Problem, problemOf } from "../ui/problem.ts";

export interface Write {
  busy: boolean;
  problem: Problem | null;
  /** What was done, in words; empty before, and while something else is being done. */
  done: string;
  /** Does the work, reads everything again, and says that it was done. Null when it was refused. */
  write<Answer>(
    work: () => Promise<Answer>,
    done: string | ((answer: Answer) => string),
  ): Promise<Answer | null>;
}

/** One place of a screen where something is changed, and how that went. */
export function useWrite(): Write {
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
        await client.invalidateQueries();
        setDone(typeof told === "string" ? told : told(answer));
        return answer;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** What the API says of one part of a request: `#/body/current`. */
export function mistakeAt(problem: Problem | null, pointer: string): string | undefined {
  const found = problem?.errors?.filter((mistake) => mistake.pointer === pointer) ?? [];
  return found.length > 0 ? found.map(({ detail }) => detail).join(" ") : undefined;
}
