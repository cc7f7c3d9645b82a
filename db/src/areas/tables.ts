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

/** The boundaries of one year, projected for a frame of `width` × `height`. */
export interface BoundarySetTable {
  year: number;
  source: string;
  licence: string | null;
  width: number;
  height: number;
  /** SHA-256 of the file that they came from. */
  fileHash: string;
  loadedAt: Date;
  changeId: string;
}

export interface BoundaryShapeTable {
  year: number;
  area: AreaCode;
  /** An SVG path in whole units of the frame. */
  path: string;
}
