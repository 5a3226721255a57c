import { cellsRead } from '../support/cells';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/**
 * Words that are no Thai words but stand in real reports, and what they stand for. Only such as cannot be a part of two words
 * written together: นาเสนอ is not here, since พัฒนาเสนอ is right.
 */
const MISSPELLED: readonly (readonly [wrong: string, right: string])[] = [
  ['เจตนารมย์', 'เจตนารมณ์'],
  ['เจตนารมน์', 'เจตนารมณ์'],
  ['สติติ', 'สถิติ'],
  ['บุคคลากร', 'บุคลากร'],
  ['ผลลัพท์', 'ผลลัพธ์'],
  ['อนุญาติ', 'อนุญาต'],
  ['เว็ปไซ', 'เว็บไซ'],
  ['เวปไซ', 'เว็บไซ'],
  ['เว็บไซด์', 'เว็บไซต์'],
  ['สังเกตุ', 'สังเกต'],
  ['โปร่งไส', 'โปร่งใส'],
  ['ทุจริจ', 'ทุจริต'],
  ['ทุจิต', 'ทุจริต'],
  // Sara am lost on the way out of a PDF file.
  ['ดาเนิน', 'ดำเนิน'],
  ['ประจาปี', 'ประจำปี'],
  ['กาหนด', 'กำหนด'],
  ['สานัก', 'สำนัก'],
  ['สาหรับ', 'สำหรับ'],
  ['สาคัญ', 'สำคัญ'],
  ['จานวน', 'จำนวน'],
  ['อานาจ', 'อำนาจ'],
  ['อานวย', 'อำนวย'],
  ['อาเภอ', 'อำเภอ'],
  ['ตาแหน่ง', 'ตำแหน่ง'],
  ['ชานาญ', 'ชำนาญ'],
  ['คานึง', 'คำนึง'],
];

const ANY = new RegExp(MISSPELLED.map(([wrong]) => wrong).join('|'));

/** A word that is often misspelled. One finding a cell and word; never mended by itself, as words are the officer's own. */
export const misspelling: Rule = {
  id: 'misspelling',
  severities: ['info'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    cellsRead(workbook)
      .filter(({ text }) => ANY.test(text))
      .flatMap(({ at, text }) =>
        MISSPELLED.filter(([wrong]) => text.includes(wrong)).map(([wrong, right]) =>
          finding('misspelling', 'info', at, { params: { wrong, right } }),
        ),
      ),
};
