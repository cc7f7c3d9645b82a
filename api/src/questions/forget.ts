import { forgetAnswerMail } from "@lokaal17/db/mail/outbox";
import { forgetAnswered, forgetAskers } from "@lokaal17/db/questions/questions";
import type { ApiContext } from "../context.ts";

/** Removes questions, names and mail addresses of visitors that are kept no longer. @returns how many */
export async function forgetOldQuestions({ database: { db }, now }: ApiContext): Promise<number> {
  const removed = [forgetAskers, forgetAnswerMail, forgetAnswered];
  let count = 0;
  for (const forget of removed) count += await forget(db, now());
  return count;
}
