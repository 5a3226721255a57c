import { sayFinding } from './findings/say';
import { terms } from './findings/terms';
import type { FindingFacts, FindingText, RuleTexts } from './findings/types';
import { sayFailure } from './host.say';
import type { FailureFacts, FailureTemplates, FailureText } from './host.types';
import type { Language, PaneStrings } from './types';

/** Texts of pane and ribbon, loading no other language than the one asked for. */
export async function loadPaneStrings(language: Language): Promise<PaneStrings> {
  return language === 'th' ? (await import('./pane.th')).paneTh : (await import('./pane.en')).paneEn;
}

/** `formatFinding` of one language, loading no other. */
export async function loadFindingFormat(language: Language): Promise<(finding: FindingFacts) => FindingText> {
  const texts = await loadRuleTexts(language);
  return (finding) => {
    const rule = texts[finding.rule];
    if (!rule) throw new RangeError(`no texts for the rule ${finding.rule}`);
    return sayFinding(finding, rule, terms[language]);
  };
}

async function loadRuleTexts(language: Language): Promise<Readonly<Record<string, RuleTexts>>> {
  if (language === 'th') {
    const [tables, measures] = await Promise.all([import('./findings/tables.th'), import('./findings/measures.th')]);
    return { ...tables.tableRulesTh, ...measures.measureRulesTh };
  }
  const [tables, measures] = await Promise.all([import('./findings/tables.en'), import('./findings/measures.en')]);
  return { ...tables.tableRulesEn, ...measures.measureRulesEn };
}

/** `failureText` of one language, loading no other. */
export async function loadFailureText(language: Language): Promise<(failure: FailureFacts) => FailureText> {
  const words: FailureTemplates = language === 'th' ? (await import('./host.th')).failuresTh : (await import('./host.en')).failuresEn;
  return (failure) => sayFailure(failure, words);
}
