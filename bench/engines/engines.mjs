import { dot } from './dot.mjs';
import { dotprompt } from './dotprompt.mjs';
import { ejs } from './ejs.mjs';
import { eta } from './eta.mjs';
import { handlebars } from './handlebars.mjs';
import { liquid } from './liquid.mjs';
import { lodash } from './lodash.mjs';
import { mustache } from './mustache.mjs';
import { nunjucksEngine } from './nunjucks.mjs';

/** The engines that the core is measured against. */
export const engines = [eta, ejs, dot, lodash, nunjucksEngine, handlebars, dotprompt, liquid, mustache];
