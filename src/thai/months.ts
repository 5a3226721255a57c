/** The twelve Thai months: names, abbreviations, and the spellings that sheets show. */

export const MONTH_NAMES = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

/** One pair of patterns a month, January first: full name, with or without its ending; abbreviations, Thai and English. */
const SPELLINGS: readonly (readonly [name: string, abbreviation: string])[] = [
  ['มกรา(?:คม)?', 'ม\\.? ?ค\\.?|jan(?:uary)?\\.?'],
  ['กุมภา(?:พันธ์|พันธุ์)?', 'ก\\.? ?พ\\.?|feb(?:ruary)?\\.?'],
  ['มีนา(?:คม)?', 'มี\\.? ?ค\\.?|mar(?:ch)?\\.?'],
  ['เมษา(?:ยน)?', 'เม\\.? ?ย\\.?|apr(?:il)?\\.?'],
  ['พฤษภา(?:คม)?', 'พ\\.? ?ค\\.?|may'],
  ['มิถุนา(?:ยน)?', 'มิ\\.? ?ย\\.?|june?\\.?'],
  ['กรก[ฎฏ]า(?:คม)?', 'ก\\.? ?ค\\.?|july?\\.?'],
  ['สิงหา(?:คม)?', 'ส\\.? ?ค\\.?|aug(?:ust)?\\.?'],
  ['กันยา(?:ยน)?', 'ก\\.? ?ย\\.?|sep(?:t(?:ember)?)?\\.?'],
  ['ตุลา(?:คม)?', 'ต\\.? ?ค\\.?|oct(?:ober)?\\.?'],
  ['พฤศจิกา(?:ยน)?', 'พ\\.? ?ย\\.?|nov(?:ember)?\\.?'],
  ['ธันวา(?:คม)?', 'ธ\\.? ?ค\\.?|dec(?:ember)?\\.?'],
];

const NAMES = SPELLINGS.map(([name]) => name).join('|');
const ABBREVIATIONS = SPELLINGS.map(([, abbreviation]) => abbreviation).join('|');
/** Abbreviations hide in longer words (`สค` in `วิสคอนซิน`), so they stand alone or right behind ถึง or เดือน. */
const ALONE = '(?<![ก-ฮะ-ูเ-์A-Za-z]|[ก-ฮ]\\.|[ก-ฮ]\\.)|(?<=ถึง|เดือน)';
const NO_LETTER_BEHIND = '(?![ก-ฮะ-ูเ-์A-Za-z])';

/** Source of a pattern with one named group, `month`, that matches any spelling of any month. */
export const MONTH_PATTERN = `(?<month>(?:${NAMES})|(?:${ALONE})(?:${ABBREVIATIONS})${NO_LETTER_BEHIND})`;

const EACH = SPELLINGS.map((both) => new RegExp(`^(?:${both.join('|')})$`, 'i'));

/** 1 to 12, or `null` if the text is no month's name. */
export function monthNumber(name: string): number | null {
  const index = EACH.findIndex((spelling) => spelling.test(name));
  return index < 0 ? null : index + 1;
}

/** Full Thai name of a month, 1 to 12. Throws `RangeError` beyond. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${month}`);
  return name;
}
