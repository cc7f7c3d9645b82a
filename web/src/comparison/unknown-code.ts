import { ProblemError, problemOf } from "../ui/problem.ts";

/** A code in an address that the API refuses as malformed is a page that does not exist. */
export async function orNotFound<Answer>(reading: Promise<Answer>): Promise<Answer> {
  try {
    return await reading;
  } catch (error) {
    if (problemOf(error).status === 400) throw new ProblemError({ ...problemOf(error), status: 404 });
    throw error;
  }
}
