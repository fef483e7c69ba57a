/** Tells whether a file is a prompt by its name alone: `*.prompt.md`, or a skill. */
export function isPromptName(fileName: string): boolean {
  return fileName.toLowerCase().endsWith('.prompt.md') || fileName === 'SKILL.md';
}
