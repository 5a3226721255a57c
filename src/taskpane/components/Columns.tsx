import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeasureField, MeasuresTable, RecognisedWorkbook } from '../../plan/types';
import type { Settings } from '../../settings/types';
import type { PaneKey } from '../../strings/types';
import { columnOptions, columnRows, withColumn, type ColumnOption } from '../state/columns';
import { useActions } from './actions';
import { Glyph } from './Glyph';
import { TextLink } from './TextLink';
import { useWords } from './words';

const NAMES: Readonly<Record<MeasureField, PaneKey>> = {
  title: 'data.col.title',
  steps: 'data.col.steps',
  responsible: 'data.col.resp',
  period: 'data.col.period',
  done: 'data.col.done',
  outcomes: 'data.col.outcome',
};

interface ColumnsProps {
  readonly workbook: RecognisedWorkbook;
  readonly table: MeasuresTable;
  readonly settings: Settings;
  readonly readOnly: boolean;
}

/** The six columns: matched ones as a list, missing and hand-mapped ones with a picker. */
export function Columns({ workbook, table, settings, readOnly }: ColumnsProps) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const rows = columnRows(table);
  const matched = rows.filter(({ column, chosen }) => column !== null && !chosen);
  const others = rows.filter(({ column, chosen }) => column === null || chosen);
  const options = columnOptions(workbook, table);
  const choose = (field: MeasureField, column: string | null): void =>
    saveSettings({ measuresTable: withColumn(settings, table.range.sheet, field, column) });
  return (
    <div className="columns">
      <h3>{t('data.columns')}</h3>
      <p className="quiet">{t('data.columns.auto', { a: matched.length, b: rows.length })}</p>
      <ul className="matched">
        {matched.map(({ field, column }) => (
          <li key={field}>
            <Glyph name="tick" size={16} tone="done" />
            <span>{t(NAMES[field])}</span> <span className="quiet">{column}</span>
          </li>
        ))}
      </ul>
      {others.map(({ field, column, chosen }) => (
        <ColumnPicker
          key={field}
          name={t(NAMES[field])}
          column={column}
          chosen={chosen}
          options={options}
          readOnly={readOnly}
          onChoose={(value) => choose(field, value)}
        />
      ))}
    </div>
  );
}

interface ColumnPickerProps {
  readonly name: string;
  readonly column: string | null;
  readonly chosen: boolean;
  readonly options: readonly ColumnOption[];
  readonly readOnly: boolean;
  readonly onChoose: (column: string | null) => void;
}

function ColumnPicker({ name, column, chosen, options, readOnly, onChoose }: ColumnPickerProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={chosen ? 'tinted' : 'card'}>
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        className="wide"
        disabled={readOnly}
        value={column ?? ''}
        onChange={(_, data) => onChoose(data.value === '' ? null : data.value)}
      >
        {column === null && <option value="">{t('data.column.none')}</option>}
        {options.map((option) => (
          <option key={option.column} value={option.column} lang="th">
            {`${option.column} ${option.header}`}
          </option>
        ))}
      </Select>
      {chosen && (
        <>
          <p className="quiet">{t('data.col.remembered')}</p>
          <p className="ends">
            <b className="mine">{t('data.col.manual')}</b>
            {!readOnly && <TextLink onClick={() => onChoose(null)}>{t('data.col.reset')}</TextLink>}
          </p>
        </>
      )}
    </div>
  );
}
