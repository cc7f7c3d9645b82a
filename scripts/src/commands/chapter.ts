import { buildChapterFile } from "./chapter-build.ts";
import { chapterCommandText } from "./chapter-text.ts";
import { verifyChapterFile } from "./chapter-verify.ts";
import { type Command, WrongUse } from "./command.ts";

/** `lokaal17 chapter`: an edition of the chapter as a file, and whether a file is what was published. */
export const chapterCommand: Command = {
  options: {
    edition: { type: "string" },
    format: { type: "string" },
    language: { type: "string" },
    out: { type: "string" },
  },
  async run(given, context) {
    const [task, file, ...more] = given.positionals;
    if (task === "build" && file === undefined) return buildChapterFile(given, context);
    const text = chapterCommandText(context.locale);
    if (task !== "verify" || more.length > 0) throw new WrongUse(text("missing"));
    if (file === undefined) throw new WrongUse(text("missing-file"));
    return verifyChapterFile(file, context);
  },
};
