/** The object model: one file a family, joined here. */
import type { HostObject } from '../model';
import type { Objects } from '../objects';
import type { Session } from '../session';
import { chart, charts } from './charts';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { namedItem, namedItems } from './names';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { plainRange } from './range-cells';
import { rangeFormat } from './range-format';
import { table, tables } from './tables';
import { workbook } from './workbook';
import { worksheet } from './worksheet';

export function createObjects(session: Session): Objects {
  const root: HostObject = workbook({ dirty: false }, session);
  return {
    workbook: () => root,
    worksheet: (sheet) => worksheet(sheet, session),
    range: (sheet, place) => range({ sheet, referenceId: null, ...plainRange(place) }, session),
    rangeAreas: (cells) => rangeAreas({ ...cells, referenceId: null }, session),
    rangeFormat: (cells) => rangeFormat(cells, session),
    dataValidation: (cells) => dataValidation(cells, session),
    conditionalFormats: (cells) => conditionalFormats(cells, session),
    names: (scope) => namedItems(scope, session),
    namedItem: (scope, name) => namedItem({ scope, name }, session),
    tables: (sheet) => tables({ sheet }, session),
    table: (sheet, found) => table({ sheet, table: found }, session),
    charts: (sheet) => charts(sheet, session),
    chart: (sheet, found) => chart({ sheet, chart: found }, session),
  };
}
