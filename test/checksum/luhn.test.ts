import { describe, expect, it } from "vitest";
import { passesLuhn } from "../../src/checksum/luhn.ts";

describe("passesLuhn", () => {
  it.each(["4111111111111111", "378282246310005", "490154203237518"])("accepts %s", (digits) => {
    expect(passesLuhn(digits)).toBe(true);
  });

  it("sees any single digit that was changed", () => {
    const valid = "3530111333300000";
    for (let at = 0; at < valid.length; at++) {
      const changed = valid.slice(0, at) + String((Number(valid[at]) + 1) % 10) + valid.slice(at + 1);
      expect(passesLuhn(changed), `digit ${at}`).toBe(false);
    }
  });

  it("refuses a lone digit and nothing at all", () => {
    expect(passesLuhn("0")).toBe(false);
    expect(passesLuhn("")).toBe(false);
  });
});
