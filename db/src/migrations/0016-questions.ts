import { allow, statements } from "./migration.ts";

/** Questions of anybody about a figure ("klopt dit cijfer?"), who has them, and what was answered. */
export const questions = statements("0016-questions", [
  // `code_hash`: of the code with which who asked reads the answer. `name` and `email` are hers and go with the answer.
  // `shown_question` and `shown_answer` stand beside the figure: text that who answered chose, never the question itself.
  `create table question (
    id uuid primary key,
    code_hash text not null unique,
    indicator text not null references indicator,
    area text references area,
    period text,
    question text not null check (length(question) between 10 and 1000),
    name text check (length(name) between 1 and 100),
    email text check (length(email) between 3 and 200),
    locale text not null check (locale in ('nl', 'en')),
    asked_at timestamptz not null,
    due_on date not null,
    held_by text not null check (held_by in ('organisation', 'association')),
    note text check (length(note) between 1 and 500),
    answer text check (length(answer) between 3 and 2000),
    answered_at timestamptz,
    answered_by uuid references account,
    answered_for text check (answered_for in ('organisation', 'association')),
    shown_question text check (length(shown_question) between 10 and 1000),
    shown_answer text check (length(shown_answer) between 3 and 2000),
    shown_at timestamptz,
    version integer not null default 1,
    check (held_by = 'association' or area is not null),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_for is null)),
    check ((shown_answer is null) = (shown_question is null)),
    check ((shown_answer is null) = (shown_at is null)),
    check (shown_answer is null or answer is not null),
    check (answer is null or (name is null and email is null))
  )`,
  "create index question_area on question (area)",
  "create index question_shown on question (indicator, area) where shown_at is not null",
  "create index question_asked on question (asked_at)",
  "create index question_open on question (due_on) where answer is null",
  allow("select, insert, update, delete", ["question"]),
]);
