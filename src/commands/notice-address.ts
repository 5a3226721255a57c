/** Between the ribbon's page and the dialog that says a refusal: the refusal as data in the address, never as text or markup. */
import type { HostFailure } from '../excel/types';
import type { Language } from '../strings/types';

const NOTICE = 'notice.html';

/** Address of the dialog; `page` is the address of the page that opens it, beside which it lies. */
export function noticeAddress(page: string, failure: HostFailure, language: Language): string {
  const facts = new URLSearchParams({ reason: failure.reason, step: failure.step, state: failure.state, code: failure.code, language });
  if (failure.sheet !== null) facts.set('sheet', failure.sheet);
  return `${new URL(NOTICE, page).href}#${facts.toString()}`;
}

const REASONS: readonly HostFailure['reason'][] = [
  'edit-mode',
  'sheet-protected',
  'structure-protected',
  'read-only',
  'too-old',
  'other-workbook',
  'too-large',
  'part-missing',
  'cancelled',
  'unknown',
];
const STATES: readonly HostFailure['state'][] = ['untouched', 'restored', 'complete-unpaged', 'partial', 'partly-mended'];
const STEPS: readonly HostFailure['step'][] = ['read', 'check', 'layout', 'write', 'print'];

const oneOf = <T extends string>(value: string | null, known: readonly T[], otherwise: T): T =>
  known.find((entry) => entry === value) ?? otherwise;

/** The refusal that an address carries; anything unknown in it reads as the most general. */
export function readNotice(address: string): { readonly failure: HostFailure; readonly language: Language } {
  const facts = new URLSearchParams(new URL(address).hash.slice(1));
  return {
    failure: {
      reason: oneOf(facts.get('reason'), REASONS, 'unknown'),
      step: oneOf(facts.get('step'), STEPS, 'read'),
      state: oneOf(facts.get('state'), STATES, 'untouched'),
      code: (facts.get('code') ?? '').replace(/[^\w-]/g, ''),
      sheet: facts.get('sheet'),
    },
    language: facts.get('language') === 'en' ? 'en' : 'th',
  };
}
