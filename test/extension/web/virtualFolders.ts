/** The two folders of a virtual workspace: one that can be written and one that cannot, with the files it holds. */
export const virtualFolders = {
  writable: { uri: 'memory:/work' },
  readOnly: {
    uri: 'memory-readonly:/library',
    files: {
      '/library/greet.prompt.md': '---\ninput:\n  - { name: greeting, default: Hello }\n  - { name: whom, default: World }\n---\n${input:greeting}, ${input:whom}!\n',
      '/library/.fill-prompt/greet.yaml': 'prompt: greet.prompt.md\npresets:\n  Morning:\n    greeting: Good morning\n',
      '/library/node_modules/x/deep.prompt.md': '${input:leftOutInput}\n',
    },
  },
} as const;
