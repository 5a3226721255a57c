/** Ways of saying a parameter that both languages share. */
export type Words = Readonly<Record<string, string>>;

/** `2567-10` → `ตุลาคม 2567`. */
export const month = (names: readonly string[]) => (value: string) => {
  const [year = '', number = ''] = value.split('-');
  return `${names[Number(number) - 1] ?? number} ${year}`;
};

/** `EIT1` → `EIT ส่วนที่ 1`, `#3` → `ตัวชี้วัดที่ 3`. */
export const row = (part: string, indicator: string) => (value: string) =>
  value.startsWith('#') ? `${indicator} ${value.slice(1)}` : value.replace(/^(EIT)([12])$/, `$1 ${part} $2`);

/** Words divided by blanks, as a list in a sentence. */
export const list = (words: Words, comma: string, and: string) => (value: string) => {
  const items = value.split(' ').map((item) => words[item] ?? item);
  const last = items.pop() ?? '';
  return items.length === 0 ? last : `${items.join(comma)}${and}${last}`;
};

export const either = (words: Words) => (value: string) => words[value] ?? value;
export const count = (value: string): string => (/^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value);

/** What a cell was found to hold; said in words if it holds nothing. */
export const orEmpty = (empty: string) => (value: string) => (value.trim() === '' ? empty : value);
