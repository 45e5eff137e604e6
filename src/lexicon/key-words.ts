/** Words at the end of a key that say how a value is written, not what it is. */
export const modifiers: ReadonlySet<string> = new Set(
  (
    "ja jp en kanji text value val str txt main old new raw input field col primary secondary full half masked plain " +
    "kbn kubun data fld item"
  ).split(" "),
);

/** How Japanese systems shorten the words of their columns. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ["nm", "name"],
  ["kn", "kana"],
  ["kj", "kanji"],
  ["rom", "romaji"],
  ["brth", "birth"],
  ["bth", "birth"],
  ["adrs", "address"],
  ["adr", "address"],
  ["add", "address"],
  ["juusho", "jusho"],
  ["jyusho", "jusho"],
  ["jyuusho", "jusho"],
  ["kouza", "koza"],
  ["bangou", "bango"],
  ["bng", "bango"],
  ["mob", "mobile"],
  ["mbl", "mobile"],
  ["ml", "mail"],
  ["cust", "customer"],
  ["usr", "user"],
  ["acct", "account"],
  ["mbr", "member"],
  ["cstmr", "customer"],
  ["appl", "applicant"],
  ["rcpt", "recipient"],
  ["ptnt", "patient"],
  ["gst", "guest"],
  ["knj", "kanji"],
  ["pssprt", "passport"],
]);

/** Of whom a key tells something: `wearer_age` is an age and `cache_age` is none. */
export const people: ReadonlySet<string> = new Set(
  (
    "person people user member customer client guest patient applicant insured insurant subscriber owner holder wearer " +
    "employee staff worker student pupil child children kid parent spouse driver passenger rider resident tenant buyer " +
    "victim suspect subject respondent candidate donor visitor mother father family beneficiary caller"
  ).split(" "),
);

/** What is told of someone in a word that alone is too short for the end of a key. */
export const traits: ReadonlySet<string> = new Set("age sex".split(" "));

/** The last word of a key that holds a part of someone's name: `applicant.family`, `kanja_sei`. */
export const namePartTails: ReadonlySet<string> = new Set("family given sei surname forename".split(" "));

/** The last word of a key that holds someone's name: `applicant_nm`, `hogoshaKana`, `last_nm_k`. */
export const nameTails: ReadonlySet<string> = new Set(
  "name mei shimei simei kana furigana yomi hiragana katakana romaji roman eiji kanji k kn".split(" "),
);
