import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";

export interface AreaTable {
  code: AreaCode;
  layer: Layer;
  name: string;
  provinceCode: AreaCode | null;
  coropCode: string | null;
  coropName: string | null;
  validFrom: string;
  validTo: string | null;
}

/** Layers overlap many to many: the share of `code` that lies in `otherCode`, 0 to 1. */
export interface AreaOverlapTable {
  code: AreaCode;
  otherCode: AreaCode;
  share: string;
}

export interface AreaPositionTable {
  code: AreaCode;
  /** Flat-topped axial coordinates of the tile map. */
  tileQ: number;
  tileR: number;
  longitude: string;
  latitude: string;
}

export interface ReorganisationTable {
  date: string;
  kind: string;
  fromCode: string;
  toCode: string;
  hectares: string | null;
  dwellings: number | null;
  inhabitants: number | null;
}
