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

export interface PracticeTable {
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
