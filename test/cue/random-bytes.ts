import { wordTable, wordText } from "../../src/lexicon/words.ts";

/** A seeded source of numbers below a bound. */
export type Random = (bound: number) => number;

export function randomOf(seed: number): Random {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const encoder = new TextEncoder();

/** What the parts of the cue stage look for, nearly look for, and trip over. */
const pieces: readonly string[] = [
  ..." \n\r\t-.:/=+<>()[]{}'\"\\,;_@%&?#*~|!^`$",
  ..."0123456789abcdefxyzABCDEFXYZ",
  ..."０９５－ー一〇二十九零○◯のノ・．（）　＠＜ＡＺａ一丁目番様さん市区",
  ...["::", "://", '\\"', '": ', "' = ", '("', "\r\n", "-\n  > ", "<<", "<<<<<<<<<<", "==", "=="],
  ...[
    "%40",
    "%E3%81%82",
    "%4",
    "%",
    "https://",
    "user.name",
    "x-forwarded-for",
    "<name>",
    "name=",
    "my_number",
  ],
  ...["2024-05-01T10:20:30", "2024.12.31 ", "1999-13-01", "192.168.0.1", "255.255.255.255.255", "10:16:58"],
  ...["fe80::1", "2001:db8::ff00:42:8329", "::1", "::ffff:10.0.0.1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9"],
  ...["00:1A:2B:3C:4D:5E", "00-1a-2b-3c-4d-5e", "001a.2b3c.4d5e", "550e8400-e29b-41d4-a716-446655440000"],
  ...[
    "TR1234567",
    "AB12345678CD",
    "ABC1234567X",
    "ABCD12345678",
    "ＴＲ１２３４５６７",
    "TEL03-1234-5678",
    "tel0312345678",
  ],
  ...[
    "090-1234-5678",
    "０９０－１２３４－５６７８",
    "(03)1234-5678",
    "1234 5678 9018",
    "四〇三一二三四五六七",
    "〇九〇の",
  ],
  ...["P<JPNYAMADA<<HANAKO<<<<<<<<<<<<<<<<<<<<<<<<<", "＜＜＜", "ACGTACGTACGTNNNNACGTACGTACGTA", "acgu"],
  ...[
    "QWxhZGRpbjpvcGVuIHNlc2FtZTEyMzQ1Njc4OTA=",
    "d41d8cd98f00b204e9800998ecf8427e",
    "a1/b2/c3/",
    "emergencyContactPhoneNumber2=",
  ],
  ...[
    "\u200b",
    "\u2010",
    "\u00ad",
    "\u3000",
    "𠮷野家",
    "👨‍👩‍👧",
    "é",
    "ﾔﾏﾀﾞ",
    "ヤマダ",
    "カード番号",
    "\ufeff",
    "\0",
    "\x7f",
  ],
];

/** Text of words of the dictionary and of pieces that matter, with a few broken bytes if `broken`. */
export function randomText(random: Random, length: number, broken: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let total = 0; total < length;) {
    const part = encoder.encode(randomPiece(random));
    parts.push(part);
    total += part.length;
  }
  const bytes = new Uint8Array(Buffer.concat(parts)).slice(0, length);
  if (broken) for (let count = random(4); count >= 0; count--) bytes[random(length)] = random(256);
  return bytes;
}

function randomPiece(random: Random): string {
  switch (random(8)) {
    case 0:
      return randomWord(random);
    case 1:
      return randomWord(random).toUpperCase();
    case 2:
      return String(random(10 ** (1 + random(9))));
    case 3:
      return pieces[random(pieces.length)].repeat(1 + random(random(12) === 0 ? 90 : 3));
    case 4:
      return random(3) === 0 ? " " : "";
    default:
      return pieces[random(pieces.length)];
  }
}

function randomWord(random: Random): string {
  const table = wordTable();
  return wordText(table, random(table.roles.length));
}

/** Any bytes, each from a range that is drawn once: all values, a few neighbours, or one value. */
export function randomBytes(random: Random, length: number): Uint8Array {
  const low = random(256);
  const width = [1, 2, 8, 64, 256][random(5)];
  return Uint8Array.from({ length }, () => (low + random(width)) & 0xff);
}
