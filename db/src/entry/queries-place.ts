import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Observation, total } from "@lokaal17/shared/observations/observation";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { EntryWithAuthor, Round } from "./queries.ts";
import { type OwnClosing, ownClosing } from "./rounds.ts";

/** One organisation in one round: everything that decides whether a cell can be written now. */
export interface Place extends OwnClosing {
  round: Round;
  /** Whether the round asks this organisation; without a list it asks all of its layers. */
  asked: boolean;
  /** The newest data version at the same moment. */
  dataVersion: number;
}

/** The cells of some indicators in a place: what was written, what is approved, and what was said. */
export interface PlaceCells {
  entries: EntryWithAuthor[];
  /** The approved figures, oldest first. */
  figures: Observation[];
  /** How many remarks stand on a cell; cells without one are left out. */
  remarks: { indicator: IndicatorCode; period: string; remarks: number }[];
  /** Cells that were submitted before in this round: those that came back can be mended after it has closed. */
  onceSubmitted: { indicator: IndicatorCode; period: string }[];
}

interface CellChoice {
  roundId: string;
  area: AreaCode;
  indicators: readonly IndicatorCode[];
}

/** Reads a place; undefined where there is no such round. */
export async function findPlace(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<Place | undefined> {
  const { rows } = await sql<PlaceRow>`
    ${prepared} select ${placeColumns(area)} ${placeTables(roundId, area)}`.execute(db);
  return rows[0] && toPlace(rows[0]);
}

/** Reads a place and some of its cells in one statement: every save does it. */
export async function findPlaceWithCells(
  db: Kysely<Database>,
  choice: CellChoice,
): Promise<(PlaceCells & { place: Place }) | undefined> {
  const { roundId, area } = choice;
  const { rows } = await sql<PlaceRow & CellsRow>`
    ${prepared} select ${placeColumns(area)}, ${cellColumns(choice)} ${placeTables(roundId, area)}`.execute(
    db,
  );
  return rows[0] && { place: toPlace(rows[0]), ...toCells(rows[0]) };
}

/** Reads cells of a place. */
export async function readCells(db: Kysely<Database>, choice: CellChoice): Promise<PlaceCells> {
  const { rows } = await sql<CellsRow>`${prepared} select ${cellColumns(choice)}`.execute(db);
  return toCells(rows[0] ?? { entries: [], figures: [], remarks: [], onceSubmitted: [] });
}

type PlaceRow = Round & {
  ownClosesOn: string | null;
  excused: boolean | null;
  asked: boolean;
  dataVersion: number;
};

const placeColumns = (area: AreaCode): RawBuilder<unknown> => sql`
    r.id, r.name_nl, r.name_en, r.opens_on, r.closes_on, r.preview_from, r.publishes_on, r.practice, r.created_by, r.version,
    x.closes_on as own_closes_on, x.excused,
    (select version from latest_data_version) as data_version,
    (select coalesce(json_agg(period order by period), '[]') from round_period where round_id = r.id) as periods,
    (select coalesce(json_agg(json_build_object('indicator', indicator, 'layer', layer, 'required', required)
        order by indicator), '[]')
      from round_indicator where round_id = r.id) as indicators,
    not exists (select from round_area where round_id = r.id)
      or exists (select from round_area where round_id = r.id and area = ${area}) as asked`;

const placeTables = (roundId: string, area: AreaCode): RawBuilder<unknown> => sql`
    from collection_round r
      left join round_exception x on x.round_id = r.id and x.area = ${area}
    where r.id = ${roundId}`;

function toPlace(row: PlaceRow): Place {
  const { id, nameNl, nameEn, opensOn, closesOn, previewFrom, publishesOn, practice, createdBy, version } =
    row;
  const { periods, indicators, asked, dataVersion } = row;
  const round = {
    id,
    nameNl,
    nameEn,
    opensOn,
    closesOn,
    previewFrom,
    publishesOn,
    practice,
    createdBy,
    version,
  };
  return {
    round: { ...round, periods, indicators },
    ...ownClosing(closesOn, { closesOn: row.ownClosesOn, excused: row.excused ?? false }),
    asked,
    dataVersion,
  };
}

type CellsRow = Omit<PlaceCells, "entries"> & {
  entries: (Omit<EntryWithAuthor, "enteredAt"> & { enteredAt: string })[];
};

/** As JSON, so that one statement reads them all; numbers as text, for they are decimal. */
const cellColumns = ({ roundId, area, indicators }: CellChoice): RawBuilder<unknown> => sql`
    (select coalesce(json_agg(json_build_object('roundId', e.round_id, 'indicator', e.indicator, 'period', e.period,
        'area', e.area, 'breakdown', e.breakdown, 'value', e.value::text, 'numerator', e.numerator::text,
        'denominator', e.denominator::text, 'status', e.status, 'origin', e.origin, 'reason', e.reason,
        'remark', e.remark, 'source', e.source, 'link', e.link, 'referenceDate', e.reference_date,
        'method', e.method, 'explanation', e.explanation, 'correctionReason', e.correction_reason,
        'state', e.state, 'version', e.version, 'enteredBy', e.entered_by, 'enteredAt', e.entered_at,
        'channel', e.channel, 'authorName', a.name)), '[]')
      from entry e join account a on a.id = e.entered_by
      where e.round_id = ${roundId} and e.area = ${area} and e.indicator = any(${indicators})) as entries,
    (select coalesce(json_agg(json_build_object('indicator', o.indicator, 'area', o.area, 'period', o.period,
        'breakdown', o.breakdown, 'boundaryYear', o.boundary_year, 'value', o.value::text,
        'numerator', o.numerator::text, 'denominator', o.denominator::text, 'status', o.status,
        'origin', o.origin, 'source', o.source, 'definitionVersion', o.definition_version)
        order by o.period), '[]')
      from observation o
      where o.area = ${area} and o.indicator = any(${indicators}) and o.breakdown = ${total}) as figures,
    (select coalesce(json_agg(json_build_object('indicator', c.indicator, 'period', c.period, 'remarks', c.remarks)), '[]')
      from (select indicator, period, count(*) as remarks from cell_remark
        where round_id = ${roundId} and area = ${area} and indicator = any(${indicators})
        group by indicator, period) c) as remarks,
    (select coalesce(json_agg(distinct jsonb_build_object('indicator', c.indicator, 'period', c.period)), '[]')
      from submission s join submission_cell c on c.submission_id = s.id
      where s.round_id = ${roundId} and s.area = ${area} and c.indicator = any(${indicators})) as once_submitted`;

function toCells({ entries, figures, remarks, onceSubmitted }: CellsRow): PlaceCells {
  const dated = entries.map((entry) => ({ ...entry, enteredAt: new Date(entry.enteredAt) }));
  return { entries: dated, figures, remarks, onceSubmitted };
}
