import type { EntryCell, putEntry } from "@lokaal17/shared/contract/entry";
import { send } from "../ui/client.ts";
import { type Problem, problemOf, sentencesOf } from "../ui/problem.ts";
import type { CellBody } from "./cell-draft.ts";
import { keyOf } from "./cell-work.ts";
import type { CellDraft } from "./draft-fields.ts";
import type { KeptDrafts } from "./kept-drafts.ts";
import { newId } from "./new-id.ts";

/** One write of one cell. */
export interface CellJob {
  indicator: string;
  period: string;
  draft: CellDraft;
  body: CellBody;
  /** Kept before: another tab may have sent it meanwhile. */
  again: boolean;
}

export type CellSent =
  | { kind: "saved"; cell: EntryCell }
  /** Somebody wrote in between. */
  | { kind: "changed" }
  | { kind: "refused"; reason: string }
  /** May go well another time; whether the server has it is not known, and asking again is safe. */
  | { kind: "later"; because: "offline" | "busy" | "session" }
  /** Another tab sent it, or threw it away. */
  | { kind: "elsewhere" };

export interface CellSender {
  send(job: CellJob): Promise<CellSent>;
  /** What this screen itself wrote in another way is no conflict with itself. */
  noteVersion(key: string, version: number): void;
}

/** Requests at the same time: the browser has six connections, and the page reads too. */
const atOnce = 4;

/**
 * Sends cells of one grid. One write at a time per cell over all tabs of the browser, each against the version that was
 * read and under the name of its text (Idempotency-Key), so that a write whose answer got lost is repeated safely.
 */
export function cellSender(params: { round: string; area: string }, kept: KeptDrafts): CellSender {
  const ownVersions = new Map<string, number>();
  /** Writes whose answer never came: their outcome is asked before the cell is written again. */
  const unanswered = new Map<string, CellJob>();
  const chains = new Map<string, Promise<unknown>>();
  const turn = turns(atOnce);

  async function put(key: string, job: CellJob): Promise<CellSent> {
    const { indicator, period, body } = job;
    const base = Math.max(job.draft.base, ownVersions.get(key) ?? 0);
    const draft = { ...job.draft, base };
    // A retry after a reload has to be the same request, with the same version.
    if (base !== job.draft.base && kept.holds(key, draft)) kept.keep(key, draft);
    const request = (idempotencyKey: string) =>
      send<typeof putEntry>("put", "/v1/rounds/:round/areas/:area/entries/:indicator/:period", {
        params: { ...params, indicator, period },
        body,
        ifMatch: `"${base}"`,
        idempotencyKey,
      });
    try {
      const cell = await turn(() =>
        request(draft.id).catch((thrown) => {
          // The text was kept and is now read otherwise than when it was first sent: another request.
          if (isKeyReused(problemOf(thrown))) return request(newId());
          throw thrown;
        }),
      );
      unanswered.delete(key);
      ownVersions.set(key, cell.version);
      return { kind: "saved", cell };
    } catch (thrown) {
      const problem = problemOf(thrown);
      const because = passing(problem.status);
      if (because === "offline" || because === "busy") unanswered.set(key, { ...job, draft });
      else unanswered.delete(key);
      if (because) return { kind: "later", because };
      return problem.status === 412
        ? { kind: "changed" }
        : { kind: "refused", reason: sentencesOf(problem).join(" ") };
    }
  }

  async function sendNow(key: string, job: CellJob): Promise<CellSent> {
    if (job.again && !kept.holds(key, job.draft)) return { kind: "elsewhere" };
    const before = unanswered.get(key);
    if (before && before.draft.id !== job.draft.id) {
      const settled = await put(key, before);
      if (settled.kind === "later") return settled;
    }
    return put(key, job);
  }

  return {
    send(job) {
      const key = keyOf(job.indicator, job.period);
      const name = `lokaal17 ${params.round} ${params.area} ${key}`;
      const next = (chains.get(key) ?? Promise.resolve()).then(() => locked(name, () => sendNow(key, job)));
      chains.set(key, next);
      return next;
    },
    noteVersion: (key, version) => ownVersions.set(key, version),
  };
}

/** One at a time over all tabs. Browsers give locks only under https and on this computer; elsewhere the key has to do. */
function locked(name: string, work: () => Promise<CellSent>): Promise<CellSent> {
  return "locks" in navigator ? navigator.locks.request(name, work) : work();
}

/** Lets so many pieces of work run at the same time; the others wait for their turn. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

const isKeyReused = ({ status, errors }: Problem) =>
  status === 400 && errors?.some(({ pointer }) => pointer === "#/header/Idempotency-Key") === true;

/** What may go well another time; the rest is a refusal. */
export function passing(status: number): "offline" | "busy" | "session" | null {
  if (status === 0) return "offline";
  if (status === 401) return "session";
  return status === 429 || status >= 500 ? "busy" : null;
}
