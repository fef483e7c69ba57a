import { estimateTokenCount } from 'tokenx';
import * as vscode from 'vscode';

/** Says how long a prompt is, and how many tokens that may be for a model; no model is asked, so it is an estimate. */
export function describeSize(text: string): string {
  const number = new Intl.NumberFormat(vscode.env.language);
  return vscode.l10n.t('{0} characters, about {1} tokens (estimate)', number.format(text.length), number.format(estimateTokenCount(text)));
}
