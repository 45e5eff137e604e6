import { bench, describe } from "vitest";
import { isDriversLicense } from "../../src/checksum/drivers-license.ts";
import { isInsurerNumber } from "../../src/checksum/insurer-number.ts";
import { passesLuhn } from "../../src/checksum/luhn.ts";
import { isMyNumber } from "../../src/checksum/my-number.ts";
import { isMrzSecondLine } from "../../src/checksum/passport-mrz.ts";
import { isResidentRecordCode } from "../../src/checksum/resident-record-code.ts";
import { isYuchoAccount } from "../../src/checksum/yucho-account.ts";

/** A check, a number that passes it, and the same with another check digit. */
type Check = readonly [name: string, check: (number: string) => boolean, passing: string, failing: string];

const checks: readonly Check[] = [
  ["my number", isMyNumber, "123456789018", "123456789017"],
  ["driver's licence", isDriversLicense, "305412345660", "305412345670"],
  ["resident record code", isResidentRecordCode, "12345678903", "12345678904"],
  ["insurer's number", isInsurerNumber, "06130017", "06130018"],
  ["Luhn", passesLuhn, "4111111111111111", "4111111111111112"],
  ["ゆうちょ account", isAccount, "13260-88347011", "13270-88347011"],
  [
    // The specimen of ICAO Doc 9303.
    "line of a passport",
    isMrzSecondLine,
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<11",
  ],
];
const pairs = 500;

describe(`${2 * pairs} numbers, every other one with a wrong check digit`, () => {
  for (const [name, check, passing, failing] of checks) {
    if (!check(passing) || check(failing)) throw new Error(`${name}: the check digit is not read`);
    bench(name, () => {
      for (let pair = 0; pair < pairs; pair++) if (!check(passing) || check(failing)) throw new Error(name);
    });
  }
});

function isAccount(number: string): boolean {
  return isYuchoAccount(number.slice(0, 5), number.slice(6));
}
