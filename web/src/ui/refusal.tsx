import { writeRefusals } from "@lokaal17/shared/text/write-refusals";
import type { ReactNode } from "react";
import { useText } from "./locale.tsx";
import { Notice } from "./notice.tsx";
import { type Problem, sentencesOf } from "./problem.ts";

interface RefusalProps {
  /** What did not happen. */
  title: string;
  problem: Problem;
  /** True on the sign-in form: there a 401 is about the password, not about a session that ended. */
  signingIn?: boolean;
  /** A way on, such as reading again. */
  children?: ReactNode;
}

/** A change that was not stored: what did not happen, and why, in the API's own sentences where it gives them. */
export function Refusal({ title, problem, signingIn = false, children }: RefusalProps) {
  const text = useText(writeRefusals);
  const { status } = problem;
  const own = status === 0 ? text("offline") : status === 401 && !signingIn ? text("session") : "";
  const sentences = own ? [own] : sentencesOf(problem);
  return (
    <Notice kind="error" title={title} live>
      {sentences.length > 1 ? (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{sentences[0] ?? text("failed")}</p>
      )}
      {children}
    </Notice>
  );
}
