/** The classes of words around names; see `word-classes.ts`. */

/** Behind a name: 様. */
export const honorific = 1;
/** Behind a name, a role or rank: 課長, 先生. */
export const title = 2;
/** Before a name that is a value: 氏名. */
export const nameLabel = 3;
/** Before a name, the person's part in the matter: 患者, 担当. */
export const role = 4;
/** Before a name: 長男. */
export const kin = 5;
/** Ends the name of an organisation: 株式会社, 大学. */
export const organizationEnd = 6;
/** Begins the name of an organisation. */
export const organizationStart = 7;
/** Ends the name of a place: 市, 駅. */
export const placeEnd = 8;
/** Names another value of a form: 住所, 電話. */
export const otherLabel = 9;
/** Tells of a person behind the name: と申します, です. */
export const selfIntroduction = 10;
