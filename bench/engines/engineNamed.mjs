/** How each engine that the core is measured against is loaded, by its name. */
const loads = {
  Eta: async () => (await import('./eta.mjs')).eta,
  EJS: async () => (await import('./ejs.mjs')).ejs,
  doT: async () => (await import('./dot.mjs')).dot,
  'lodash template': async () => (await import('./lodash.mjs')).lodash,
  Nunjucks: async () => (await import('./nunjucks.mjs')).nunjucksEngine,
  Handlebars: async () => (await import('./handlebars.mjs')).handlebars,
  Dotprompt: async () => (await import('./dotprompt.mjs')).dotprompt,
  LiquidJS: async () => (await import('./liquid.mjs')).liquid,
  Mustache: async () => (await import('./mustache.mjs')).mustache,
};

export const engineNames = Object.keys(loads);

/** Loads one engine and no other. */
export function engineNamed(name) {
  return loads[name]();
}
