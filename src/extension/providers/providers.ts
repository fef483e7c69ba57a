import { provideCodeActions } from './codeActions.js';
import { provideCompletion } from './completion.js';
import { provideFolding } from './folding.js';
import { provideHover } from './hover.js';
import { provideInlayHints } from './inlayHints.js';
import { provideLenses } from './lenses.js';
import { provideNavigation } from './navigation.js';
import type { Provide } from './provide.js';
import { provideRename } from './rename.js';
import { provideSemanticTokens } from './semanticTokens.js';
import { provideSymbols } from './symbols.js';

/** Every editor feature. */
export const providers: readonly Provide[] = [
  provideCompletion,
  provideHover,
  provideCodeActions,
  provideNavigation,
  provideRename,
  provideSymbols,
  provideFolding,
  provideSemanticTokens,
  provideLenses,
  provideInlayHints,
];
