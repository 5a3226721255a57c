/** Findings as the pane lists them: by severity, one item for one cause, however many cells it stands in. */
import type { RuleId } from '../../checks/rule-ids';
import type { Finding, Mending, Severity } from '../../checks/types';
import type { CellAt } from '../../plan/grid';
import { joined } from './undo';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Items of one severity that are shown before "show n more". */
export const FIRST_ITEMS = 20;

export interface FindingItem {
  /** Stable while the cause stands: survives re-reading, so that open previews and focus stay where they are. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The first finding tells the sentence; all of them the cells. */
  readonly first: Finding;
  readonly findings: readonly Finding[];
  readonly mendings: readonly Mending[];
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly items: readonly FindingItem[];
}

/** Dirt is one cause in many cells; everything else is one cause only if every word of its sentence is the same. */
function keyOf(finding: Finding): string {
  const head = `${finding.severity}/${finding.rule}/${finding.variant}`;
  if (finding.mending !== null) return head;
  const params = Object.entries(finding.params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [head, ...params].join('/');
}

/** Groups in the order of severity, items in the order of the findings; empty groups are left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const items = new Map<string, { first: Finding; findings: Finding[] }>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const item = items.get(key);
    if (item === undefined) items.set(key, { first: finding, findings: [finding] });
    else item.findings.push(finding);
  }
  return SEVERITIES.map((severity) => ({
    severity,
    items: [...items]
      .filter(([, item]) => item.first.severity === severity)
      .map(([key, item]) => ({ key, rule: item.first.rule, severity, ...item, mendings: mendingsOf(item.findings) })),
  })).filter((group) => group.items.length > 0);
}

/** The mendings of some findings, in their order. */
export function mendingsOf(findings: readonly Finding[]): readonly Mending[] {
  return findings.flatMap((finding) => (finding.mending === null ? [] : [finding.mending]));
}

/** Cells that mendings write; several mendings of one cell count once. */
export function cellsOf(mendings: readonly Mending[]): number {
  return joined(mendings).length;
}

/** The findings whose mending begins at one place: what "mend this cell" applies. */
export function findingsAt(findings: readonly Finding[], { sheet, row, column }: CellAt): readonly Finding[] {
  return findings.filter(({ mending }) => mending?.at.sheet === sheet && mending.at.row === row && mending.at.column === column);
}

/** Items of a severity: what chips, steps and footer count. */
export function countItems(groups: readonly FindingGroup[], severity: Severity): number {
  return groups.find((group) => group.severity === severity)?.items.length ?? 0;
}

/** Everything that can be mended, by rule, for the preview of all. */
export function mendable(findings: readonly Finding[]): readonly FindingItem[] {
  return groupFindings(findings)
    .flatMap((group) => group.items)
    .filter((item) => item.mendings.length > 0);
}
