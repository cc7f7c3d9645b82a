import { loadAreas, loadReorganisations, type PlacedArea } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import {
  loadBaskets,
  loadDefinitions,
  loadGoals,
  loadIndicatorCodes,
  loadPolicyFields,
  type PolicyField,
} from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { type AreaCode, isValidIn } from "@lokaal17/shared/areas/area";
import type { Reorganisation } from "@lokaal17/shared/areas/recode";
import type { Basket, BasketCode } from "@lokaal17/shared/framework/basket";
import type { Goal, Target } from "@lokaal17/shared/framework/goal";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type CellChange, type Cube, cellOf, partsOf, withChanges } from "@lokaal17/shared/observations/cube";
import type {
  PublicationDisclosure,
  RevealedFigure,
} from "@lokaal17/shared/publications/publication-disclosure";
import { forbidden, notFound } from "../http/problem.ts";
import { CubeStore, emptyCube } from "./cube-store.ts";
import { Derived } from "./derived.ts";
import { Disclosures } from "./disclosures.ts";

/** What never changes while the program runs. */
export interface Reference {
  areas: readonly PlacedArea[];
  areaOf: ReadonlyMap<string, PlacedArea>;
  /** Oldest first. */
  reorganisations: readonly Reorganisation[];
  goals: readonly Goal[];
  targets: readonly Target[];
  policyFields: readonly PolicyField[];
}

/** One consistent state of all that can change an answer: figures, definitions, baskets, years. */
export interface View {
  /** The same key means the same answers: part of every ETag. */
  key: string;
  dataVersion: number;
  publication: Publication | null;
  /** False for a preview: its answers are for the reader alone. */
  isPublic: boolean;
  reference: Reference;
  /** In public without what is withheld: every score, spread, verdict and export is made of this one. */
  cube: Cube;
  /** What the publication withholds, and which aggregates may count it; null in a preview. */
  disclosure: PublicationDisclosure | null;
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  baskets: readonly Basket[];
  /** The basket of the publication, unless another was asked for. */
  basket: Basket;
  scoreYear: number;
  boundaryYear: number;
  /** Municipalities on the boundaries of the publication, by code. */
  municipalities: readonly PlacedArea[];
  derived: Derived;
}

/** How long a reader may go on with the versions it knows: an approval by another process shows within this time. */
const pollMilliseconds = 200;

/** Finds the view that a reader asks for and may see, and keeps what it is made of. */
export class Views {
  readonly #database: OpenDatabase;
  readonly #demonstration: boolean;
  readonly #now: () => Date;
  readonly #cubes: CubeStore;
  readonly #disclosures: Disclosures;
  readonly #views = new Map<string, Promise<View>>();
  #reference: Promise<Reference> | null = null;
  #imagined: { key: string; disclosure: Promise<PublicationDisclosure> } | null = null;
  #versions: { at: number; value: Promise<Versions> } | null = null;
  #latest: string | null = null;
  #published: () => void = () => undefined;

  constructor(database: OpenDatabase, demonstration: boolean, now: () => Date) {
    this.#now = now;
    this.#database = database;
    this.#demonstration = demonstration;
    this.#cubes = new CubeStore(database.db);
    this.#disclosures = new Disclosures(database.db, this.#cubes);
  }

  /** Called after an own approval or publication: the next reader asks the database again. */
  refresh(): void {
    this.#versions = null;
    this.#published();
  }

  /** Who prepares for readers hears of it when there may be a new publication. */
  whenPublished(listen: () => void): void {
    this.#published = listen;
  }

