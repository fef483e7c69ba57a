const all = [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'contrast'],
] as const;

/**
 * The themes, and what pictures call them, in which a journey that only looks different is gone through: the dark one, and with
 * `THEMES=all` in the environment every one, to look at the pictures. What is checked by axe-core is always checked in all.
 */
export const pictureThemes = process.env['THEMES'] === 'all' ? all : all.slice(0, 1);
