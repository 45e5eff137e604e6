import { closeSync, openSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changed, failed, readRange } from "../../src/read/read.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function withFile<Value>(contents: string, use: (file: number, location: string) => Value): Value {
  const location = join(temporaryFolder({ file: contents }), "file");
  const file = openSync(location, "r");
  try {
    return use(file, location);
  } finally {
    closeSync(file);
  }
}

test("a range is read to the beginning of the buffer", () => {
  withFile("0123456789", (file) => {
    const into = new Uint8Array(8);
    expect(readRange(file, 3, 4, into)).toBe(4);
    expect(Buffer.from(into).toString()).toBe("3456\0\0\0\0");
  });
});

test("a file that shrank gives what there is, and its record says so", () => {
  withFile("0123456789", (file, location) => {
    truncateSync(location, 5);
    const into = new Uint8Array(10);
    expect(readRange(file, 3, 7, into)).toBe(2);
    expect(readRange(file, 7, 3, into)).toBe(0);
  });
  expect(changed("a.log")).toEqual({
    kind: "failed",
    path: "a.log",
    code: "ECHANGED",
    message: expect.stringMatching(/shorter while it was read.*\(ECHANGED\)/),
  });
});

test("a folder opened as a file is a failure with a clear message", () => {
  const folder = openSync(temporaryFolder(), "r");
  try {
    readRange(folder, 0, 1, new Uint8Array(1));
    expect.unreachable();
  } catch (error) {
    expect(failed("a", error)).toMatchObject({
      code: "EISDIR",
      message: "cannot be read: it is a folder (EISDIR)",
    });
  } finally {
    closeSync(folder);
  }
});

test.each([
  [{ code: "EACCES", message: "told by the system" }, "EACCES", /no permission/],
  [new Error("no code"), "EUNKNOWN", /refused/],
  ["thrown text", "EUNKNOWN", /refused/],
])("the record of a failure holds the code and none of the error's own words", (error, code, message) => {
  const record = failed("x.csv", error);
  expect(record).toMatchObject({ kind: "failed", path: "x.csv", code });
  expect(record.message).toMatch(message);
  expect(record.message).not.toMatch(/told|no code|thrown/);
});