  reference(): Promise<Reference> {
    this.#reference ??= this.#loadReference().catch((error: unknown) => {
      this.#reference = null;
      throw error;
    });
    return this.#reference;
  }

  /**
   * The view of `asOf`: `latest` (the newest publication), a publication's id, a data version, or `preview`.
   * Before the first publication the public sees the framework and the register without a figure.
   * @throws Problem 404 when there is no such publication, 403 when the reader may not see the preview
   */
  async at(asOf: string | undefined, actor: Actor | null): Promise<View> {
    const { current, publications } = await this.#currentVersions();
    const latest = publications[0] ?? null;
    if (asOf === "preview") return this.#preview(current, latest, actor);
    const isLatest = asOf === undefined || asOf === "latest";
    if (isLatest && !latest) return this.#unpublished(current);
    const publication = isLatest
      ? latest
      : publications.find(({ id, dataVersion }) => id === asOf || String(dataVersion) === asOf);
    if (!publication) throw notFound();
    const key = `publication-${publication.id}`;
    const { dataVersion } = publication;
    return this.#keep(key, () => this.#make({ key, dataVersion, publication, isPublic: true }));
  }

  /** What can be computed of what would be withheld, if all that is approved were published now. */
  async revealedByPublishing(boundaryYear?: number): Promise<RevealedFigure[]> {
    return (await this.disclosureOfPublishing(boundaryYear))?.revealed() ?? [];
  }

  /** What would be withheld, if all that is approved were published now; null when that is published. */
  async disclosureOfPublishing(boundaryYear?: number): Promise<PublicationDisclosure | null> {
    const { current, publications } = await this.#currentVersions();
    const [latest] = publications;
    if (latest && latest.dataVersion >= current) return null;
    const boundaries = boundaryYear ?? latest?.boundaryYear ?? this.#now().getFullYear();
    const key = `${current}-${latest?.id ?? "none"}-${boundaries}`;
    if (this.#imagined?.key === key) return this.#imagined.disclosure;
    const disclosure = this.#decideImagined(current, publications, boundaries);
    this.#imagined = { key, disclosure };
    disclosure.catch(() => {
      this.#imagined = null;
    });
    return disclosure;
  }

  async #decideImagined(
    current: number,
    publications: readonly Publication[],
    boundaryYear: number,
  ): Promise<PublicationDisclosure> {
    const { db } = this.#database;
    const reference = await this.reference();
    const [definitions, indicators] = await Promise.all([
      loadDefinitions(db, current),
      loadIndicatorCodes(db),
    ]);
    const codes = reference.areas.map(({ code }) => code);
    return this.#disclosures.of({
      publication: { id: "not-published", boundaryYear },
      publications,
      cube: await this.#cubes.at(current, codes, indicators),
      definitions: new Map(definitions.map((definition) => [definition.code, definition])),
      reference,
    });
  }

  #unpublished(current: number): Promise<View> {
    const key = `nothing-published-${current}`;
    const parts = { key, dataVersion: current, publication: null, isPublic: true };
    return this.#keep(key, () => this.#make({ ...parts, withoutFigures: true }));
  }

  /** All that is approved for VNG; for an organisation what is public, with its own approved figures over it. */
  async #preview(current: number, latest: Publication | null, actor: Actor | null): Promise<View> {
    const areas = areasFor(actor, "see preview");
    if (areas !== "all" && areas.length === 0) throw forbidden();
    const wholeKey = `preview-${current}-${latest?.id ?? "none"}`;
    const parts = { key: wholeKey, dataVersion: current, publication: latest, isPublic: false };
    const whole = () => this.#keep(wholeKey, () => this.#make(parts));
    if (areas === "all") return whole();
    const key = `${wholeKey}-${areas.join("-")}`;
    return this.#keep(key, async () => {
      const [all, published] = await Promise.all([whole(), this.at(undefined, null)]);
      const cube = overlay(published.cube, all.cube, areas);
      return { ...all, key, cube, derived: this.#derive({ ...all, cube }) };
    });
  }

  async #make({ key, dataVersion, publication, isPublic, withoutFigures = false }: ViewParts): Promise<View> {
    const { db } = this.#database;
    const reference = await this.reference();
    const [definitions, baskets, indicatorCodes] = await Promise.all([
      loadDefinitions(db, dataVersion),
      loadBaskets(db, dataVersion),
      loadIndicatorCodes(db),
    ]);
    const areaCodes = reference.areas.map(({ code }) => code);
    const whole = withoutFigures
      ? emptyCube(areaCodes, indicatorCodes)
      : await this.#cubes.at(dataVersion, areaCodes, indicatorCodes);
    const boundaryYear = publication?.boundaryYear ?? this.#now().getFullYear();
    const definitionOf = new Map(definitions.map((definition) => [definition.code, definition]));
    const { publications } = await this.#currentVersions();
    const figures = { publications, cube: whole, definitions: definitionOf, reference };
    const disclosure =
      isPublic && publication ? await this.#disclosures.of({ publication, ...figures }) : null;
    const cube = disclosure?.cube ?? whole;
    const scoreYear = publication?.scoreYear ?? boundaryYear - 1;
    return {
      key,
      dataVersion,
      publication,
      isPublic,
      reference,
      cube,
      disclosure,
      definitions: definitionOf,
      baskets,
      basket: basketOf(baskets, publication?.basket ?? "core"),
      scoreYear,
      boundaryYear,
      municipalities: reference.areas.filter(
        (area) => area.layer === "municipality" && isValidIn(area, boundaryYear),
      ),
      derived: this.#derive({ reference, cube, definitions: definitionOf, scoreYear, boundaryYear }),
    };
  }

  #derive({
    reference,
    cube,
    definitions,
    scoreYear,
    boundaryYear,
  }: Pick<View, "reference" | "cube" | "definitions" | "scoreYear" | "boundaryYear">): Derived {
    return new Derived({
      cube,
      reference,
      definitions,
      scoreYear,
      boundaryYear,
      mode: this.#demonstration ? "demonstration" : "publication",
    });
  }

  /** Keeps the views that are in use; a view that failed is forgotten. */
  #keep(key: string, make: () => Promise<View>): Promise<View> {
    const view = this.#views.get(key) ?? make();
    this.#views.delete(key);
    this.#views.set(key, view);
    view.catch(() => {
      if (this.#views.get(key) === view) this.#views.delete(key);
    });
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= 8) break;
      this.#views.delete(oldest);
    }
    return view;
  }

  #currentVersions(): Promise<Versions> {
    const now = performance.now();
    if (!this.#versions || now - this.#versions.at > pollMilliseconds) {
      const value = this.#readVersions();
      this.#versions = { at: now, value };
      value.catch(() => {
        this.#versions = null;
      });
    }
    return this.#versions.value;
  }

  async #readVersions(): Promise<Versions> {
    const publications = await loadPublications(this.#database.db);
    const latest = publications[0]?.id ?? null;
    // Another process may have published.
    const isNew = this.#latest !== null && latest !== this.#latest;
    this.#latest = latest;
    if (isNew) this.#published();
    return { current: await currentDataVersion(this.#database.db), publications };
  }

  async #loadReference(): Promise<Reference> {
    const { db } = this.#database;
    const areas = await loadAreas(db);
    return {
      areas,
      areaOf: new Map(areas.map((area) => [area.code, area])),
      reorganisations: await loadReorganisations(db),
      ...(await loadGoals(db)),
      policyFields: await loadPolicyFields(db),
    };
  }
}

interface ViewParts {
  key: string;
  dataVersion: number;
  publication: Publication | null;
  isPublic: boolean;
  withoutFigures?: boolean;
}

interface Versions {
  current: number;
  publications: readonly Publication[];
}

/** @throws Problem 404 when the view has no such basket */
export function basketOf(baskets: readonly Basket[], code: BasketCode): Basket {
  const basket = baskets.find((candidate) => candidate.code === code);
  if (!basket) throw notFound();
  return basket;
}

/** What is public, with the approved figures of some organisations put over it. */
function overlay(published: Cube, approved: Cube, areas: readonly AreaCode[]): Cube {
  const changes: CellChange[] = [];
  for (const indicator of approved.indicators.filter((code) => published.indicatorIndex.has(code)))
    for (const year of approved.years)
      for (const area of areas) {
        const cell = cellOf(approved, indicator, area, year);
        const was = cellOf(published, indicator, area, year);
        const parts = partsOf(approved, indicator, area, year);
        if (cell) changes.push({ indicator, area, year, ...cell, parts });
        else if (was) changes.push({ indicator, area, year, removed: true });
      }
  return withChanges(published, changes, approved.dataVersion);
}
