import { Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../settings/types';
import { counts } from '../state/steps';
import type { Found, PaneState } from '../state/types';
import { yearOptions } from '../state/year-options';
import { useActions } from './actions';
import { Button } from './Button';
import { CellLink, RangeLink } from './CellLink';
import { Columns } from './Columns';
import { EditRow } from './EditRow';
import { useHouseRules } from './host';
import { useWords } from './words';

interface DataSectionProps {
  readonly state: PaneState;
  readonly found: Found;
  readonly settings: Settings;
}

/** What was found, where, and a way to correct each of it. */
export default function DataSection({ state, found, settings }: DataSectionProps) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const { workbook } = found.prepared;
  const { measures, scores } = counts(found);
  const readOnly = state.run.kind === 'running';
  const { locked } = useHouseRules();
  const none = t('data.none');
  const agency = settings.agency ?? workbook.agency?.name.value ?? null;
  const year = settings.fiscalYear ?? workbook.fiscalYear?.value ?? null;
  const sheets = found.sheets.filter(({ own }) => !own).map(({ name }) => name);

  return (
    <>
      <dl className="rows">
        <EditRow
          label={t('data.agency')}
          value={agency === null ? none : <span lang="th">{agency}</span>}
          source={<Source chosen={settings.agency !== null} at={workbook.agency?.name.at} />}
          readOnly={readOnly || locked.includes('agency')}
          field={(id, done) => (
            <AgencyField
              id={id}
              value={agency ?? ''}
              onSave={(value) => {
                saveSettings({ agency: value === '' || value === workbook.agency?.name.value ? null : value });
                done();
              }}
              onCancel={done}
            />
          )}
        />
        <EditRow
          label={t('data.year')}
          value={year ?? none}
          source={<Source chosen={settings.fiscalYear !== null} at={workbook.fiscalYear?.at} />}
          readOnly={readOnly || locked.includes('fiscalYear')}
          field={(id, done) => (
            <Choice
              id={id}
              value={settings.fiscalYear === null ? '' : String(settings.fiscalYear)}
              options={yearOptions(settings.fiscalYear).map(String)}
              onChoose={(value) => {
                saveSettings({ fiscalYear: value === '' ? null : Number(value) });
                done();
              }}
              onLeave={done}
            />
          )}
        />
        <EditRow
          label={t('data.measures')}
          value={workbook.measures === null ? none : t('data.n.measures', { n: measures })}
          source={workbook.measures !== null && <RangeLink range={workbook.measures.range} />}
          readOnly={readOnly}
          startOpen={state.choosing}
          field={(id, done) => (
            <Choice
              id={id}
              value={settings.measuresTable?.sheet ?? ''}
              options={sheets}
              onChoose={(sheet) => {
                saveSettings({ measuresTable: sheet === '' ? null : { sheet, columns: {} } });
                done();
              }}
              onLeave={done}
            />
          )}
        />
        <EditRow
          label={t('data.scores')}
          value={workbook.scores === null ? none : t('data.n.scores', { n: scores })}
          source={workbook.scores !== null && <RangeLink range={workbook.scores.range} />}
          readOnly={readOnly}
          startOpen={state.choosing}
          field={(id, done) => (
            <Choice
              id={id}
              value={settings.scoresTable?.sheet ?? ''}
              options={sheets}
              onChoose={(sheet) => {
                saveSettings({ scoresTable: sheet === '' ? null : { sheet, columns: {} } });
                done();
              }}
              onLeave={done}
            />
          )}
        />
      </dl>
      {workbook.measures !== null && <Columns workbook={workbook} table={workbook.measures} settings={settings} readOnly={readOnly} />}
    </>
  );
}

/** Where a value comes from: the officer, or a cell. */
function Source({ chosen, at }: { readonly chosen: boolean; readonly at: Parameters<typeof CellLink>[0]['at'] | undefined }) {
  const { t } = useWords();
  if (chosen) return <p className="mine">{t('data.col.manual')}</p>;
  return at === undefined ? null : <CellLink at={at} />;
}

interface AgencyFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

function AgencyField({ id, value, onSave, onCancel }: AgencyFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <Input id={id} className="wide" lang="th" value={text} onChange={(_, data) => setText(data.value)} />
      <div className="row-buttons">
        <Button small type="submit">
          {t('data.save')}
        </Button>
        <Button small appearance="subtle" onClick={onCancel}>
          {t('data.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  /** `''` stands for "as read". */
  readonly value: string;
  readonly options: readonly string[];
  readonly onChoose: (value: string) => void;
  readonly onLeave: () => void;
}

/** A list with "as read" first. Choosing saves at once. */
function Choice({ id, value, options, onChoose, onLeave }: ChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <Select id={id} className="wide" value={value} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{t('data.auto')}</option>
        {options.map((option) => (
          <option key={option} value={option} lang="th">
            {option}
          </option>
        ))}
      </Select>
      <div className="row-buttons">
        <Button small appearance="subtle" onClick={onLeave}>
          {t('data.cancel')}
        </Button>
      </div>
    </>
  );
}
