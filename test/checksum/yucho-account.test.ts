import { describe, expect, it } from "vitest";
import { isYuchoAccount } from "../../src/checksum/yucho-account.ts";

describe("isYuchoAccount", () => {
  it.each([
    ["13260", "88347011"],
    ["13280", "65759241"],
    ["16780", "09307601"],
    ["00160", "100001"],
  ])("accepts %s-%s", (symbol, number) => {
    expect(isYuchoAccount(symbol, number)).toBe(true);
  });

  it.each([
    ["13270", "88347011", "another check digit"],
    ["13260", "88347021", "another number"],
    ["23260", "88347011", "a symbol that begins with 2"],
    ["13260", "883470111", "nine digits"],
  ])("refuses %s-%s: %s", (symbol, number) => {
    expect(isYuchoAccount(symbol, number)).toBe(false);
  });
});
