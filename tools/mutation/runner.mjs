/**
 * A test runner for Stryker that keeps everything in one process. The rooms tested here are pure, so a mutant needs no
 * environment of its own, only modules loaded afresh: that takes milliseconds, where a run of jest takes seconds.
 *
 * Understands what the pure rooms' tests use of jest: `test` or `it`, `describe`, their `each`, and `expect` (jest's own). Property
 * tests get the same seed every time and fewer runs. A mutant is shown to the tests of its own room alone.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import swc from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';

/**
 * Property tests of the suite run up to 3000 times, on texts or on whole workbooks; here they may this often. A mutant that
 * they do not meet in so many runs, from the same seed every time, is called a survivor.
 */
const MOST_RUNS = { assessment: 100, checks: 6, thai: 150 };
const SEED = 2568;

/**
 * Rooms whose modules remember nothing but by the workbook that they were given, a new one in every test: there only mutants
 * that act on loading need modules loaded afresh. It is the room where loading costs most.
 */
const KEPT = new Set(['checks']);

/** A test of speed: instrumented code has none to speak of. */
const MEASURED = 'the cost grows';

/** Tests of reports and of whole registers, or that try everything there is: too much for every mutant. */
const LEFT_OUT = new Set(['drafts.test.ts', 'exhaustive.test.ts', 'generated.test.ts', 'new-year.test.ts', 'places.test.ts']);

/** What a test file gets for `fast-check`. */
function sparingly(file) {
  const most = MOST_RUNS[relative('tests', file).split(sep)[0]];
  const assert = (property, options) => fc.assert(property, { ...options, seed: SEED, numRuns: Math.min(options?.numRuns ?? 100, most) });
  const module = { ...fc, assert };
  return { __esModule: true, ...module, default: module };
}

/** Loads TypeScript as CommonJS. Files are translated once and run anew for every registry of modules. */
class Modules {
  #translated = new Map();

  /** A `require` with an empty registry; `globals` are what a test file may name without importing it. */
  fresh() {
    const registry = new Map();
    const load = (file, globals) => {
      const known = registry.get(file);
      if (known !== undefined) return known.exports;
      const module = { exports: {} };
      registry.set(file, module);
      const native = createRequire(file);
      const require = (name) => {
        if (name === 'fast-check') return sparingly(file);
        if (!name.startsWith('.')) return native(name);
        const found = fileOf(resolve(dirname(file), name));
        return found.endsWith('.ts') ? load(found, globals) : native(found);
      };
      this.#factory(file)(module.exports, require, module, file, dirname(file), globals.test, globals.test, globals.describe, expect);
      return module.exports;
    };
    return load;
  }

  #factory(file) {
    let factory = this.#translated.get(file);
    if (factory === undefined) {
      const { code } = swc.transformSync(readFileSync(file, 'utf8'), {
        filename: file,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      factory = runInThisContext(`(function (exports, require, module, __filename, __dirname, test, it, describe, expect) {${code}\n})`, {
        filename: file,
      });
      this.#translated.set(file, factory);
    }
    return factory;
  }
}

function fileOf(path) {
  const found = [path, `${path}.ts`, join(path, 'index.ts')].find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (found === undefined) throw new Error(`no such module: ${path}`);
  return found;
}

/** Collects the tests that files declare, in their order. */
function collector() {
  const tests = [];
  const times = new Map();
  let titles = [];
  const named = (title) => {
    const name = [...titles, title].join(' ');
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  };
  const withEach = (declare) =>
    Object.assign(declare, {
      each: (rows) => (title, body) => {
        for (const row of rows) {
          const values = Array.isArray(row) ? row : [row];
          const holes = (title.match(/%[sjdifoO]/g) ?? []).length;
          declare(format(title, ...values.slice(0, holes)), () => body(...values));
        }
      },
    });
  const test = withEach((title, run) => tests.push({ name: named(title), run }));
  const describe = withEach((title, body) => {
    const outer = titles;
    titles = [...outer, title];
    body();
    titles = outer;
  });
  return { tests, globals: { test, describe } };
}

function testFilesIn(room) {
  return readdirSync(join('tests', room), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.has(basename(name)))
    .sort()
    .map((name) => resolve('tests', room, name));
}

const roomOf = (sourceFile) => relative(resolve('src'), sourceFile).split(sep)[0];

export class InProcessRunner {
  #modules = new Modules();
  #loaded = {};
  #times = new Map();
  #noticed = new Set();
  #stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ files = [], coverageAnalysis }) {
    const rooms = new Set(files.map(roomOf));
    const tests = await this.#run(this.#load([...rooms].flatMap(testFilesIn)), () => true, false);
    const failed = tests.filter((one) => one.status === TestStatus.Failed);
    if (failed.length > 0) {
      return { status: DryRunStatus.Error, errorMessage: failed.map((one) => `${one.name}: ${one.failureMessage}`).join('\n') };
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverageAnalysis === 'off' ? undefined : this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit, reloadEnvironment }) {
    const room = roomOf(sandboxFileName);
    const wanted = testFilter && new Set(testFilter);
    const keep = !reloadEnvironment && KEPT.has(room);
    if (keep) this.#loaded[room] ??= this.#load(testFilesIn(room));
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      const loaded = keep ? this.#loaded[room] : this.#load(testFilesIn(room));
      const tests = await this.#run(loaded, (id) => wanted?.has(id) ?? true, !disableBail, sandboxFileName);
      const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  /** The tests of these files on modules loaded afresh, and what failed in loading. */
  #load(files) {
    const load = this.#modules.fresh();
    const failed = [];
    const tests = files.flatMap((file) => {
      const { tests: declared, globals } = collector();
      try {
        load(file, globals);
      } catch (error) {
        failed.push({ ...failure(`${basename(file)} loads`, error, 0), fileName: file });
      }
      return declared
        .filter(({ name }) => !name.startsWith(MEASURED))
        .map(({ name, run }) => ({ id: `${basename(file)} ${name}`, file, run }));
    });
    return { tests, failed };
  }

  /** Runs those tests that are wanted, the likeliest to notice first, up to the first failure if `bail`. */
  async #run(loaded, wanted, bail, sourceFile = '') {
    const results = [...loaded.failed];
    const tests = loaded.tests.filter(({ id }) => wanted(id));
    const rank = this.#rankFor(sourceFile);
    tests.sort((one, other) => rank(one.id) - rank(other.id));
    for (const { id, file, run } of tests) {
      if (bail && results.some((one) => one.status === TestStatus.Failed)) break;
      const started = performance.now();
      this.#stryker.currentTestId = id;
      try {
        await run();
        const timeSpentMs = performance.now() - started;
        this.#times.set(id, timeSpentMs);
        results.push({ id, name: id, status: TestStatus.Success, timeSpentMs, fileName: file });
      } catch (error) {
        results.push({ ...failure(id, error, performance.now() - started), fileName: file });
        this.#noticed.add(`${id} ${sourceFile}`);
      } finally {
        this.#stryker.currentTestId = undefined;
      }
    }
    return results;
  }

  /** Tests that have noticed mutants of the file, then those that bear its name (`total-differs`), then the quick ones. */
  #rankFor(sourceFile) {
    const name = basename(sourceFile, '.ts');
    return (id) => {
      const time = this.#times.get(id) ?? 0;
      if (this.#noticed.has(`${id} ${sourceFile}`)) return time;
      return time + (name !== '' && id.includes(name) ? 1e6 : 2e6);
    };
  }
}

function failure(id, error, timeSpentMs) {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name: id, status: TestStatus.Failed, timeSpentMs, failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
