import assert from 'node:assert/strict';
import { walkExpression, type Expression, type Part, type PromptFile, type Span } from '../../src/core/index';

/**
 * Checks what must hold for every prompt file, whatever its text: parts tile the body, text parts are what stands in
 * the file (a dropped backslash aside), nested spans lie inside those around them, and problems inside the file.
 */
export function checkStructure({ text, document, template, inputs, problems }: PromptFile): void {
  checkParts(template.parts, document.body, text);
  for (const { span } of problems) checkInside(span, { start: 0, end: text.length });
  for (const { declarations, uses } of inputs) for (const span of [...declarations, ...uses]) checkInside(span, { start: 0, end: text.length });
  const starts = problems.map(({ span }) => span.start);
  assert.ok(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0)), 'problems stand in order, one at a place');
}

function checkParts(parts: readonly Part[], around: Span, text: string): void {
  let at = around.start;
  for (const part of parts) {
    assert.equal(part.span.start, at, 'a part begins where the one before ends');
    assert.ok(part.span.end > at, 'a part is not empty');
    at = part.span.end;
    checkPart(part, text);
  }
  assert.equal(at, around.end, 'the parts end where the text ends');
}

function checkPart(part: Part, text: string): void {
  const { kind, span } = part;
  const written = text.slice(span.start, span.end);
  if (kind === 'text') {
    assert.ok(part.text === written || (written.startsWith('\\$') && part.text === written.slice(1)), 'plain text comes out as it stands');
    return;
  }
  if (kind === 'reference' && part.argument !== undefined) assert.match(written, /^\$[\p{L}\p{N}_[\]-]+$/u, 'an argument is a $ and a name');
  else assert.ok(written.startsWith('${') && written.endsWith('}'), 'a placeholder goes from ${ to }');
  if (kind === 'broken') assert.equal(part.text, written);
  if (kind === 'reference' || kind === 'configuration') checkInside(part.nameSpan, span);
  if (kind === 'reference' && part.segment !== undefined) {
    checkInside(part.segment.span, span);
    assert.equal(text.slice(part.segment.span.start, part.segment.span.end), part.segment.text);
  }
  if (kind === 'expression') checkExpression(part.expression, span, text);
}

function checkExpression(expression: Expression, around: Span, text: string): void {
  checkInside(expression.span, around);
  walkExpression(expression, {
    expression: (each, parent) => checkInside(each.span, parent?.span ?? around),
    placeholder: (each) => {
      checkInside(each.span, expression.span);
      const written = text.slice(each.span.start, each.span.end);
      assert.ok(written.startsWith('${') && written.endsWith('}'), 'a nested placeholder goes from ${ to }');
    },
  });
}

function checkInside(inner: Span, outer: Span): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, `${inner.start}-${inner.end} lies in ${outer.start}-${outer.end}`);
}
