/** `_headers` as Netlify, Cloudflare Pages and their like read it. */
import { cacheControl, SETTINGS_FILE, type Header } from '../headers';

/** One rule: a path, `*` at its end standing for everything below, and headers. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly Header[];
}

/**
 * Each path has one rule for its cache: such hosts join the values of rules that overlap, so that a general rule and an
 * exception would make nonsense together. A folder whose files are all kept alike is one rule: some hosts read a hundred at most.
 *
 * @param paths every file of the package
 */
export function hostRules(baseUrl: string, paths: readonly string[], headers: readonly Header[]): readonly HeaderRule[] {
  const { pathname } = new URL(baseUrl);
  const folders = new Map<string, string[]>();
  for (const path of [...new Set([...paths, SETTINGS_FILE])].sort()) {
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '';
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const caching = [...folders].flatMap(([folder, inside]): HeaderRule[] => {
    const values = new Set(inside.map(cacheControl));
    const [alike] = values;
    if (folder !== '' && alike !== undefined && values.size === 1) return [cacheRule(`${pathname}${folder}*`, alike)];
    return inside.map((path) => cacheRule(pathname + path, cacheControl(path)));
  });
  return [{ path: `${pathname}*`, headers }, ...caching];
}

const cacheRule = (path: string, value: string): HeaderRule => ({ path, headers: [['Cache-Control', value]] });

export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)]);
  return `${['# ย้ายไฟล์นี้ไปไว้ที่โฟลเดอร์บนสุดของเว็บ แม้หน้าเว็บอยู่ในโฟลเดอร์ย่อย', '# Lies at the root of the host, also where the pages lie in a folder below it.', ...lines].join('\n')}\n`;
}

/** Reads what `headersFile` wrote: the server that a package is tried with sends what the file says, and nothing else. */
export function readHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Header[] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const pair = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (pair) rules[rules.length - 1]?.headers.push([pair[1] ?? '', pair[2] ?? '']);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** Headers that the rules give a path of the host; of two rules that name one header, the values joined, as hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    for (const [name, value] of fits ? rule.headers : []) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}
