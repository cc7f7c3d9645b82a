import type { OpenDatabase } from "@lokaal17/db/database/open";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Cube } from "@lokaal17/shared/observations/cube";
import {
  type DecidedGroup,
  PublicationDisclosure,
} from "@lokaal17/shared/publications/publication-disclosure";
import type { PublicationFigures } from "@lokaal17/shared/publications/year-context";
import type { CubeStore } from "./cube-store.ts";
import type { Reference, View } from "./views.ts";

/** What a publication is decided from. */
export interface DisclosureInput {
  publication: Publication;
  /** All publications, the newest first. */
  publications: readonly Publication[];
  cube: Cube;
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  reference: Pick<Reference, "areas" | "reorganisations">;
}

/** Decides what each publication withholds, and keeps what the decisions of later publications are made from. */
export class Disclosures {
  readonly #db: OpenDatabase["db"];
  readonly #cubes: CubeStore;
  readonly #figures = new Map<string, PublicationFigures>();

  constructor(db: OpenDatabase["db"], cubes: CubeStore) {
    this.#db = db;
    this.#cubes = cubes;
  }

  /** What this publication withholds, given all that was published before it. */
  async of({ publication, publications, cube, definitions, reference }: DisclosureInput) {
    const { areas, reorganisations } = reference;
    const { boundaryYear } = publication;
    this.#figures.set(publication.id, { cube, definitions, areas, boundaryYear, reorganisations });
    const place = publications.findIndex(({ id }) => id === publication.id);
    const history: PublicationFigures[] = [];
    for (const one of place < 0 ? [publication] : publications.slice(place).reverse()) {
      const known = this.#figures.get(one.id);
      const figures = known ?? (await this.#load(one, cube.indicators, reference));
      this.#figures.set(one.id, figures);
      history.push(figures);
    }
    return new PublicationDisclosure(history);
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
