import { readForm } from "../read-form.ts";
import { readingRegister } from "./reading-register.ts";

/** For tests: reads the form of a file and says what was found and how much memory that took, in MB. */
const [, , file = ""] = process.argv;
const before = process.resourceUsage().maxRSS;
const answer = await readForm(file, {
  fileName: "file",
  register: readingRegister(),
  target: null,
  remembered: () => Promise.resolve(null),
});
const codes = "findings" in answer ? [...new Set(answer.findings.map(({ code }) => code))] : [];
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ codes, megabytes }));
