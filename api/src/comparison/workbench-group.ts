import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type AreaGroup, sizeClasses } from "@lokaal17/shared/areas/groups";
import type { WishedGroup } from "@lokaal17/shared/comparison/workbench-wish";
import type { NoGroupReason, WorkbenchGroup } from "@lokaal17/shared/comparison/workbench-words";
import type { SimilarAreasView } from "@lokaal17/shared/contract/similar-areas";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { areaGroupsText } from "@lokaal17/shared/text/area-groups";
import { comparisonGroupsText } from "@lokaal17/shared/text/comparison-groups";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import type { FigureGroup } from "./group-figure.ts";
import type { BenchAreas } from "./workbench-areas.ts";

/** A group as the answer says it, with what its figure is made of; null without members. */
export interface BenchGroup {
  said: Workbench["group"];
  figure: FigureGroup | null;
}

/** What a group is chosen from. */
export interface GroupBasis {
  view: View;
  /** False on other boundaries than those of the publication. */
  isOfPublication: boolean;
  areas: BenchAreas;
  own: AreaCode | null;
  locale: Locale;
  coropNames: ReadonlyMap<string, string>;
  /** The municipalities that are most like the own one; null without an own one. */
  similar: SimilarAreasView | null;
  /** Global Goals municipalities, and whether one of them is an example. */
  members: { areas: readonly AreaCode[]; synthetic: boolean };
}

/** The group that was asked for; without a wish those like the own municipality, or all. */
export function benchGroup(basis: GroupBasis, wished: WishedGroup | null): BenchGroup {
  const { own, areas } = basis;
  const group: WishedGroup = wished ?? {
    kind: own && areas.layer === "municipality" ? "similar" : "all",
    code: null,
  };
  if (group.kind === "areas") return setOf(basis, "areas", group.areas);
  if (group.kind === "all") return allOf(basis);
  if (areas.layer !== "municipality") return none(basis, group.kind, "layer-not-grouped");
  if (group.kind === "similar") return similarOf(basis);
  if (group.kind === "global-goals")
    return setOf(basis, "global-goals", basis.members.areas, basis.members.synthetic);
  return placed(basis, group.kind, group.code);
}

/** The province, the region and the size class of the own municipality, for the choice of a group. */
export function groupsOfOwn(basis: GroupBasis): Workbench["groupsOfOwn"] {
  const { own, view } = basis;
  if (own === null || basis.areas.layer !== "municipality") return [];
  return view.derived
    .groups()
    .groups.filter((group): group is PlacedGroup => group.kind !== "country" && group.members.includes(own))
    .filter(({ kind }) => kind !== "corop" || basis.isOfPublication)
    .map(({ kind, code }) => ({ kind, code, name: nameOf(basis, kind, code) }));
}

type PlacedKind = "province" | "corop" | "size-class";
type PlacedGroup = AreaGroup & { kind: PlacedKind };

/** All areas of the layer; of municipalities it is the Netherlands. */
function allOf({ view, areas, locale }: GroupBasis): BenchGroup {
  const country = view.derived.groups().groups.find(({ kind }) => kind === "country");
  const members = [...areas.codes];
  const name = comparisonGroupsText(locale)(`all.${areas.layer}`);
  const figure: FigureGroup | null =
    areas.layer === "municipality" && country
      ? country
      : { kind: "set", code: "all", members, publishedAs: null };
  return { said: { ...said("all", name), members }, figure };
}

function similarOf(basis: GroupBasis): BenchGroup {
  const { similar, own, locale, view } = basis;
  if (own === null || !similar) return none(basis, "similar", "own-not-on-boundaries");
  // It stands on the boundaries of the answer, and no longer on those on which resemblance is known.
  if (similar.reason === "unknown-area") return none(basis, "similar", "similar-on-publication-only");
  if (similar.reason !== null) return none(basis, "similar", "too-few-variables");
  const name = comparisonGroupsText(locale)("similar", { name: view.reference.areaOf.get(own)?.name ?? own });
  const members = similar.neighbours.map(({ area }) => area);
  return { ...setOf(basis, "similar", members, similar.synthetic, name) };
}

/** A set of areas in the order given; those without a place on the boundaries fall out. */
function setOf(
  basis: GroupBasis,
  kind: "areas" | "similar" | "global-goals",
  wished: readonly AreaCode[],
  synthetic = false,
  name = comparisonGroupsText(basis.locale)(kind === "global-goals" ? "global-goals" : "set"),
): BenchGroup {
  const members = wished.filter((code) => basis.areas.placeOf.has(code));
  if (members.length === 0) return none(basis, kind, "no-members", name);
  return {
    said: { ...said(kind, name), members, synthetic },
    figure: { kind: "set", code: kind, members, publishedAs: null },
  };
}

function placed(basis: GroupBasis, kind: PlacedKind, wished: string | null): BenchGroup {
  const { view, own, areas } = basis;
  if (kind === "corop" && !basis.isOfPublication) return none(basis, kind, "corop-of-today-only");
  const { groups } = view.derived.groups();
  const ofKind = groups.filter((group) => group.kind === kind);
  const group = ofKind.find(({ code, members }) =>
    wished === null ? own !== null && members.includes(own) : code === wished,
  );
  if (group)
    return {
      said: {
        ...said(kind, nameOf(basis, kind, group.code)),
        code: group.code,
        members: group.members.filter((code) => areas.placeOf.has(code)),
        fixedAt: group.fixedAt,
      },
      figure: group,
    };
  if (wished !== null) return none(basis, kind, "no-members", nameOf(basis, kind, wished));
  return none(basis, kind, own === null ? "own-not-on-boundaries" : "own-not-placed");
}

function none(basis: GroupBasis, kind: WorkbenchGroup, reason: NoGroupReason, name = ""): BenchGroup {
  const own = basis.own === null ? "" : (basis.view.reference.areaOf.get(basis.own)?.name ?? "");
  const text = comparisonGroupsText(basis.locale);
  const named =
    name ||
    (kind === "similar"
      ? text("similar", { name: own })
      : kind === "province" || kind === "corop" || kind === "size-class"
        ? areaGroupsText(basis.locale)(`kind.${kind}`)
        : "");
  return { said: { ...said(kind, named), reason }, figure: null };
}

const said = (kind: WorkbenchGroup, name: string): Workbench["group"] => ({
  ...{ kind, name, code: null, members: [], reason: null, fixedAt: null, synthetic: false },
});

function nameOf({ view, locale, coropNames }: GroupBasis, kind: PlacedKind, code: string): string {
  if (kind === "corop") return coropNames.get(code) ?? code;
  const sizeClass = sizeClasses.find((size) => size.code === code);
  if (sizeClass) return areaGroupsText(locale)(`size.${sizeClass.code}`);
  return view.reference.areaOf.get(code)?.name ?? code;
}
