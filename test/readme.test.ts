import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { entityTypes } from "../src/entity-types.ts";
import { recognizers } from "../src/recognize/registry.ts";

/** `UPDATE_README=1 npx vitest run test/readme.test.ts` writes the tables anew. */
const updates = process.env.UPDATE_README === "1";
const begin = "<!-- entity types: generated from the recognizers -->";
const end = "<!-- end of entity types -->";

const classes = {
  en: {
    "identification-code": "identification code",
    "personal-information": "personal information",
    "personal-related": "personal-related",
    "special-care": "special care",
  },
  ja: {
    "identification-code": "個人識別符号",
    "personal-information": "個人情報",
    "personal-related": "個人関連情報",
    "special-care": "要配慮個人情報",
  },
} as const;

/** The first example in which something is found, as people read it. */
function exampleOf(entityType: string): string {
  const examples = recognizers
    .filter((recognizer) => recognizer.entityType === entityType)
    .flatMap(({ examples }) => examples);
  const example = examples.find((text) => text.includes("⟦")) ?? "";
  const line = example.replace(/[⟦⟧]/g, "").split("\n").find(Boolean) ?? "";
  const short = line.length > 44 ? `${line.slice(0, 43)}…` : line;
  return `\`${short.replace(/\|/g, "\\|").replace(/`/g, "'")}\``;
}

function table(language: "en" | "ja"): string {
  const head =
    language === "en"
      ? "| Entity type | Japanese | Class | Law | Example |\n|---|---|---|---|---|"
      : "| 種別 | 名称 | 区分 | 根拠 | 例 |\n|---|---|---|---|---|";
  const rows = entityTypes
    .filter(({ name }) => recognizers.some(({ entityType }) => entityType === name))
    .map(
      ({ name, japanese, legalClass, law }) =>
        `| \`${name}\` | ${japanese} | ${classes[language][legalClass]} | ${law} | ${exampleOf(name)} |`,
    );
  return [head, ...rows].join("\n");
}

describe.each([
  ["README.md", "en"],
  ["README.ja.md", "ja"],
] as const)("%s", (file, language) => {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));

  test("lists every entity type as the recognizers know it", () => {
    const text = readFileSync(path, "utf8");
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    expect(after, `${file} has the marks around its table`).toBeDefined();
    const wanted = `${before}${begin}\n\n${table(language)}\n\n${end}${after}`;
    if (updates) writeFileSync(path, wanted);
    else expect(text).toBe(wanted);
  });
});

test("every entity type of the taxonomy has a recognizer, and no recognizer is without a type", () => {
  const known = new Set(recognizers.map(({ entityType }) => entityType));
  expect([...known].filter((name) => !entityTypes.some((type) => type.name === name))).toEqual([]);
  expect(entityTypes.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});
