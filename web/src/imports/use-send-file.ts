import type { ImportView } from "@lokaal17/shared/contract/imports";
import { useEffect, useRef, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { type Problem, problemOf } from "../ui/problem.ts";
import { type FileTarget, sendFile } from "./send-file.ts";

/** A file on its way, and how that goes. */
export interface Sending {
  /** Null: nothing is being sent. */
  now: { name: string; done: number } | null;
  problem: Problem | null;
  send(file: File, target: FileTarget): void;
  stop(): void;
}

/** Sends one file at a time; whoever leaves the page stops it, for then nobody sends. */
export function useSendFile(onSent: (sent: ImportView) => void): Sending {
  const [now, setNow] = useState<Sending["now"]>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  /** The same file again after a lost answer is the same import. */
  const last = useRef<{ file: File; target: string; key: string } | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File, target: FileTarget) {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    const place = JSON.stringify(target);
    if (last.current?.file !== file || last.current.target !== place)
      last.current = { file, target: place, key: newId() };
    setProblem(null);
    setNow({ name: file.name, done: 0 });
    try {
      const sent = await sendFile(file, {
        target,
        idempotencyKey: last.current.key,
        onProgress: (done) => setNow({ name: file.name, done }),
        signal: controller.signal,
      });
      last.current = null;
      onSent(sent);
    } catch (thrown) {
      if (!controller.signal.aborted) setProblem(problemOf(thrown));
    } finally {
      running.current = null;
      setNow(null);
    }
  }

  return {
    now,
    problem,
    send: (file, target) => void send(file, target),
    stop: () => running.current?.abort(),
  };
}
