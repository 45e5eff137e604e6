import { expect, test } from "vitest";
import { attachTables, sharedTable, shareTables } from "../../src/lexicon/shared-tables.ts";

const firstBytes = (name: "tagger.bin"): string =>
  new TextDecoder().decode(new Uint8Array(sharedTable(name).buffer).slice(0, 8));

test("the first who needs a table reads it, and those who share it do not", () => {
  const tables = shareTables();
  const { isRead } = tables["tagger.bin"];
  const unread = { ...tables["tagger.bin"], isRead: new Int32Array([1]) };
  attachTables({ ...tables, "tagger.bin": unread });
  expect(firstBytes("tagger.bin")).toBe("\0".repeat(8));

  attachTables(tables);
  expect(isRead[0]).toBe(0);
  expect(firstBytes("tagger.bin")).toBe("suminuri");
  expect(isRead[0]).toBe(1);
});
