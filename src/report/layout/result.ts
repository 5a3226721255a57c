/** The result: heading, band with total and level, and the table of instruments. All figures that follow from scores are live. */
import type { Exact } from '../../assessment/exact';
import { toExactText } from '../../assessment/exact';
import type { InstrumentId, InstrumentResult, Summary } from '../../assessment/types';
import { cellAddress } from '../../plan/grid';
import type { RowFlow, RowHeight } from '../sheet-plan';
import { hasFloors, instrumentLabel, plainNumber, REGION, targetSentence } from '../words';
import type { Layout } from './context';
import { atLeastFormula, levelFormula, totalFormula, weightedFormula, type FloorSubject } from './formulas';
import { COLUMNS, LINE, PAD, type Look } from './look';
import { layHeading } from './paragraphs';
import { block, fitted, formula, INSIDE, number, WITH_PREVIOUS } from './sheet-builder';
import { textWidth } from './text-width';

const TOTAL_ROW = 30;

/** Names of instruments stand on one line in landscape and wrap in portrait. */
export function instrumentRow(look: Look): RowHeight {
  return look.orientation === 'landscape' ? fitted(25.5, 1.5) : fitted(45, PAD.table);
}

/** A score as a cell's number. Decimals that end are given digit for digit; a cell holds no more than a float can. */
export function cellNumber(value: Exact): number {
  const decimal = toExactText(value);
  return decimal.endsWith('…') ? Number(value.n * value.s) / Number(value.d) : Number(decimal);
}

export const at = (row: number, column: number): string => cellAddress({ row, column });

/** Where the table of instruments stands. */
export interface ResultPlace {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
}

export const COLUMN = { code: 0, name: 1, weight: 2, score: 3, weighted: 4, floor: 5 } as const;

export function layResult(layout: Layout): ResultPlace {
  const { document, sheet } = layout;
  const { summary } = document;
  layHeading(layout, `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ${document.fiscalYear}`);
  // The band stands above the table that it refers to: band, target, gap, header, instruments, total.
  const firstRow = sheet.next + 4;
  const place = { firstRow, lastRow: firstRow + summary.instruments.length - 1, totalRow: firstRow + summary.instruments.length };
  layBand(layout, place);
  layInstruments(layout, place);
  return place;
}

function layBand({ document, look, sheet, put, say }: Layout, { totalRow }: ResultPlace): void {
  const total = at(totalRow, COLUMN.weighted);
  const level = at(totalRow, COLUMN.floor);
  const words = look.orientation === 'landscape' ? 'คะแนน อยู่ในระดับ' : 'อยู่ในระดับ';
  const band = sheet.row(
    'result-band',
    fitted(43.5, PAD.header),
    [put('ผลคะแนนภาพรวม'), null, formula(`=${total}`), null, put(words), formula(`="“"&${level}&"”"`)],
    {
      merges: [
        [0, 1],
        [2, 3],
      ],
      flow: INSIDE,
    },
  );
  sheet.style('result-words', sheet.across(band));
  sheet.style('result-lead', block(band, band, 0, 1));
  sheet.style('result-number', block(band, band, 2, 3));
  sheet.style('result-level', block(band, band, 5));
  if (!levelFits(document.summary.level, look)) sheet.style('result-level-long', block(band, band, 5));
  const { target } = document.summary.framework;
  const sentence = atLeastFormula(total, target, say(targetSentence(true, target)), say(targetSentence(false, target)));
  const below = sheet.row('result-target', fitted(27, PAD.table), [formula(sentence)], { flow: INSIDE });
  sheet.style('result-target', sheet.across(below));
  sheet.border(LINE.rule, ['top', 'bottom', 'left', 'right'], sheet.across(band, below));
  sheet.gap(6, INSIDE);
}

/** `ต้องปรับปรุงโดยด่วน` is too long for the large type. */
function levelFits(level: string, look: Look): boolean {
  const width = textWidth(`“${level}”`, { size: look.resultSizes.level, bold: true, stretch: look.stretch });
  return width <= (look.columnWidths[COLUMN.floor] ?? 0) - 8;
}

function layInstruments(layout: Layout, place: ResultPlace): void {
  const { document, look, sheet, put, say } = layout;
  const { summary } = document;
  const { framework } = summary;
  const floors = hasFloors(summary);
  const limit = plainNumber(framework.floor);
  layTableHeader(
    layout,
    [
      'เครื่องมือการประเมิน',
      '',
      'น้ำหนัก\n(ร้อยละ)',
      'คะแนน\nที่ได้รับ',
      'คะแนน\nถ่วงน้ำหนัก',
      floors ? `เทียบเกณฑ์\n${limit} คะแนน` : 'ระดับผล\nการประเมิน',
    ],
    { role: 'instrument-header', least: 54 },
  );
  const rowHeight = instrumentRow(look);
  summary.instruments.forEach((instrument) => {
    const row = sheet.next;
    const weight = at(row, COLUMN.weight);
    const score = at(row, COLUMN.score);
    sheet.row(
      'instrument',
      rowHeight,
      [
        put(instrumentLabel(instrument.code)),
        put(instrumentName(instrument, summary)),
        number(cellNumber(instrument.weight)),
        number(cellNumber(instrument.score)),
        formula(weightedFormula(weight, score)),
        floors ? formula(atLeastFormula(score, framework.floor, say('ผ่านเกณฑ์'), say('ต่ำกว่าเกณฑ์'))) : null,
      ],
      { flow: INSIDE },
    );
  });
  layTotal(layout, place);
  styleScores(layout, place);
}

