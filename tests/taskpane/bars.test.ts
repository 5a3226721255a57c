import fc from 'fast-check';
import { axisFor, barFor, positionOf } from '../../src/taskpane/state/bars';

describe('bars', () => {
  test('the axis begins at 70, or at the next lower ten', () => {
    expect(axisFor([89.73, 99.25]).left).toBe(70);
    expect(axisFor([89.73, 66.4]).left).toBe(60);
    expect(axisFor([70]).left).toBe(70);
    expect(axisFor([0]).left).toBe(0);
  });

  test('a bar begins at the floor: to the right when met', () => {
    const bar = barFor(89.5, 85, 87, axisFor([89.5]));
    expect(bar).toEqual({ start: 50, length: 15, met: true, last: expect.closeTo(56.667, 3) });
  });

  test('and to the left when not', () => {
    expect(barFor(79, 85, null, axisFor([79]))).toEqual({ start: 30, length: 20, met: false, last: null });
  });

  test('a score at the floor has no length and is met', () => {
    expect(barFor(85, 85, null, axisFor([85]))).toMatchObject({ start: 50, length: 0, met: true });
  });

  test('every bar lies within its track and touches the floor', () => {
    fc.assert(
      fc.property(fc.float({ min: 0, max: 100, noNaN: true }), (score) => {
        const axis = axisFor([score]);
        const { start, length } = barFor(score, 85, null, axis);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + length).toBeLessThanOrEqual(100.0001);
        const floor = positionOf(85, axis);
        expect(Math.min(Math.abs(start - floor), Math.abs(start + length - floor))).toBeLessThan(1e-9);
      }),
    );
  });
});
