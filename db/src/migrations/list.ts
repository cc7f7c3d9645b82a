import { reference } from "./0001-reference.ts";
import { accounts } from "./0002-accounts.ts";
import { observations } from "./0003-observations.ts";
import { entry } from "./0004-entry.ts";
import { publications } from "./0005-publications.ts";
import { protection } from "./0006-protection.ts";
import { decisions } from "./0007-decisions.ts";
import { credentials } from "./0008-credentials.ts";
import { rounds } from "./0009-rounds.ts";
import { cells } from "./0010-cells.ts";
import { requests } from "./0011-requests.ts";
import { rules } from "./0012-rules.ts";
import { imports } from "./0013-imports.ts";
import { sources } from "./0014-sources.ts";
import { boundaries } from "./0015-boundaries.ts";
import { questions } from "./0016-questions.ts";
import { comparisonSets } from "./0017-comparison-sets.ts";
import { editions } from "./0018-editions.ts";
import { publicationNames } from "./0019-publication-names.ts";
import { embargoes } from "./0020-embargoes.ts";
import { publicationNotes } from "./0021-publication-notes.ts";
import { practiceDetails } from "./0022-practices.ts";
import type { Migration } from "./migration.ts";

/** All migrations, in order. One that was released is never changed. */
export const migrations: readonly Migration[] = [
  reference,
  accounts,
  observations,
  entry,
  publications,
  protection,
  decisions,
  credentials,
  rounds,
  cells,
  requests,
  rules,
  imports,
  sources,
  boundaries,
  questions,
  comparisonSets,
  editions,
  publicationNames,
  embargoes,
  publicationNotes,
  practiceDetails,
];
