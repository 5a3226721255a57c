import { useEffect, useId, useState } from 'react';
import type { Settings } from '../../settings/types';
import { rowsOfText, editableText, toParagraphs, type EditableText } from '../state/texts';
import type { TextPart } from '../state/reducer';
import { canDraft } from '../state/steps';
import type { Found, PaneState } from '../state/types';
import { useActions } from './actions';
import { CheckBox, TextArea } from './controls';
import { Done } from './Done';
import { Failure } from './Failure';
import { Glyph, MarkGlyph } from './Glyph';
import { useHouseRules } from './host';
import { RunSteps } from './RunSteps';
import { TextLink } from './TextLink';
import { useWords } from './words';

interface ReportSectionProps {
  readonly state: PaneState;
  readonly found: Found;
  readonly settings: Settings;
}

/** The report: what will be written where, or how the writing goes, or what came of it. */
export default function ReportSection({ state, found, settings }: ReportSectionProps) {
  const { run } = state;
  switch (run.kind) {
    case 'running':
      return <RunSteps current={run.step} />;
    case 'failed':
      return <Failure failure={run.failure} />;
    case 'done':
      return <Done report={run.report} found={found} />;
    case 'idle':
      return <Preparation state={state} found={found} settings={settings} />;
  }
}

function Preparation({ state, found, settings }: ReportSectionProps) {
  const words = useWords();
  const { t } = words;
  const { dispatch, saveSettings, setDraft } = useActions();
  const { locked } = useHouseRules();
  const { target, writeRefusal, prepared } = found;
  return (
    <>
      {target !== null && (
        <div className="where card">
          <Glyph name="page" size={24} />
          <div>
            <p className="quiet">{t('report.where')}</p>
            <p>
              <b lang="th">{`“${target.sheet}”`}</b>
            </p>
            <p className="small-text">{t(target.exists ? 'report.where.rewrite' : 'report.where.new')}</p>
          </div>
        </div>
      )}
      {writeRefusal !== null && (
        <p className="watch">
          <MarkGlyph mark="warning" size={18} />
          <span>
            {words.failure(writeRefusal).title} <span className="quiet">{words.failure(writeRefusal).next}</span>
          </span>
        </p>
      )}
      <p>{t('report.what', { m: prepared.workbook.measures?.measures.length ?? 0 })}</p>
      <p className="quiet">
        {t('report.paper', {
          orientation: t(settings.orientation === 'landscape' ? 'set.landscape' : 'set.portrait'),
          digits: t(settings.digits === 'thai' ? 'set.digits.th' : 'set.digits.ar'),
          font: settings.font,
          size: BODY_POINTS,
        })}{' '}
        <TextLink onClick={() => dispatch({ type: 'view', view: 'settings' })}>{t('app.settings')}</TextLink>
      </p>
      {prepared.blocked && <p className="note">{t('report.waiting')}</p>}
      <Text state={state} found={found} part="introduction" label={t('report.intro')} />
      <Text state={state} found={found} part="recommendations" label={t('report.rec')} />
      <CheckBox
        checked={settings.openData}
        disabled={locked.includes('openData')}
        label={t('report.opendata')}
        onChange={(openData) => saveSettings({ openData })}
      />
      {(state.draft || canDraft(found)) && <CheckBox checked={state.draft} label={t('report.draft')} onChange={setDraft} />}
    </>
  );
}

/** Size of the report's body text in points (the layout's own default). */
const BODY_POINTS = 16;

interface TextProps {
  readonly state: PaneState;
  readonly found: Found;
  readonly part: TextPart;
  readonly label: string;
}

function Text({ state, found, part, label }: TextProps) {
  const given = editableText(state, found, part);
  return given === null ? null : <TextEditor given={given} part={part} label={label} />;
}

/** A text of the report: drafted until the officer changes it, and the way back. */
function TextEditor({ given, part, label }: { readonly given: EditableText; readonly part: TextPart; readonly label: string }) {
  const { t } = useWords();
  const { setText } = useActions();
  const id = useId();
  const [typed, setTyped] = useState(given.text);
  const [focused, setFocused] = useState(false);
  // What is being typed stays as it is (blank lines and all); what comes from the workbook shows when no one is typing.
  useEffect(() => {
    if (!focused) setTyped(given.text);
  }, [given.text, focused]);
  return (
    <div className="text">
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        lang="th"
        rows={rowsOfText(typed)}
        aria-describedby={`${id}-state`}
        value={typed}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(text) => {
          setTyped(text);
          setText(part, toParagraphs(text));
        }}
      />
      <div className="ends small-text">
        <p id={`${id}-state`} className={given.edited ? 'text-edited' : 'quiet'}>
          {given.edited && <Glyph name="pencil" size={14} />} {t(given.edited ? 'report.edited' : 'report.drafted')}
        </p>
        {given.edited && (
          <TextLink
            onClick={() => {
              setText(part, null);
              document.getElementById(id)?.focus();
            }}
          >
            {t('report.todraft')}
          </TextLink>
        )}
      </div>
    </div>
  );
}
