import { applyEdits } from '../../text/edit.js';
import { openDocument } from '../../document/promptDocument.js';
import { lineEnd, lineStart } from '../headerEdits.js';
import type { Rule } from '../rule.js';

/** A value that holds `: `, or begins with a sign that YAML keeps for itself, such as a pattern of files (`*.ts`) or bold text. */
const valueInNeed = /^([ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]+)([^\s"'[{|>&*!%@`#][^\r\n]*?: [^\r\n]*?|[*%@`][^\r\n#]*?)[ \t]*\r?\n?$/;

/** Mends a header in which a value needs quotes by quotes around that value, when this makes it readable. Reading reports it. */
export const headerBroken: Rule = {
  codes: ['header-broken'],
  fix: ({ text, document }, { span }) => {
    const start = lineStart(text, span.start);
    const [, key = '', value] = valueInNeed.exec(text.slice(start, lineEnd(text, span.start))) ?? [];
    if (value === undefined || document.header === undefined) return [];
    const place = { start: start + key.length, end: start + key.length + value.length };
    const edits = [{ span: place, newText: `'${value.replaceAll("'", "''")}'` }];
    const mended = openDocument(applyEdits(text.slice(0, document.body.start), edits));
    if (mended.problems.length >= document.problems.length) return [];
    return [{ title: 'Put quotes around the value', values: {}, edits, isSafe: false }];
  },
};
