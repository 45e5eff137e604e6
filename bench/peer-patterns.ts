// Twenty-four shapes of personal data as a search tool would be asked for them: no check digit, no context, and no
// look-around, so that ripgrep and Hyperscan read the same expressions.
const digit = "[0-9０-９]";
const hyphen = "[-‐‑‒–—―−－ー]";
const gap = "[-‐‑‒–—―−－ー 　]?";
const kanji = "[一-鿿々]";
const behind = "[^0-9０-９\\n]{0,12}";

export const myNumberPattern: string = `${digit}{4}${gap}${digit}{4}${gap}${digit}{4}`;
export const phonePattern: string = `[0０]${digit}{1,4}${hyphen}${digit}{1,4}${hyphen}${digit}{3,4}`;
export const mailPattern = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,8}";
export const ipPattern = "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}";

export const peerPatterns: readonly string[] = [
  myNumberPattern,
  `${digit}{4}${hyphen}${digit}{6}`,
  "[A-Z]{2}[0-9]{7}",
  "[A-Z]{2}[0-9]{8}[A-Z]{2}",
  phonePattern,
  "0[5789]0[0-9]{8}",
  "\\+81[- ]?[0-9]{1,4}[- ]?[0-9]{1,4}[- ]?[0-9]{4}",
  mailPattern,
  `${digit}{4}${gap}${digit}{4}${gap}${digit}{4}${gap}${digit}{4}`,
  `3[47][0-9]{2}${gap}[0-9]{6}${gap}[0-9]{5}`,
  ipPattern,
  "(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}",
  "(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}",
  `${digit}{3}${hyphen}${digit}{4}`,
  `(?:被保険者|記号|番号|保険証)${behind}${digit}{4,12}`,
  `(?:19|20)${digit}{2}[-/]${digit}{1,2}[-/]${digit}{1,2}`,
  `(?:昭和|平成|令和|大正|西暦)${digit}{1,4}年${digit}{1,2}月${digit}{1,2}日`,
  `(?:マイナンバー|個人番号|免許証|旅券|基礎年金|住民票)${behind}${digit}{7,12}`,
  `口座番号${behind}${digit}{7}`,
  `${digit}{4}${hyphen}${digit}{6}${hyphen}${digit}`,
  "P<JPN[A-Z<]{39}",
  `${kanji}{2,6}(?:様|さん|殿|氏)`,
  `(?:東京都|北海道|大阪府|京都府|${kanji}{2,3}県)${kanji}{1,10}[市区町村]`,
  `${digit}{1,3}[歳才]`,
];
