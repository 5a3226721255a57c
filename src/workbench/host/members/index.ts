/** The object model: one file a family, joined here. */
import { notImitated } from '../errors';
import type { HostObject } from '../model';
import type { Objects } from '../objects';
import type { Session } from '../session';
import { namedItem, namedItems } from './names';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { plainRange } from './range-cells';
import { rangeFormat } from './range-format';
import { workbook } from './workbook';
import { worksheet } from './worksheet';

export function createObjects(session: Session): Objects {
  const root: HostObject = workbook({ dirty: false }, session);
  const notYet = (what: string) => (): HostObject => {
    throw notImitated(what);
  };
  return {
    workbook: () => root,
    worksheet: (sheet) => worksheet(sheet, session),
    range: (sheet, place) => range({ sheet, referenceId: null, ...plainRange(place) }, session),
    rangeAreas: (cells) => rangeAreas({ ...cells, referenceId: null }, session),
    rangeFormat: (cells) => rangeFormat(cells, session),
    dataValidation: notYet('data validation'),
    conditionalFormats: notYet('conditional formats'),
    names: (scope) => namedItems(scope, session),
    namedItem: (scope, name) => namedItem({ scope, name }, session),
    tables: notYet('tables'),
    table: notYet('tables'),
    charts: notYet('charts'),
    chart: notYet('charts'),
  };
}
