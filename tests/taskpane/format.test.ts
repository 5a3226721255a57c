import { exact } from '../../src/assessment/exact';
import {
  formatChange,
  formatDecimal,
  formatExact,
  formatScore,
  formatThreshold,
  formatTime,
  formatWeight,
} from '../../src/taskpane/state/format';

describe('numbers in the pane', () => {
  test('a score is rounded half up before it is written, never by a float', () => {
    expect(formatScore(exact('84.995'), 'th')).toBe('85.00');
    expect(formatScore(exact('89.2975'), 'en')).toBe('89.30');
  });

  test('Arabic digits in Thai too, whatever the report uses', () => {
    expect(formatDecimal('89.30', 'th')).toBe('89.30');
  });

  test('a change carries its sign, with a true minus', () => {
    expect(formatChange(exact('3.36'), 'th')).toBe('+3.36');
    expect(formatChange(exact('-0.2'), 'th')).toBe('−0.20');
    expect(formatChange(exact('0'), 'th')).toBe('0.00');
    expect(formatChange(exact('0.001'), 'th')).toBe('0.00');
  });

  test('gaps are written out as far as they go, so that parts add up', () => {
    expect(formatExact(exact('93.595'))).toBe('93.595');
    expect(formatExact(exact('95'))).toBe('95.00');
    expect(formatExact(exact('9.2'))).toBe('9.20');
    expect(formatExact(exact('-1.5'))).toBe('−1.50');
  });

  test('thresholds and weights have no idle zeros', () => {
    expect([formatThreshold('85.00'), formatThreshold('84.50')]).toEqual(['85', '84.5']);
    expect([formatWeight(exact('30')), formatWeight(exact('12.5'))]).toEqual(['30', '12.5']);
  });

  test('the time of day as each language writes it', () => {
    const morning = new Date(2026, 9, 5, 9, 5).getTime();
    expect(formatTime(morning, 'th')).toBe('09.05 น.');
    expect(formatTime(morning, 'en')).toBe('09:05');
    expect(formatTime(new Date(2026, 9, 5, 0, 30).getTime(), 'en')).toBe('00:30');
  });
});
