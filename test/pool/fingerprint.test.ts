import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Scratch, findingsIn, resultsOf } from "./scratch.ts";

let scratch: Scratch;
beforeEach(() => (scratch = new Scratch()));
afterEach(() => scratch.remove());

async function fingerprints(content: string, name = "a.txt"): Promise<string[]> {
  scratch.write(name, content);
  return findingsIn(await resultsOf(scratch, {}, [name])).map(({ fingerprint }) => fingerprint);
}

const line = "氏名 ⟦山田⟧ 番号 ⟦1234 5678⟧ 備考なし\n";

describe("a fingerprint", () => {
  it("is sixteen hexadecimal digits, one for each finding", async () => {
    const given = await fingerprints(line.repeat(50));
    expect(new Set(given).size).toBe(100);
    for (const each of given) expect(each).toMatch(/^[0-9a-f]{16}$/);
  });

  it("survives lines inserted before and behind", async () => {
    const given = await fingerprints(line);
    expect(await fingerprints(`最初\n${"入\n".repeat(5000)}${line}末\n`)).toEqual(given);
  });

  it("in a long line survives what is inserted far away", async () => {
    const near = "右".repeat(400);
    const given = await fingerprints(`${near}⟦12⟧${near}\n`);
    expect(await fingerprints(`${"左".repeat(9000)}${near}⟦12⟧${near}${"左".repeat(50)}\n`)).toEqual(given);
  });

  it("does not depend on the value", async () => {
    const given = await fingerprints("番号 ⟦1234⟧ と ⟦9999⟧\n");
    expect(await fingerprints("番号 ⟦5678⟧ と ⟦0000⟧\n")).toEqual(given);
  });

  it("depends on the line around, the entity type and the path", async () => {
    const [given] = await fingerprints("番号 ⟦1234⟧\n");
    const others = [
      await fingerprints("番組 ⟦1234⟧\n"),
      await fingerprints("番号 ⟦1234567890⟧\n"),
      await fingerprints("番号 ⟦1234⟧\n", "b.txt"),
    ];
    expect(new Set([given, ...others.flat()]).size).toBe(4);
  });
});
