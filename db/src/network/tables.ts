import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { RoleOfGovernment } from "@lokaal17/shared/network/practice";
import type { Origin } from "@lokaal17/shared/observations/observation";

/** A Global Goals municipality. */
export interface MemberTable {
  area: AreaCode;
  joinedOn: string;
  decision: string;
  decisionUrl: string | null;
  origin: Origin;
  changeId: string;
}

/** What was asked of practices later: those from before have none of it. */
export interface PracticeDetails {
  problemNl: string | null;
  problemEn: string | null;
  resultNl: string | null;
  resultEn: string | null;
  /** A mail or web address of a team, never of a person. */
  contact: string | null;
  sinceYear: number | null;
  /** Whether the organisation lets the chapter name it. */
  mayName: boolean;
}

export interface PracticeTable extends PracticeDetails {
  id: string;
  area: AreaCode | null;
  titleNl: string;
  titleEn: string;
  summaryNl: string;
  summaryEn: string;
  roleOfGovernment: RoleOfGovernment;
  origin: Origin;
  changeId: string;
}

export interface PracticeGoalTable {
  practiceId: string;
  goal: number;
}
