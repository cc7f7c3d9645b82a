import { useEffect, useRef } from "react";
import type { Unsaved, Works } from "./cell-work.ts";

/** Seconds between tries; the last one goes on. */
const pauses = [2, 5, 15, 30, 60];

/**
 * Tries again by itself what the network or a busy server kept back: when the connection returns, and after a pause that
 * grows. What an ended session kept back is tried when its writer comes back to this tab, for she may have signed in
 * in another.
 */
export function useRetry(works: Works, retry: (because: readonly Unsaved[]) => void): void {
  const tries = useRef(0);
  const latest = useRef(retry);
  const waits = [...works.values()].some(
    (work) => work.kind === "unsaved" && (work.because === "offline" || work.because === "busy"),
  );
  const isSending = [...works.values()].some(({ kind }) => kind === "saving");

  useEffect(() => {
    latest.current = retry;
  });

  useEffect(() => {
    const online = () => latest.current(["offline", "busy"]);
    const back = () => {
      if (document.visibilityState === "visible") latest.current(["session"]);
    };
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", back);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", back);
    };
  }, []);

  useEffect(() => {
    if (isSending) return;
    if (!waits) {
      tries.current = 0;
      return;
    }
    const seconds = pauses[Math.min(tries.current, pauses.length - 1)] ?? 60;
    const timer = setTimeout(() => {
      tries.current++;
      latest.current(["offline", "busy"]);
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [waits, isSending]);
}
