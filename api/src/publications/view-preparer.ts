import { setImmediate } from "node:timers/promises";
import { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { differencesAhead } from "../comparison/differences-ahead.ts";
import { similarAreasView } from "../comparison/similar-areas.ts";
import type { ApiContext } from "../context.ts";
import type { Traffic } from "../http/traffic.ts";
import { bandsAhead } from "../scores/bands-ahead.ts";
import type { View } from "./views.ts";

/**
 * Milliseconds without a request before the work begins, and the longest wait for that: whoever started the server or
 * published has more urgent things to see first.
 */
const rest = { quiet: 5_000, most: 60_000 };

/** Milliseconds that a step waits for a quiet moment: on a server that never has one, readers wait for the parts. */
const mostPatience = 500;

/** Makes what pages share before a reader waits for it: after the start, and when a publication is there. */
export class ViewPreparer {
  readonly #context: ApiContext;
  readonly #traffic: Traffic;
  readonly #visit: (path: string) => Promise<unknown>;
  readonly #rest: typeof rest;
  #prepared: string | null = null;
  #isStale = false;
  readonly #stopping = new AbortController();
  #work: Promise<void> | null = null;

  /** @param visit asks for a page as a reader without an account does */
  constructor(
    context: ApiContext,
    traffic: Traffic,
    visit: (path: string) => Promise<unknown>,
    wait: typeof rest = rest,
  ) {
    this.#rest = wait;
    this.#context = context;
    this.#traffic = traffic;
    this.#visit = visit;
  }

  start(): void {
    this.#context.views.whenPublished(() => this.#begin());
    this.#begin();
  }

  /** Waits until the step that is under way has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#work;
  }

  /** One view at a time: a newer publication ends the work on the one before it. */
  #begin(): void {
    this.#isStale = true;
    this.#work ??= this.#run()
      .catch((error: unknown) => this.#context.log.error({ err: error }, "preparing a view"))
      .finally(() => {
        this.#work = null;
        // Called while the work was ending.
        if (this.#isStale && !this.#stopping.signal.aborted) this.#begin();
      });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#isStale && !signal.aborted) {
      await this.#traffic.quietFor(this.#rest.quiet, this.#rest.most, signal);
      if (signal.aborted) return;
      this.#isStale = false;
      const view = await this.#latest();
      if (!view || view.key === this.#prepared) continue;
      const began = performance.now();
      if (!(await this.#prepare(view))) continue;
      this.#prepared = view.key;
      const took = Math.round(performance.now() - began);
      this.#context.log.info({ view: view.key, took }, "view prepared");
    }
  }

  /** False when it ended before all was made. */
  async #prepare(view: View): Promise<boolean> {
    const { derived, basket } = view;
    const steps: (() => unknown)[] = [
      () => derived.scores(basket),
      () => derived.columns(basket),
      () => derived.groups(),
    ];
    for (const step of steps) {
      if (!(await this.#turn(view))) return false;
      step();
    }
    const bands = bandsAhead(view, () => this.#turn(view));
    // Heard below, after what this thread makes in the meantime.
    bands.catch(() => undefined);
    try {
      if (!(await this.#verdicts(view))) return false;
    } finally {
      await bands;
    }
    return this.#pages(view);
  }

  /** All figures on the boundaries of the view, and what the tests of municipalities share. */
  async #verdicts(view: View): Promise<boolean> {
    const { verdictCube } = view.derived;
    while (!verdictCube.isWhole) {
      if (!(await this.#turn(view))) return false;
      verdictCube.step();
    }
    const largest = largestOf(view);
    return largest === undefined || this.#differences(view, largest);
  }

  /** The pages that are read most take what is there by now, and the program is warm after them. */
  async #pages(view: View): Promise<boolean> {
    const largest = largestOf(view);
    for (const path of ["/", "/en", "/vergelijken", ...(largest ? [`/gemeenten/${largest}`] : [])]) {
      if (!(await this.#turn(view))) return false;
      await this.#visit(path);
    }
    return this.#turn(view);
  }

  /** What the pages of all municipalities have in common. */
  async #differences(view: View, area: AreaCode): Promise<boolean> {
    const structural = await loadStructuralVariables(this.#context.database.db);
    if (!(await this.#turn(view))) return false;
    similarAreasView(view, {
      ...{ area, structural, locale: "nl", compared: null },
      ...{ count: undefined, variables: undefined, weights: undefined },
    });
    for (const step of differencesAhead(view, area)) {
      if (!(await this.#turn(view))) return false;
      step();
    }
    return true;
  }

  /** Waits for a moment in which nobody is served; false when the work has to end. */
  async #turn(view: View): Promise<boolean> {
    await this.#traffic.quiet(mostPatience);
    await setImmediate();
    return !this.#stopping.signal.aborted && (await this.#isLatest(view));
  }

  /** Not every call is about a new publication: work on a view that is still the latest goes on. */
  async #isLatest({ key }: View): Promise<boolean> {
    if (!this.#isStale) return true;
    this.#isStale = false;
    const isLatest = (await this.#latest())?.key === key;
    if (!isLatest) this.#isStale = true;
    return isLatest;
  }

  /** Null before the first publication. */
  async #latest(): Promise<View | null> {
    const view = await this.#context.views.at(undefined, null).catch(() => null);
    return view?.publication ? view : null;
  }
}

function largestOf({ municipalities, derived }: View): AreaCode | undefined {
  const inhabitants = (code: AreaCode) => derived.inhabitantsOf(code) ?? 0;
  return municipalities.toSorted((one, other) => inhabitants(other.code) - inhabitants(one.code))[0]?.code;
}
