import ts from 'typescript';

/**
 * Requirement sets of the `Excel` namespace: `Range` and `Range.values` to `ExcelApi 1.1`. Where a comment gives two sets
 * (for getting, for setting) the first is taken: it is the one that makes the member exist.
 */
export function readTypeDefinitions(text: string): Map<string, string> {
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const sets = new Map<string, string>();
  const visitMembers = (type: string, members: readonly ts.ClassElement[], inherited: string) => {
    for (const member of members) {
      const name = member.name === undefined ? null : member.name.getText(source);
      if (name === null) continue;
      const key = `${type}.${name}`;
      const set = apiSet(text, member) ?? inherited;
      const known = sets.get(key);
      // Overloads: the lowest set is where the name begins to exist.
      if (known === undefined || compare(set, known) < 0) sets.set(key, set);
    }
  };
  const visit = (node: ts.Node) => {
    if (ts.isModuleDeclaration(node) && node.body !== undefined) {
      if (node.name.getText(source) === 'Excel' && ts.isModuleBlock(node.body)) node.body.statements.forEach(visitDeclaration);
      return;
    }
    ts.forEachChild(node, visit);
  };
  const visitDeclaration = (node: ts.Statement) => {
    if (!ts.isClassDeclaration(node) || node.name === undefined) return;
    const type = node.name.text;
    const own = apiSet(text, node) ?? 'ExcelApi 1.1';
    sets.set(type, own);
    visitMembers(type, node.members, own);
  };
  visit(source);
  return sets;
}

function apiSet(text: string, node: ts.Node): string | null {
  const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  const last = comments[comments.length - 1];
  if (last === undefined) return null;
  const found = /\[Api set: (Excel\w+) (\d+\.\d+|BETA[^\]]*)/.exec(text.slice(last.pos, last.end));
  if (found === null) return null;
  const [, name = '', version = ''] = found;
  return version.startsWith('BETA') ? `${name} 99.0` : `${name} ${version}`;
}

function compare(a: string, b: string): number {
  const [nameA = '', versionA = '0.0'] = a.split(' ');
  const [nameB = '', versionB = '0.0'] = b.split(' ');
  if (nameA !== nameB) return nameA === 'ExcelApi' ? -1 : 1;
  const [majorA = 0, minorA = 0] = versionA.split('.').map(Number);
  const [majorB = 0, minorB = 0] = versionB.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