/** An agency's parts of EIT share the instrument's name; the code in front tells them apart. */
export function instrumentName(instrument: InstrumentResult, summary: Summary): string {
  const whole = instrumentOf(instrument.code);
  return summary.framework.instruments.find(({ code }) => code === whole)?.name ?? instrument.name;
}

const instrumentOf = (code: InstrumentResult['code']): InstrumentId => (code === 'EIT1' || code === 'EIT2' ? 'EIT' : code);

interface TableHeader {
  readonly role: string;
  /** Least height, points. */
  readonly least: number;
  /** Whether the first two cells are one. */
  readonly joined?: boolean;
  readonly flow?: Partial<RowFlow>;
}

/** Header of a score table: fill, rule above, frame, thin verticals; its first two cells may be one. */
export function layTableHeader(
  { sheet, put }: Layout,
  texts: readonly string[],
  { least, role, joined = true, flow = INSIDE }: TableHeader,
): number {
  const row = sheet.row(role, fitted(least, PAD.header), texts.map(put), { flow });
  sheet.style('table-header', sheet.across(row));
  if (joined) sheet.style('header-across', block(row, row, 0, 1));
  sheet.border(LINE.inner, ['insideVertical'], block(row, row, joined ? 1 : 0, COLUMNS - 1));
  sheet.border(LINE.frame, ['bottom', 'left', 'right'], sheet.across(row));
  sheet.border(LINE.rule, ['top'], sheet.across(row));
  return row;
}

/** Lines of a score table's body: hair between rows, thin verticals and sides, a rule below. */
export function frameScores({ sheet }: Layout, firstRow: number, lastRow: number, firstLined: number): void {
  if (lastRow > firstRow) sheet.border(LINE.hair, ['insideHorizontal'], block(firstRow, lastRow, firstLined === 1 ? 1 : 0, COLUMNS - 1));
  sheet.border(LINE.inner, ['insideVertical'], block(firstRow, lastRow, 1, COLUMNS - 1));
  sheet.border(LINE.frame, ['left', 'right'], sheet.across(firstRow, lastRow));
  sheet.border(LINE.rule, ['bottom'], sheet.across(lastRow));
}

function layTotal({ document, look, sheet, put }: Layout, { firstRow, lastRow, totalRow }: ResultPlace): void {
  const { summary, settings } = document;
  const weights = `${at(firstRow, COLUMN.weight)}:${at(lastRow, COLUMN.weight)}`;
  const scores = `${at(firstRow, COLUMN.score)}:${at(lastRow, COLUMN.score)}`;
  const subjects = floorSubjects(summary, firstRow, settings.floorsApplyTo);
  sheet.row(
    'instrument-total',
    fitted(TOTAL_ROW, PAD.table),
    [
      put(look.orientation === 'landscape' ? 'คะแนนภาพรวม' : 'ภาพรวม'),
      put(look.orientation === 'landscape' ? 'ผลรวมของคะแนนถ่วงน้ำหนัก' : 'ผลรวมถ่วงน้ำหนัก'),
      formula(`=SUM(${weights})`),
      null,
      formula(totalFormula(weights, scores)),
      formula(levelFormula(summary.framework.levels, at(totalRow, COLUMN.weighted), subjects)),
    ],
    { flow: WITH_PREVIOUS },
  );
}

/** What a level's floor is compared with: EIT as one number by the weights of its parts, or each part. */
function floorSubjects(summary: Summary, firstRow: number, applyTo: 'whole' | 'parts'): readonly FloorSubject[] {
  const subjects = new Map<string, { weights: string[]; scores: string[] }>();
  summary.instruments.forEach((instrument, index) => {
    const key = applyTo === 'whole' ? instrumentOf(instrument.code) : instrument.code;
    const subject = subjects.get(key) ?? { weights: [], scores: [] };
    subject.weights.push(at(firstRow + index, COLUMN.weight));
    subject.scores.push(at(firstRow + index, COLUMN.score));
    subjects.set(key, subject);
  });
  return [...subjects.values()];
}

function styleScores(layout: Layout, { firstRow, lastRow, totalRow }: ResultPlace): void {
  const { document, sheet } = layout;
  const decimalWeights = document.summary.instruments.some(({ weight }) => weight.d !== 1n);
  sheet.style('score-row', sheet.across(firstRow, totalRow));
  sheet.style('instrument-code', block(firstRow, totalRow, COLUMN.code));
  sheet.style('instrument-name', block(firstRow, totalRow, COLUMN.name));
  sheet.style(decimalWeights ? 'weight-decimal' : 'weight', block(firstRow, totalRow, COLUMN.weight));
  sheet.style('score', block(firstRow, totalRow, COLUMN.score));
  sheet.style('weighted', block(firstRow, totalRow, COLUMN.weighted));
  sheet.style('words', block(firstRow, totalRow, COLUMN.floor));
  sheet.style('total', block(totalRow, totalRow, COLUMN.weight));
  sheet.style('total-figure', block(totalRow, totalRow, COLUMN.weighted, COLUMN.floor));
  frameScores(layout, firstRow, totalRow, COLUMN.code);
  sheet.border(LINE.frame, ['top'], sheet.across(totalRow));
  sheet.region(REGION.instruments, sheet.across(firstRow, lastRow));
  sheet.region(REGION.total, block(totalRow, totalRow, COLUMN.weighted));
  sheet.region(REGION.level, block(totalRow, totalRow, COLUMN.floor));
}
