import type { BoundaryRefusal } from "../areas/boundaries.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatNumber } from "./number.ts";

/** What the command line says of a file with boundaries. */
export const boundaryText = defineText(
  {
    help: `lokaal17 boundaries load BESTAND|URL --year JAAR --source TEKST --by ACCOUNT [--licence TEKST]

Leest de grenzen van alle gemeenten van één jaar uit GeoJSON of TopoJSON, en bewaart ze getekend voor de kaart. Graden
(WGS84) en meters (RD, EPSG:28992) mogen allebei. Ontbreekt er een gemeente, dan wordt er niets bewaard. Stond dat jaar
er al, dan komt dit in de plaats.

  --year JAAR      de grenzen van 1 januari van dat jaar
  --source TEKST   waar ze vandaan komen; staat bij de kaart
  --licence TEKST  de licentie, zoals CC BY 4.0
  --by ACCOUNT     e-mailadres van wie het doet; die moet bronnen mogen beheren (analist)

Een URL mag alleen van deze hosts zijn: {hosts}. Andere komen in LOKAAL17_BOUNDARY_HOSTS, met komma's ertussen.`,
    "host-refused":
      "Van {host} haalt dit programma geen grenzen. Zet de host in LOKAAL17_BOUNDARY_HOSTS, of download het bestand zelf.",
    "wrong-address": "{address} is geen URL die begint met https.",
    unreadable: "{file} kan niet worden gelezen: {reason}",
    "too-large": "{file} is {size} MB. Hoogstens {limit} MB kan.",
    "no-account": "Het account {by} is er niet.",
    "no-right": "Het account {by} mag geen grenzen laden. Een analist mag dat wel.",
    "no-json": "In het bestand staat geen geldige JSON: {reason}",
    "no-map":
      "Dit is geen kaart. Nodig is GeoJSON (een FeatureCollection met vlakken) of TopoJSON. Een shapefile of GML zet u eerst om.",
    "no-codes": "Geen enkele vorm heeft een gemeentecode, zoals GM0344. Wel gevonden: {properties}.",
    "too-many-points":
      "De kaart heeft meer dan {limit} punten. Neem een bestand met eenvoudiger vormen, zoals de gegeneraliseerde gebiedsindelingen.",
    "no-coordinates":
      "De punten liggen niet in Nederland. Nodig zijn graden (WGS84, lengte eerst) of meters (RD, EPSG:28992).",
    "areas-missing":
      "{count, plural, one {Eén gemeente van dat jaar ontbreekt} other {# gemeenten van dat jaar ontbreken}}: {missing}. Hoort dit bestand bij een ander jaar?",
    "year-unknown": "Voor {year} staan er geen gemeenten in het register.",
    unknown: "Geen gemeenten van dat jaar, niet bewaard: {codes}.",
    stored:
      "{count} gemeenten bewaard op de grenzen van {year}: {size} kB, codes uit “{property}”, {system, select, rd {meters (RD)} other {graden (WGS84)}}.",
  },
  {
    help: `lokaal17 boundaries load FILE|URL --year YEAR --source TEXT --by ACCOUNT [--licence TEXT]

Reads the boundaries of all municipalities of one year from GeoJSON or TopoJSON, and keeps them drawn for the map.
Degrees (WGS84) and metres (RD, EPSG:28992) may both be used. When a municipality is missing, nothing is kept. When that
year was there already, this replaces it.

  --year YEAR      the boundaries on 1 January of that year
  --source TEXT    where they come from; stands beside the map
  --licence TEXT   the licence, such as CC BY 4.0
  --by ACCOUNT     e-mail address of who does it; she must be allowed to manage sources (analyst)

A URL may be of these hosts only: {hosts}. Others stand in LOKAAL17_BOUNDARY_HOSTS, with commas in between.`,
    "host-refused":
      "This program fetches no boundaries from {host}. Put the host in LOKAAL17_BOUNDARY_HOSTS, or download the file yourself.",
    "wrong-address": "{address} is no URL that begins with https.",
    unreadable: "{file} cannot be read: {reason}",
    "too-large": "{file} is {size} MB. {limit} MB is the most.",
    "no-account": "The account {by} does not exist.",
    "no-right": "The account {by} may not load boundaries. An analyst may.",
    "no-json": "The file has no valid JSON in it: {reason}",
    "no-map":
      "This is no map. It has to be GeoJSON (a FeatureCollection of polygons) or TopoJSON. Convert a shapefile or GML first.",
    "no-codes": "No shape has the code of a municipality, such as GM0344. Found instead: {properties}.",
    "too-many-points":
      "The map has more than {limit} points. Take a file with simpler shapes, such as the generalised boundaries.",
    "no-coordinates":
      "The points do not lie in the Netherlands. They have to be degrees (WGS84, longitude first) or metres (RD, EPSG:28992).",
    "areas-missing":
      "{count, plural, one {One municipality of that year is missing} other {# municipalities of that year are missing}}: {missing}. Does this file belong to another year?",
    "year-unknown": "The register has no municipalities for {year}.",
    unknown: "No municipalities of that year, not kept: {codes}.",
    stored:
      "{count} municipalities kept on the boundaries of {year}: {size} kB, codes from “{property}”, {system, select, rd {metres (RD)} other {degrees (WGS84)}}.",
  },
);

/** More codes than these are not written out. */
const mostCodes = 20;

/** Why a file has no boundaries of that year, in one sentence. */
export function describeRefusal(refusal: BoundaryRefusal, year: number, locale: Locale): string {
  const text = boundaryText(locale);
  switch (refusal.code) {
    case "areas-missing":
      return refusal.missing.length === 0
        ? text("year-unknown", { year: String(year) })
        : text(refusal.code, { count: refusal.missing.length, missing: namedCodes(refusal.missing) });
    case "too-many-points":
      return text(refusal.code, { limit: formatNumber(refusal.limit, 0, locale) });
    case "no-json":
      return text(refusal.code, { reason: refusal.reason });
    case "no-codes":
      return text(refusal.code, { properties: refusal.properties || "–" });
    default:
      return text(refusal.code);
  }
}

export function namedCodes(codes: readonly string[]): string {
  const more = codes.length - mostCodes;
  return [...codes.slice(0, mostCodes), ...(more > 0 ? [`+ ${more}`] : [])].join(", ");
}
