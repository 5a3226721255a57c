import { Input } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { FloorsApplyTo } from '../../assessment/assess';
import { toFixedHalfUp } from '../../assessment/exact';
import type { InstrumentResult, Summary } from '../../assessment/types';
import { axisFor } from '../state/bars';
import { formatChange, formatDecimal } from '../state/format';
import { readTried, tryScores, type Tried } from '../state/what-if';
import { Slider } from './controls';
import { useActions } from './actions';
import { instrumentName } from './instruments';
import { TextLink } from './TextLink';
import { useWords } from './words';

/** Quiet after the last move before total and level are said, milliseconds. */
const SAY_AFTER = 500;

/** A quarter of a point an arrow key; exact values are typed. */
const SLIDER_STEP = 0.25;

interface WhatIfProps {
  readonly summary: Summary;
  readonly floorsApplyTo: FloorsApplyTo;
}

/** Moves scores and shows at once what would come of it. */
export default function WhatIf({ summary, floorsApplyTo }: WhatIfProps) {
  const { t, language } = useWords();
  const { say } = useActions();
  const [tried, setTried] = useState<Tried>({});
  const { total, level, change } = tryScores(summary, tried, floorsApplyTo);
  const least = axisFor(summary.instruments.map(({ score }) => Number(toFixedHalfUp(score, 2)))).left;
  const touched = Object.keys(tried).length > 0;
  const message = t('live.whatif', { t: formatDecimal(total, language), l: level });

  useEffect(() => {
    if (!touched) return undefined;
    const timer = setTimeout(() => say(message), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [message, touched, say]);

  return (
    <>
      <p className="quiet">{t('whatif.text')}</p>
      <p className="whatif-total card">
        {t('whatif.total')} <b className="whatif-number">{formatDecimal(total, language)}</b>{' '}
        <b className="level level-plain" lang="th">
          {level}
        </b>{' '}
        <span className="quiet">{formatChange(change, language)}</span>
      </p>
      {summary.instruments.map((instrument) => (
        <Trial
          key={instrument.code}
          instrument={instrument}
          least={least}
          text={tried[instrument.code] ?? toFixedHalfUp(instrument.score, 2)}
          onChange={(text) => setTried({ ...tried, [instrument.code]: text })}
        />
      ))}
      <TextLink unavailable={!touched} onClick={() => setTried({})}>
        {t('whatif.reset')}
      </TextLink>
    </>
  );
}

interface TrialProps {
  readonly instrument: InstrumentResult;
  readonly least: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** One score: a slider for trying, a field for the exact value. */
function Trial({ instrument, least, text, onChange }: TrialProps) {
  const words = useWords();
  const id = useId();
  const name = instrumentName(instrument.code, words);
  const readable = readTried(text);
  const value = Number(toFixedHalfUp(readable ?? instrument.score, 2));
  return (
    <div className="trial">
      <div className="ends">
        <label htmlFor={id}>{name}</label>
        <Input
          className="trial-number"
          size="small"
          inputMode="decimal"
          aria-label={words.t('whatif.value', { i: name })}
          aria-invalid={readable === null}
          value={text}
          onChange={(_, data) => onChange(data.value)}
        />
      </div>
      <Slider
        id={id}
        min={least}
        max={100}
        step={SLIDER_STEP}
        value={Math.max(least, value)}
        aria-valuetext={formatDecimal(String(value), words.language)}
        onChange={(tried) => onChange(tried.toFixed(2))}
      />
    </div>
  );
}
