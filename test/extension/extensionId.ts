/** The name by which VS Code knows the extension. */
export const extensionId = 'fill-prompt.fill-prompt';
