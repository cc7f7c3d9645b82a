import { setImmediate } from "node:timers/promises";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Cube } from "@lokaal17/shared/observations/cube";
import {
  type DecidedPublication,
  decidePublication,
} from "@lokaal17/shared/publications/publication-decisions";
import {
  type DecidedGroup,
  PublicationDisclosure,
} from "@lokaal17/shared/publications/publication-disclosure";
import { prepareFigures } from "@lokaal17/shared/publications/publication-figures";
import { sharingSlices } from "@lokaal17/shared/publications/share-slices";
import type { PreparedFigures, PublicationFigures } from "@lokaal17/shared/publications/year-context";
import type { CubeStore } from "./cube-store.ts";
import type { Reference, View } from "./views.ts";

/** What a publication is decided from. */
export interface DisclosureInput {
  /** One of them, or one that is only imagined: as if it were published now. */
  publication: Pick<Publication, "id" | "boundaryYear">;
  /** All publications, the newest first. */
  publications: readonly Publication[];
  cube: Cube;
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  reference: Pick<Reference, "areas" | "reorganisations">;
}

/** Publications whose figures are kept for later decisions; they share all that did not change. */
const figuresKept = 12;

/**
 * Decides what each publication withholds, once, the oldest first. Decisions are kept: they name only what is withheld.
 * The figures are kept of the publications used last; the others' are read again when a new publication is decided.
 */
export class Disclosures {
  readonly #db: OpenDatabase["db"];
  readonly #cubes: CubeStore;
  readonly #decisions = new Map<string, DecidedPublication["decisions"]>();
  readonly #figures = new Map<string, PreparedFigures>();
  /** One after the other: a decision needs those of all publications before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: OpenDatabase["db"], cubes: CubeStore) {
    this.#db = db;
    this.#cubes = cubes;
  }

  /** What this publication withholds, given all that was published before it. */
  of(input: DisclosureInput): Promise<PublicationDisclosure> {
    const found = this.#last.then(() => this.#of(input));
    this.#last = found.catch(() => undefined);
    return found;
  }

  async #of({ publication, publications, cube, definitions, reference }: DisclosureInput) {
    const { areas, reorganisations } = reference;
    const { id, boundaryYear } = publication;
    const place = publications.findIndex((one) => one.id === id);
    const before = place < 0 ? publications : publications.slice(place + 1);
    const own = { cube, definitions, areas, boundaryYear, reorganisations };
    const known = this.#decisions.get(id);
    if (known) return new PublicationDisclosure({ figures: prepareFigures(own), decisions: known });
    const earlier: DecidedPublication[] = [];
    for (const one of [...before].reverse()) earlier.push(await this.#decided(one, earlier, reference, cube));
    const decided = await decidePublication(shared(own, earlier), earlier, setImmediate);
    // A publication that does not stand among the others is only imagined.
    if (place >= 0) this.#keep(id, decided);
    return new PublicationDisclosure({ ...decided, figures: { ...decided.figures, cube } });
  }

  async #decided(
    publication: Publication,
    earlier: readonly DecidedPublication[],
    reference: DisclosureInput["reference"],
    { indicators }: Cube,
  ): Promise<DecidedPublication> {
    const decisions = this.#decisions.get(publication.id);
    const known = this.#figures.get(publication.id);
    if (decisions && known) return { figures: known, decisions };
    const figures = shared(await this.#load(publication, indicators, reference), earlier);
    const decided = decisions
      ? { figures: prepareFigures(figures, earlier.at(-1)?.figures), decisions }
      : await decidePublication(figures, earlier, setImmediate);
    this.#keep(publication.id, decided);
    return decided;
  }

  #keep(id: string, { figures, decisions }: DecidedPublication): void {
    this.#decisions.set(id, decisions);
    this.#figures.delete(id);
    this.#figures.set(id, figures);
    for (const oldest of this.#figures.keys()) {
      if (this.#figures.size <= figuresKept) break;
      this.#figures.delete(oldest);
    }
  }

  async #load(
    { dataVersion, boundaryYear }: Publication,
    indicators: readonly IndicatorCode[],
    { areas, reorganisations }: DisclosureInput["reference"],
  ): Promise<PublicationFigures> {
    const codes = areas.map(({ code }) => code);
    const definitions = await loadDefinitions(this.#db, dataVersion);
    return {
      cube: await this.#cubes.at(dataVersion, codes, indicators),
      definitions: new Map(definitions.map((definition) => [definition.code, definition])),
      areas,
      boundaryYear,
      reorganisations,
    };
  }
}

/** The figures in the room of what changed since the publication before. */
function shared(figures: PublicationFigures, earlier: readonly DecidedPublication[]): PublicationFigures {
  const before = earlier.at(-1)?.figures.cube;
  return before ? { ...figures, cube: sharingSlices(figures.cube, before) } : figures;
}

/**
 * The cube to compute the figure of a group of municipalities from (`groupFigure`, `aggregationRows`). In public it has
 * withheld figures only where the group's figure, with all else that is published, reveals none of them; a group that
 * is not one of `areaGroups` on the boundaries of the publication always leaves them out. In a preview it is the
 * reader's own cube. Scores, spreads and verdicts take `view.cube`, never this one.
 */
export function cubeForGroup(
  view: Pick<View, "cube" | "disclosure">,
  indicator: IndicatorCode,
  year: number,
  group: DecidedGroup,
): Cube {
  const { cube, disclosure } = view;
  // A view on other boundaries has a cube of its own, made of the public one: nothing withheld is in it.
  return disclosure?.cube === cube ? disclosure.cubeFor(indicator, year, group) : cube;
}
