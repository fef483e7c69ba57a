import { checkPrompt } from './checkPrompt.js';
import { describePrompt } from './describePrompt.js';
import { fillPrompt } from './fillPrompt.js';
import { listPrompts } from './listPrompts.js';
import type { McpTool } from './tool.js';

/** The tools for clients that know no prompts, and for models. */
export const tools: readonly McpTool[] = [listPrompts, describePrompt, fillPrompt, checkPrompt];
