import { Input, Select } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { NATIVE_NAMES, LANGUAGES, type LanguageChoice } from '../language';
import type { RuleId } from '../../checks/rule-ids';
import type { LockKey } from '../../settings/organisation-types';
import type { Settings, SignatoryRole } from '../../settings/types';
import { formatThreshold } from '../state/format';
import { fontOptions, ROLES } from '../state/choices';
import type { Found, PaneState } from '../state/types';
import { yearOptions } from '../state/year-options';
import { useActions } from './actions';
import { Button } from './Button';
import { CheckBox, Radios, Switch } from './controls';
import { Glyph, MarkGlyph } from './Glyph';
import { useHouseRules } from './host';
import { useWords } from './words';

interface SettingsViewProps {
  readonly state: PaneState;
  readonly found: Found | null;
  readonly settings: Settings;
  readonly language: LanguageChoice;
  readonly onDone: () => void;
}

/** Settings of this file. Every change is saved at once; there is nothing to confirm. */
export default function SettingsView({ state, found, settings, language, onDone }: SettingsViewProps) {
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
  };
  const readOnly = state.run.kind === 'running';
  return (
    <div className="frame" onKeyDown={onKeyDown}>
      <header className="head head-settings">
        <Button appearance="subtle" icon={<Glyph name="back" />} aria-label={t('app.back')} onClick={onDone} />
        <h1 ref={heading} tabIndex={-1}>
          {t('set.title')}
        </h1>
      </header>
      <main className="work settings">
        <Faults />
        <fieldset disabled={readOnly} className="plain">
          <Identity found={found} settings={settings} />
          <Look settings={settings} />
          <Signatories settings={settings} />
          <Rules found={found} settings={settings} />
          <PaneLanguage language={language} />
        </fieldset>
      </main>
      <footer className="foot">
        <div className="foot-words" aria-live="off">
          <p className="foot-title">
            <MarkGlyph mark={state.unsaved ? 'busy' : 'done'} size={16} /> {t(state.unsaved ? 'run.now' : 'set.saved')}
          </p>
          <p className="quiet">{t('set.saved.sub')}</p>
        </div>
        <div className="foot-buttons">
          <Button className="next" appearance="primary" onClick={onDone}>
            {t('set.done')}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** Mistakes in the organisation's file, for whoever looks after it. */
function Faults() {
  const { language } = useWords();
  const faults = useHouseRules().faults(language);
  return faults.length === 0 ? null : (
    <div className="watch">
      <MarkGlyph mark="warning" size={18} />
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the organisation settled this; said under the field. */
function useLock(key: LockKey): { readonly locked: boolean; readonly note: ReactNode } {
  const { t } = useWords();
  const locked = useHouseRules().locked.includes(key);
  return { locked, note: locked ? <p className="quiet">{t('set.locked')}</p> : null };
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="set-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Identity({ found, settings }: { readonly found: Found | null; readonly settings: Settings }) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const id = useId();
  const read = found?.prepared.workbook;
  const agencyLock = useLock('agency');
  const yearLock = useLock('fiscalYear');
  return (
    <Group title={t('set.identity')}>
      <div className="field">
        <label htmlFor={`${id}-agency`}>{t('data.agency')}</label>
        <Input
          id={`${id}-agency`}
          className="wide"
          lang="th"
          disabled={agencyLock.locked}
          value={settings.agency ?? ''}
          placeholder={read?.agency?.name.value ?? t('set.agency.read')}
          onChange={(_, data) => saveSettings({ agency: data.value.trim() === '' ? null : data.value })}
        />
        {agencyLock.note}
      </div>
      <div className="field">
        <label htmlFor={`${id}-year`}>{t('data.year')}</label>
        <Select
          id={`${id}-year`}
          className="wide"
          disabled={yearLock.locked}
          value={settings.fiscalYear === null ? '' : String(settings.fiscalYear)}
          onChange={(_, data) => saveSettings({ fiscalYear: data.value === '' ? null : Number(data.value) })}
        >
          <option value="">
            {read?.fiscalYear === null || read === undefined ? t('set.year.read') : `${t('set.year.read')} (${read.fiscalYear.value})`}
          </option>
          {yearOptions(settings.fiscalYear).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
        {yearLock.note}
      </div>
    </Group>
  );
}

function Look({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const id = useId();
  const fontLock = useLock('font');
  return (
    <Group title={t('set.report')}>
      <Choice
        lock="digits"
        label={t('set.digits')}
        value={settings.digits}
        options={[
          ['thai', t('set.digits.th')],
          ['arabic', t('set.digits.ar')],
        ]}
        onChoose={(digits) => saveSettings({ digits })}
      />
      <div className="field">
        <label htmlFor={`${id}-font`}>{t('set.font')}</label>
        <Select
          id={`${id}-font`}
          className="wide"
          disabled={fontLock.locked}
          value={settings.font}
          onChange={(_, data) => saveSettings({ font: data.value })}
        >
          {fontOptions(settings.font).map((font) => (
            <option key={font}>{font}</option>
          ))}
        </Select>
        {fontLock.note}
      </div>
      <Choice
        lock="orientation"
        label={t('set.paper')}
        value={settings.orientation}
        options={[
          ['landscape', t('set.landscape')],
          ['portrait', t('set.portrait')],
        ]}
        onChoose={(orientation) => saveSettings({ orientation })}
      />
      <Choice
        lock="round"
        label={t('set.round')}
        value={settings.round === 6 ? 'six' : 'twelve'}
        options={[
          ['twelve', t('set.round.12')],
          ['six', t('set.round.6')],
        ]}
        onChoose={(round) => saveSettings({ round: round === 'six' ? 6 : 12 })}
      />
    </Group>
  );
}

interface ChoiceProps<V extends string> {
  readonly lock: LockKey;
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({ lock, label, value, options, onChoose }: ChoiceProps<V>) {
  const id = useId();
  const { locked, note } = useLock(lock);
  return (
    <div className="field">
      <span id={id}>{label}</span>
      <Radios aria-labelledby={id} disabled={locked} value={value} labels={options} onChange={onChoose} />
      {note}
    </div>
  );
}

function Signatories({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  return (
    <Group title={t('set.sign')}>
      <p className="quiet">{t('set.sign.dots')}</p>
      {ROLES.map((role) => (
        <SignatoryFields key={role} role={role} settings={settings} />
      ))}
    </Group>
  );
}

function SignatoryFields({ role, settings }: { readonly role: SignatoryRole; readonly settings: Settings }) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const given = settings.signatories[role];
  const all = useLock('signatories');
  const one = useLock(`signatories.${role}`);
  const locked = all.locked || one.locked;
  const name = t(`set.sign.${role}`);
  const save = (value: Settings['signatories'][SignatoryRole]): void =>
    saveSettings({ signatories: { ...settings.signatories, [role]: value } });
  return (
    <fieldset className="plain field" disabled={locked}>
      <legend>{name}</legend>
      {given !== null && (
        <>
          <Input
            className="wide"
            lang="th"
            aria-label={`${name} ${t('set.sign.name')}`}
            placeholder={t('set.sign.name')}
            value={given.name}
            onChange={(_, data) => save({ ...given, name: data.value })}
          />
          <Input
            className="wide"
            lang="th"
            aria-label={`${name} ${t('set.sign.post')}`}
            placeholder={t('set.sign.post')}
            value={given.position}
            onChange={(_, data) => save({ ...given, position: data.value })}
          />
        </>
      )}
      <CheckBox
        checked={given === null}
        label={t('set.sign.leave')}
        aria-label={`${name} ${t('set.sign.leave')}`}
        onChange={(leave) => save(leave ? null : { name: '', position: '' })}
      />
      {all.note ?? one.note}
    </fieldset>
  );
}

function Rules({ found, settings }: { readonly found: Found | null; readonly settings: Settings }) {
  const { t } = useWords();
  const { saveSettings } = useActions();
  const rulesLock = useLock('rulesOff');
  const floorsLock = useLock('floorsApplyTo');
  const f = formatThreshold(found?.prepared.framework?.floor ?? '85.00');
  const toggle = (rule: RuleId, on: boolean): void =>
    saveSettings({ rulesOff: on ? settings.rulesOff.filter((one) => one !== rule) : [...settings.rulesOff, rule] });
  const ruleSwitch = (rule: RuleId, label: string): ReactNode => (
    <Switch disabled={rulesLock.locked} checked={!settings.rulesOff.includes(rule)} label={label} onChange={(on) => toggle(rule, on)} />
  );
  return (
    <Group title={t('set.rules')}>
      <div className="switches">
        {ruleSwitch('indicator-uncovered', t('set.rule.indicator', { f }))}
        {ruleSwitch('issue-uncovered', t('set.rule.issue'))}
        {rulesLock.note}
        <Switch
          disabled={floorsLock.locked}
          checked={settings.floorsApplyTo === 'parts'}
          label={t('set.rule.eit', { f })}
          onChange={(parts) => saveSettings({ floorsApplyTo: parts ? 'parts' : 'whole' })}
        />
        {floorsLock.note}
      </div>
    </Group>
  );
}

function PaneLanguage({ language }: { readonly language: LanguageChoice }) {
  const { t } = useWords();
  return (
    <Group title={t('set.language')}>
      <Radios
        aria-label={t('set.language')}
        value={language.current}
        labels={LANGUAGES.map((one) => [one, NATIVE_NAMES[one], one])}
        onChange={language.choose}
      />
    </Group>
  );
}
