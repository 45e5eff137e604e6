import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRecords, render, score } from "../bench/scoring.ts";

/** `UPDATE_ACCURACY=1 npx vitest run test/accuracy.test.ts` writes the table anew; read its diff. */
const updates = process.env.UPDATE_ACCURACY === "1";
const begin = "<!-- own texts: written by test/accuracy.test.ts -->";
const end = "<!-- end of own texts -->";

test("precision and recall on our own texts are what bench/accuracy.md says", () => {
  const path = fileURLToPath(new URL("../bench/accuracy.md", import.meta.url));
  const records = readRecords(fileURLToPath(new URL("../fixtures/gold", import.meta.url)));
  const text = readFileSync(path, "utf8");
  const [before, rest] = text.split(begin);
  const wanted = `${before}${begin}\n\n${render(score(records))}\n\n${end}${rest?.split(end)[1] ?? "\n"}`;
  if (updates) writeFileSync(path, wanted);
  else expect(text).toBe(wanted);
});
