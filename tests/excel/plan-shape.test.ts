import fc from 'fast-check';
import { areaReference, joinAddresses, parseReference } from '../../src/excel/address';
import { freeSheetName, markerName, ownSheets } from '../../src/excel/markers';
import { borderGroups, type Edge } from '../../src/excel/writer/borders';
import { shiftFormula } from '../../src/excel/writer/formula';
import { joinRuns, rectanglesByMark } from '../../src/excel/writer/rectangles';
import { PlanStyles } from '../../src/excel/writer/styles';
import type { BorderedRange } from '../../src/report/sheet-plan';
import { smallPlan } from './support/small-plan';

describe('addresses', () => {
  test("a sheet's name may hold quotes and Thai", () => {
    const area = { firstRow: 0, lastRow: 79, firstColumn: 0, lastColumn: 5 };
    expect(areaReference("ปี'68", area)).toBe("='ปี''68'!$A$1:$F$80");
    expect(parseReference("='ปี''68'!$A$1:$F$80")).toEqual({ sheet: "ปี'68", ...area });
  });

  test.each(["='ก'!#REF!", '=#REF!$A$1', '=SUM(A1)', "='[อื่น.xlsx]ก'!$A$1", "='ก'!$A$1,'ก'!$B$2"])(
    '%s refers to no cells of ours',
    (reference) => {
      expect(parseReference(reference)).toBeNull();
    },
  );

  test('many addresses are asked for in parts that Excel does not cut', () => {
    const addresses = Array.from({ length: 3000 }, (_, row) => `A${row + 1}:F${row + 1}`);
    const joined = joinAddresses(addresses);
    expect(joined.join(',')).toBe(addresses.join(','));
    expect(Math.max(...joined.map((part) => part.length))).toBeLessThanOrEqual(8192);
  });
});

describe('formulas of a plan that stands lower', () => {
  test.each([
    ['=SUM(B5:B6)', '=SUM(C105:C106)'],
    ['=ROUND($C$12*D12/100,2)', '=ROUND(D112*E112/100,2)'],
    ['=IF(E9>=85,"ผ่าน A1","LOG10(A1)")', '=IF(F109>=85,"ผ่าน A1","LOG10(A1)")'],
    ['=LOG10(A1)+1E5+ITA_Total', '=LOG10(B101)+1E5+ITA_Total'],
    ["='คะแนน ITA'!B7+คะแนน!C3:C4", "='คะแนน ITA'!$B$7+คะแนน!$C$3:$C$4"],
  ])('%s becomes %s', (formula, moved) => {
    expect(shiftFormula(formula, 100, 1)).toBe(moved);
  });
});

describe('looks', () => {
  test('every marked cell is covered once, by rectangles of its own mark', () => {
    const grids = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width, maxLength: width }), { maxLength: 12 }));
    fc.assert(
      fc.property(grids, (marks) => {
        const painted = marks.map((row) => row.map(() => 0));
        for (const [mark, areas] of rectanglesByMark(marks, 0)) {
          for (const area of areas) {
            for (let row = area.firstRow; row <= area.lastRow; row += 1) {
              for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
                const line = painted[row];
                expect(line?.[column]).toBe(0);
                if (line !== undefined) line[column] = mark;
              }
            }
          }
        }
        expect(painted).toEqual(marks);
      }),
    );
  });

  test('later styles win property by property', () => {
    const plan = smallPlan();
    const styles = new PlanStyles({
      ...plan,
      styles: { ...plan.styles, strong: { font: { bold: true } }, small: { font: { size: 14 } } },
      styled: [
        { style: 'strong', firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 },
        { style: 'small', firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 },
      ],
    });
    expect(styles.at(1, 0).font).toMatchObject({ bold: true, size: 14, name: 'TH SarabunPSK' });
    expect(styles.groups()).toEqual([
      {
        style: { font: { bold: true } },
        areas: [
          { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 },
          { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
        ],
      },
      { style: { font: { bold: true, size: 14 } }, areas: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 }] },
    ]);
  });

  test('of two lines on one edge the later counts, whichever cell it was given to', () => {
    const thin = { style: 'Continuous', weight: 'Thin', color: '#404040' } as const;
    const medium = { style: 'Continuous', weight: 'Medium', color: '#1F3864' } as const;
    const row = (firstRow: number, sides: BorderedRange['sides'], line: BorderedRange['line']): BorderedRange => ({
      sides,
      line,
      firstRow,
      lastRow: firstRow,
      firstColumn: 0,
      lastColumn: 1,
    });
    const lines = (borders: BorderedRange[]): [Edge, string, number][] =>
      borderGroups(borders, 3, 2).flatMap(({ edge, line, areas }) =>
        areas.map((area): [Edge, string, number] => [edge, line.weight, area.firstRow]),
      );
    expect(lines([row(0, ['bottom'], thin), row(1, ['top'], medium)])).toEqual([['EdgeTop', 'Medium', 1]]);
    expect(lines([row(1, ['top'], medium), row(0, ['bottom'], thin)])).toEqual([['EdgeBottom', 'Thin', 0]]);
    expect(lines([row(1, ['top'], medium), row(0, ['bottom'], null)])).toEqual([]);
  });

  test('numbers that follow each other are one run', () => {
    expect(joinRuns([3, 4, 5, 9, 11, 12])).toEqual([
      [3, 5],
      [9, 9],
      [11, 12],
    ]);
  });
});

describe('sheets of ours', () => {
  const sheets = ['รายงาน ITA 2568', 'มาตรการ'].map((name) => ({
    id: name,
    name,
    visible: true,
    protected: false,
    charts: [],
    tables: [],
    names: [],
  }));

  test('are those that a marker points to', () => {
    const name = markerName('report', 2568) ?? '';
    const names = [
      { name, formula: "='รายงาน ITA 2568'!$A$1:$F$80", visible: false },
      { name: 'ITA_Sheet_Findings', formula: '=#REF!', visible: false },
      { name: 'ITA_Total', formula: "='มาตรการ'!$A$1", visible: true },
    ];
    expect(ownSheets({ sheets, names })).toMatchObject([{ kind: 'report', fiscalYear: 2568, sheet: 'รายงาน ITA 2568' }]);
  });

  test('take the next free name, within 31 characters', () => {
    expect(freeSheetName('รายงาน ITA 2568', ['มาตรการ'])).toBe('รายงาน ITA 2568');
    expect(freeSheetName('รายงาน ITA 2568', ['รายงาน ita 2568', 'รายงาน ITA 2568 (2)'])).toBe('รายงาน ITA 2568 (3)');
    expect(freeSheetName('ก'.repeat(31), ['ก'.repeat(31)])).toHaveLength(31);
  });
});
