import type * as accounts from "../accounts/tables.ts";
import type {
  AreaOverlapTable,
  AreaPositionTable,
  AreaTable,
  BoundarySetTable,
  BoundaryShapeTable,
  ReorganisationTable,
} from "../areas/tables.ts";
import type { ChainHeadTable, ChainSealTable, ChangeTable } from "../audit/tables.ts";
import type * as chapter from "../chapter/tables.ts";
import type * as comparison from "../comparison/tables.ts";
import type * as entry from "../entry/tables.ts";
import type * as framework from "../framework/tables.ts";
import type * as imports from "../imports/tables.ts";
import type { JobTable } from "../jobs/tables.ts";
import type { OutboxMessageTable } from "../mail/tables.ts";
import type { MemberTable, PracticeGoalTable, PracticeTable } from "../network/tables.ts";
import type * as observations from "../observations/tables.ts";
import type { PublicationTable } from "../publications/tables.ts";
import type * as questions from "../questions/tables.ts";
import type * as sources from "../sources/tables.ts";

/** Every table of both databases, in camelCase; the columns are snake_case there. */
export interface Database {
  account: accounts.AccountTable;
  accountIdentity: accounts.AccountIdentityTable;
  accountRole: accounts.AccountRoleTable;
  apiKey: accounts.ApiKeyTable;
  area: AreaTable;
  areaOverlap: AreaOverlapTable;
  areaPosition: AreaPositionTable;
  assignment: entry.AssignmentTable;
  basket: framework.BasketTable;
  basketEntry: framework.BasketEntryTable;
  boundarySet: BoundarySetTable;
  boundaryShape: BoundaryShapeTable;
  calendarDate: entry.CalendarDateTable;
  cellRemark: entry.CellRemarkTable;
  chainHead: ChainHeadTable;
  chainSeal: ChainSealTable;
  change: ChangeTable;
  chapterFile: chapter.ChapterFileTable;
  chapterRequest: chapter.ChapterRequestTable;
  chapterTemplate: chapter.ChapterTemplateTable;
  checkRule: entry.CheckRuleTable;
  collectionRound: entry.CollectionRoundTable;
  comparisonSet: comparison.ComparisonSetTable;
  contributorLink: entry.ContributorLinkTable;
  dataVersion: observations.DataVersionTable;
  delegation: entry.DelegationTable;
  edition: chapter.EditionTable;
  editionEmbargo: chapter.EditionEmbargoTable;
  editionRelease: chapter.EditionReleaseTable;
  editionReleaseFile: chapter.EditionReleaseFileTable;
  editionRemark: chapter.EditionRemarkTable;
  editionSection: chapter.EditionSectionTable;
  editionSentence: chapter.EditionSentenceTable;
  editionSignOff: chapter.EditionSignOffTable;
  editionText: chapter.EditionTextTable;
  entry: entry.EntryTable;
  entryAuthor: entry.EntryAuthorTable;
  explanation: observations.ExplanationTable;
  extensionRequest: entry.ExtensionRequestTable;
  goal: framework.GoalTable;
  idempotencyKey: accounts.IdempotencyKeyTable;
  import: imports.ImportTable;
  importCell: imports.ImportCellTable;
  importFinding: imports.ImportFindingTable;
  importMemory: imports.ImportMemoryTable;
  importPart: imports.ImportPartTable;
  indicator: framework.IndicatorTable;
  indicatorDefinition: framework.IndicatorDefinitionTable;
  job: JobTable;
  knownDevice: accounts.KnownDeviceTable;
  latestDataVersion: observations.LatestDataVersionTable;
  member: MemberTable;
  objection: sources.ObjectionTable;
  observation: observations.ObservationTable;
  observationRevision: observations.ObservationRevisionTable;
  observationStaging: observations.ObservationStagingTable;
  oneTimeLink: accounts.OneTimeLinkTable;
  outboxMessage: OutboxMessageTable;
  ownTarget: observations.OwnTargetTable;
  policyField: framework.PolicyFieldTable;
  policyFieldIndicator: framework.PolicyFieldIndicatorTable;
  policyFieldTarget: framework.PolicyFieldTargetTable;
  prefill: sources.PrefillTable;
  practice: PracticeTable;
  practiceGoal: PracticeGoalTable;
  publication: PublicationTable;
  question: questions.QuestionTable;
  remarkMention: entry.RemarkMentionTable;
  reminder: entry.ReminderTable;
  reorganisation: ReorganisationTable;
  roundArea: entry.RoundAreaTable;
  roundException: entry.RoundExceptionTable;
  roundIndicator: entry.RoundIndicatorTable;
  roundPeriod: entry.RoundPeriodTable;
  session: accounts.SessionTable;
  setNotice: comparison.SetNoticeTable;
  setWatch: comparison.SetWatchTable;
  shortLink: comparison.ShortLinkTable;
  signInFailure: accounts.SignInFailureTable;
  source: sources.SourceTable;
  sourceAuthority: sources.SourceAuthorityTable;
  sourceMapping: sources.SourceMappingTable;
  sourceRun: sources.SourceRunTable;
  sourceRunChange: sources.SourceRunChangeTable;
  structuralVariable: framework.StructuralVariableTable;
  submission: entry.SubmissionTable;
  submissionCell: entry.SubmissionCellTable;
  successorNote: entry.SuccessorNoteTable;
  target: framework.TargetTable;
  threshold: framework.ThresholdTable;
  walkThrough: entry.WalkThroughTable;
}
