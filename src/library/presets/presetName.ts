/** Gives a name as it is kept: without white space around it, and in one line. */
export function tidyPresetName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** Tells whether two names call the same preset: case and the way accents are composed do not count. */
export function isSamePresetName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** Gives the preset that a name calls, or nothing. */
export function findPreset<Named extends { readonly name: string }>(presets: readonly Named[], name: string): Named | undefined {
  return presets.find((preset) => isSamePresetName(preset.name, name));
}

/** Gives the form of a name in which equal names are equal texts. */
export function foldName(name: string): string {
  return tidyPresetName(name).normalize('NFC').toLowerCase();
}
