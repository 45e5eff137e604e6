/** Characters of three bytes and more: `bytewise/wide.ts` over addresses. */
import { shapeMrz } from "./blob.as";
import { kindAt, kindCode, kindRun, kindWord, pushCue } from "./cues.as";
import { kanjiOf } from "./digit-run.as";
import { emitDigits, minimalDigits } from "./digits.as";
import { byteAt, characterLength, limit, wideCharacter } from "./text.as";
import { matchWide, wordEnd } from "./words.as";

export function scanWide(at: usize): usize {
  const lead = byteAt(at);
  if (at + characterLength(lead) > limit) return at + 1;
  if (lead == 0xef && byteAt(at + 1) == 0xbc) {
    const end = scanFullWidth(at);
    if (end > at) return end;
  }
  const word = matchWide(at);
  if (word >= 0) {
    pushCue(kindWord, at, wordEnd, word);
    return wordEnd;
  }
  if (lead < 0xf0 && kanjiOf(wideCharacter(load<u32>(at))) != 0) {
    const end = emitDigits(at, true);
    if (end != 0) return end;
  }
  return at + 1;
}

/** Returns `at` if nothing begins here. */
function scanFullWidth(at: usize): usize {
  const last = byteAt(at + 2);
  if (last - 0x90 < 10) return emitDigits(at, false);
  if (last == 0xa0) {
    pushCue(kindAt, at, at + 3, 0);
    return at + 3;
  }
  if (last == 0x9c) return scanFillers(at);
  return last >= 0xa1 && last <= 0xba ? scanCode(at) : at;
}

function scanFillers(start: usize): usize {
  const end = endOfRun(start, 0x9c, 0x9c, u32.MAX_VALUE);
  if (end < start + 6) return start;
  pushCue(kindRun, start, end, shapeMrz);
  return end;
}

const longestCode: u32 = 20;

function scanCode(start: usize): usize {
  const lettersEnd = endOfRun(start, 0xa1, 0xba, 4);
  const digitsEnd = endOfRun(lettersEnd, 0x90, 0x99, longestCode + 1);
  const end = endOfRun(digitsEnd, 0xa1, 0xba, 3);
  const letters = <u32>(lettersEnd - start) / 3;
  const digits = <u32>(digitsEnd - lettersEnd) / 3;
  const tail = <u32>(end - digitsEnd) / 3;
  if (letters > 3 || digits < <u32>minimalDigits || digits > longestCode || tail > 2) return start;
  pushCue(kindCode, start, end, letters | (digits << 4) | (tail << 12));
  return end;
}

function endOfRun(start: usize, low: u32, high: u32, most: u32): usize {
  let end = start;
  let characters: u32 = 0;
  while (
    end + 3 <= limit &&
    characters < most &&
    byteAt(end) == 0xef &&
    byteAt(end + 1) == 0xbc &&
    byteAt(end + 2) >= low &&
    byteAt(end + 2) <= high
  ) {
    end += 3;
    characters++;
  }
  return end;
}
