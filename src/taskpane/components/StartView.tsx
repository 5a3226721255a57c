import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { yearOptions } from '../state/year-options';
import { useActions } from './actions';
import { Button } from './Button';
import { useWords } from './words';

interface StartViewProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** Nothing found yet: start from the form, which is what the footer's button does, or point to one's own tables. */
export default function StartView({ year, onYear }: StartViewProps) {
  const { t } = useWords();
  const { dispatch } = useActions();
  const id = useId();
  return (
    <div className="start">
      <svg className="start-picture" width="120" height="64" viewBox="0 0 120 64" aria-hidden="true" focusable="false">
        <g className="start-frame">
          <rect x="8" y="8" width="58" height="48" rx="3" />
          <rect x="90" y="6" width="24" height="52" rx="3" />
        </g>
        <path className="start-lines" d="M8 20h58M8 32h58M8 44h58M28 20v36M47 20v36M95 16h14M95 22h14M95 28h9" />
        <path className="start-work" d="M71 32h13m-5-5 5 5-5 5M95 50v-8M102 50V38M109 50V34" />
      </svg>
      <h2>{t('start.title')}</h2>
      <p className="quiet">{t('start.lead')}</p>
      <section className="offer tinted" aria-labelledby={`${id}-form`}>
        <h3 id={`${id}-form`}>{t('start.form.title')}</h3>
        <p>{t('start.form.text')}</p>
        <div className="ends">
          <label htmlFor={`${id}-year`}>{t('start.form.year')}</label>
          <Select id={`${id}-year`} value={String(year)} onChange={(_, data) => onYear(Number(data.value))}>
            {yearOptions(year).map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </Select>
        </div>
      </section>
      <section className="offer card" aria-labelledby={`${id}-own`}>
        <h3 id={`${id}-own`}>{t('start.own.title')}</h3>
        <p>{t('start.own.text')}</p>
        <Button onClick={() => dispatch({ type: 'choose' })}>{t('start.own.action')}</Button>
      </section>
      <p className="quiet start-other">{t('start.other')}</p>
    </div>
  );
}
