import { assess } from '../../src/assessment/assess';
import { frameworkFor } from '../../src/assessment/frameworks';
import { withPreset, type FrameworkPreset } from '../../src/assessment/preset';
import type { Framework } from '../../src/assessment/types';
import { exact } from '../../src/assessment/exact';

const year = (fiscalYear: number): Framework => {
  const found = frameworkFor(fiscalYear);
  if (!found) throw new Error(`no framework of ${fiscalYear}`);
  return found;
};
const nothing: FrameworkPreset = { fiscalYear: 2569, target: null, floor: null, weights: [], levels: [] };
const scores = { instruments: { IIT: exact('80'), EIT: exact('90'), OIT: exact('100') }, indicators: new Map<number, never>() };
const total = (framework: Framework) => assess(scores, framework, { floorsApplyTo: 'whole', previous: null })?.total;

describe('an organisation’s criteria', () => {
  it('leave the year as it is where they say nothing, or speak of another year', () => {
    expect(withPreset(year(2569), undefined)).toBe(year(2569));
    expect(withPreset(year(2568), { ...nothing, floor: '80.00' })).toBe(year(2568));
    expect(withPreset(year(2569), nothing)).toEqual(year(2569));
  });

  it('weigh the instruments anew', () => {
    const weights = [
      { code: 'IIT', weight: '20' },
      { code: 'EIT', weight: '20' },
      { code: 'OIT', weight: '60' },
    ];
    const framework = withPreset(year(2569), { ...nothing, weights });
    expect(total(framework)).toBe('94.00');
    // The built-in shares of EIT's parts belong to another whole.
    expect(framework.instruments.find(({ code }) => code === 'EIT')?.parts).toEqual([]);
  });

  it('keep the parts of EIT while EIT weighs what it weighed, however that is spelled', () => {
    const before = year(2568).instruments;
    const weights = before.map(({ code, weight }) => ({ code, weight: `${weight}.00` }));
    const after = withPreset(year(2568), { ...nothing, fiscalYear: 2568, weights }).instruments;
    expect(after.map(({ parts }) => parts)).toEqual(before.map(({ parts }) => parts));
  });

  it('name the levels, and are vouched for by the organisation', () => {
    const levels = [
      { name: 'ผ่าน', totalMin: '85.00', instrumentMin: null },
      { name: 'ไม่ผ่าน', totalMin: '0.00', instrumentMin: null },
    ];
    const framework = withPreset(year(2569), { ...nothing, levels, target: '86.00' });
    expect(assess(scores, framework, { floorsApplyTo: 'whole', previous: null })).toMatchObject({ level: 'ผ่าน', meetsTarget: true });
    expect(framework.provenance.levels).toEqual({ source: 'organisation.json', confirmed: true });
    expect(framework.provenance.oitItems).toEqual(year(2569).provenance.oitItems);
  });

  it('weigh the parts of EIT where they say so, and are vouched for', () => {
    const weights = [
      { code: 'EIT', weight: '40' },
      { code: 'EIT1', weight: '30' },
      { code: 'EIT2', weight: '10' },
    ];
    const framework = withPreset(year(2568), { ...nothing, fiscalYear: 2568, weights });
    const eit = framework.instruments.find(({ code }) => code === 'EIT');
    expect(eit?.parts.map(({ code, weight }) => [code, weight])).toEqual([
      ['EIT1', '30'],
      ['EIT2', '10'],
    ]);
    expect(framework.instruments.map(({ weight }) => weight)).toEqual(['30', '40', '40']);
    expect(framework.provenance.instruments).toEqual({ source: 'organisation.json', confirmed: true });
    expect(framework.provenance.levels).toEqual(year(2568).provenance.levels);
    expect(framework.levels).toEqual(year(2568).levels);
  });

  it('leave the built-in levels nothing to say', () => {
    const levels = [{ name: 'ผ่านเกณฑ์', totalMin: '0.00', instrumentMin: null }];
    expect(withPreset(year(2569), { ...nothing, levels }).levels).toEqual(levels);
  });
});
