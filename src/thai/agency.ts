/**
 * Names of agencies, districts and provinces in titles and sentences: `เทศบาลตำบลบ้านใหม่ อำเภอเมือง จังหวัดขอนแก่น`.
 */

export interface TextPart {
  readonly value: string;
  readonly index: number;
}

export interface AgencyInText extends TextPart {
  /** Without the word อำเภอ. */
  readonly district: TextPart | null;
  /** Without the word จังหวัด. */
  readonly province: TextPart | null;
}

/** Local government: a kind and a place. The name ends with the place. */
const LOCAL = '(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\\.?|อบจ\\.?|ท[ตมน]\\.)';
/** Others: the whole line up to the district or province is the name. */
const OTHER =
  '(?:เมืองพัทยา|กรุงเทพมหานคร|สำนักงาน|กรม(?=[ก-ฮเ-ไ])|กระทรวง|สถาบัน|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|องค์การ|ที่ว่าการอำเภอ|การไฟฟ้า|การประปา|ศูนย์|คณะ(?!กรรมการ|ทำงาน))';

const PLACE = '[ก-๎]+';
const LOCAL_NAME = new RegExp(`(${LOCAL})( ?)(${PLACE})`, 'g');
/** No place has a longer name: what runs on is a sentence. */
const LONGEST_PLACE = 40;
const OTHER_LINE = new RegExp(`^ *(?:(?:ชื่อ)?หน่วยงาน *:? *)?(${OTHER}[^\\n,()]*)`);

/** Words that end a place's name where no blank does. */
const NAME_END =
  /(?:อำเภอ|จังหวัด|ตำบล|ได้|จึง|เพื่อ|โดย|ซึ่ง|ประจำปี|ในปี|ในการ|ต่อสาธารณ|ปีงบประมาณ|ดังต่อไปนี้|ตามที่|และ|มีการ|ดำเนินการ|ขอ(?:รายงาน|ประกาศ)|ที่ได้|เป็น(?:หน่วยงาน|ไป))/;

const DISTRICT = /(?:(?<![ก-๎])อ\.|อำเภอ) ?([ก-๎]+)/;
const PROVINCE = /(?:(?<![ก-๎])จ\.|(?<!ส่วน)จังหวัด) ?([ก-๎]+)/;

/** District named in a line, if any. */
export function findDistrict(text: string): TextPart | null {
  return findPlace(text, DISTRICT);
}

/** Province named in a line, if any; องค์การบริหารส่วนจังหวัด names one too. */
export function findProvince(text: string): TextPart | null {
  return findPlace(text, PROVINCE) ?? findPlace(text, /องค์การบริหารส่วนจังหวัด ?([ก-๎]+)/);
}

function findPlace(text: string, pattern: RegExp): TextPart | null {
  const match = pattern.exec(text);
  if (match?.[1] === undefined) return null;
  return { value: cutName(match[1]), index: match.index + match[0].length - match[1].length };
}

/** Cuts a run of letters at the first word that cannot belong to a name. */
function cutName(run: string): string {
  const end = NAME_END.exec(run.slice(1));
  return end === null ? run : run.slice(0, end.index + 1);
}

/**
 * Every agency that a text names, in order. `known` is a name already read from a title: a run of letters that begins with
 * it ends there, since Thai puts no blank behind a name.
 */
export function findAgencies(text: string, known: string | null = null): AgencyInText[] {
  const found: AgencyInText[] = [];
  for (const line of linesOf(text)) {
    const locals = [...line.value.matchAll(LOCAL_NAME)].flatMap((match) => {
      const name = localName(match, known);
      return name === null ? [] : [{ value: name, index: line.index + match.index }];
    });
    const other = locals.length > 0 ? null : OTHER_LINE.exec(line.value);
    const names = other === null ? locals : [otherName(other, line.index)];
    const [district, province] = [moved(findDistrict(line.value), line.index), moved(findProvince(line.value), line.index)];
    found.push(...names.map((name) => ({ ...name, district, province })));
  }
  return found;
}

function linesOf(text: string): TextPart[] {
  let index = 0;
  return text.split('\n').map((value) => {
    const line = { value, index };
    index += value.length + 1;
    return line;
  });
}

const moved = (part: TextPart | null, by: number): TextPart | null =>
  part === null ? null : { value: part.value, index: part.index + by };

/** `เทศบาลตำบล ทุ่ง` is closed up; behind an abbreviation (`อบต. ทุ่ง`) the blank stays as written. */
function localName([run, kind = '', blank = '', letters = '']: RegExpExecArray, known: string | null): string | null {
  if (known !== null && run.startsWith(known)) return known;
  const place = cutName(letters);
  return place.length > LONGEST_PLACE ? null : `${kind}${kind.endsWith('.') ? blank : ''}${place}`;
}

function otherName(match: RegExpExecArray, lineIndex: number): TextPart {
  const run = match[1] ?? '';
  const end = / (?:(?:กิ่ง)?อำเภอ|จังหวัด|ตำบล|ปีงบประมาณ|พ\.ศ|[อจต]\.)|ประจำปี/.exec(run.slice(4));
  const name = (end === null ? run : run.slice(0, end.index + 4)).trim();
  return { value: name, index: lineIndex + match.index + match[0].length - run.length };
}
