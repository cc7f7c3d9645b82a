import type { AccountRoleTable, AccountTable, SessionTable, SignInFailureTable } from "../accounts/tables.ts";
import type { AreaOverlapTable, AreaPositionTable, AreaTable, ReorganisationTable } from "../areas/tables.ts";
import type { ChainHeadTable, ChangeTable } from "../audit/tables.ts";
import type { ChapterFileTable, JobTable } from "../chapter/tables.ts";
import type {
  CollectionRoundTable,
  EntryAuthorTable,
  EntryTable,
  RoundIndicatorTable,
  RoundPeriodTable,
  SubmissionCellTable,
  SubmissionTable,
} from "../entry/tables.ts";
import type * as framework from "../framework/tables.ts";
import type { MemberTable, PracticeGoalTable, PracticeTable } from "../network/tables.ts";
import type * as observations from "../observations/tables.ts";
import type { PublicationTable } from "../publications/tables.ts";

/** Every table of both databases, in camelCase; the columns are snake_case there. */
export interface Database {
  account: AccountTable;
  accountRole: AccountRoleTable;
  area: AreaTable;
  areaOverlap: AreaOverlapTable;
  areaPosition: AreaPositionTable;
  basket: framework.BasketTable;
  basketEntry: framework.BasketEntryTable;
  chainHead: ChainHeadTable;
  change: ChangeTable;
  chapterFile: ChapterFileTable;
  collectionRound: CollectionRoundTable;
  dataVersion: observations.DataVersionTable;
  entry: EntryTable;
  entryAuthor: EntryAuthorTable;
  explanation: observations.ExplanationTable;
  goal: framework.GoalTable;
  indicator: framework.IndicatorTable;
  indicatorDefinition: framework.IndicatorDefinitionTable;
  job: JobTable;
  latestDataVersion: observations.LatestDataVersionTable;
  member: MemberTable;
  observation: observations.ObservationTable;
  observationRevision: observations.ObservationRevisionTable;
  observationStaging: observations.ObservationStagingTable;
  ownTarget: observations.OwnTargetTable;
  policyField: framework.PolicyFieldTable;
  policyFieldIndicator: framework.PolicyFieldIndicatorTable;
  policyFieldTarget: framework.PolicyFieldTargetTable;
  practice: PracticeTable;
  practiceGoal: PracticeGoalTable;
  publication: PublicationTable;
  reorganisation: ReorganisationTable;
  roundIndicator: RoundIndicatorTable;
  roundPeriod: RoundPeriodTable;
  session: SessionTable;
  signInFailure: SignInFailureTable;
  structuralVariable: framework.StructuralVariableTable;
  submission: SubmissionTable;
  submissionCell: SubmissionCellTable;
  target: framework.TargetTable;
  threshold: framework.ThresholdTable;
}
