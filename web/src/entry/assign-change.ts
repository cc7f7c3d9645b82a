import type { Assignments } from "@lokaal17/shared/contract/assignments";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Problem, problemOf } from "../ui/problem.ts";
import { assignmentsQuery } from "./assign-queries.ts";

/** The part of the page that a change was made in: what came of it is said there, also when its button is gone. */
type Place = "people" | "form";

export interface AssignChange {
  busy: Place | null;
  outcome: { place: Place; said: string | null; problem: Problem | null } | null;
  /** Sends a change; its answer becomes what the page shows. True when it succeeded; a second click waits for the first. */
  make(place: Place, change: () => Promise<Assignments>, said: string): Promise<boolean>;
}

/** One change at a time, with its refusal or with what it did. */
export function useAssignChange({ round, area }: Assignments): AssignChange {
  const client = useQueryClient();
  const [busy, setBusy] = useState<Place | null>(null);
  const [outcome, setOutcome] = useState<AssignChange["outcome"]>(null);
  const running = useRef(false);
  return {
    busy,
    outcome,
    async make(place, change, said) {
      if (running.current) return false;
      running.current = true;
      setBusy(place);
      setOutcome(null);
      try {
        const answer = await change();
        client.setQueryData(assignmentsQuery(round.id, area).queryKey, answer);
        setOutcome({ place, said, problem: null });
        return true;
      } catch (thrown) {
        setOutcome({ place, said: null, problem: problemOf(thrown) });
        return false;
      } finally {
        running.current = false;
        setBusy(null);
      }
    },
  };
}
