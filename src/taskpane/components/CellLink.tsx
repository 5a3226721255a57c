import { cellAddress, type CellAt } from '../../plan/grid';
import type { TableRange } from '../../plan/types';
import { useActions } from './actions';
import { Glyph } from './Glyph';
import { TextLink } from './TextLink';
import { useWords } from './words';

interface CellLinkProps {
  readonly at: CellAt;
  /** What is shown for the place, if not the cell's own address: `A6:H14`. */
  readonly address?: string;
}

/** Goes to a cell in Excel. The pane keeps its own focus, so that coming back is coming back here. */
export function CellLink({ at, address = cellAddress(at) }: CellLinkProps) {
  const { t } = useWords();
  const { goTo } = useActions();
  return (
    <TextLink className="cell" aria-label={t('goto.cell', { sheet: at.sheet, cell: address })} onClick={() => goTo(at)}>
      <Glyph name="table" size={16} />
      <span lang="th">{at.sheet}</span> <b>{address}</b>
    </TextLink>
  );
}

/** The same for a whole table: shows its range, goes to its first cell. */
export function RangeLink({ range }: { readonly range: TableRange }) {
  const first = { sheet: range.sheet, row: range.firstRow, column: range.firstColumn };
  const last = { row: range.lastRow, column: range.lastColumn };
  return <CellLink at={first} address={`${cellAddress(first)}:${cellAddress(last)}`} />;
}
