/** A prompt with one question of each kind that the journeys need; it stands for the large files people have. */
export const designPrompt = `---
title: Design a Service
description: Plan a service before anybody writes it.
input:
  - name: goal
    description: What the service is for
    required: true
  - name: store
    description: "Where the data lives: 'PostgreSQL', 'SQLite', 'Redis'"
    required: true
  - name: size
    options: [Small, Large, Huge]
    default: Large
  - name: notes
    type: text
    description: Anything else
  - name: audited
    type: boolean
    default: true
    when: input:size !== 'Small'
---

# \${input:goal}

<store>\${input:store}</store>
Size: \${input:size === 'Huge' ? '🔴 many machines' : input:size === 'Large' ? '🟠 one big machine' : '🟢 any machine'}
\${input:notes ? \`**Notes**: \${input:notes}\` : "No notes."}
\${input:audited && 'Every change is audited.'}
Literal: \\\${input:goal} and \${HOME}.
`;

/** A prompt without questions. */
export const plainPrompt = `---
title: Say Hello
---
Hello from \${input:who:World}.
`;

/** A prompt about the editor the person was in. */
export const explainPrompt = `---
title: Explain
---
Explain this \${language} code from \${relativeFile}, line \${lineNumber}:

\${selection}
`;

/** A header that is no YAML, and an expression that does not parse. */
export const brokenPrompt = `---
title: Broken: badly
input: [topic
---
Write about \${input:topic ? 'this'}.
`;

export const cartCode = `export function total(prices: number[]): number {
  return prices.reduce((sum, price) => sum + price, 0);
}
`;

/** A prompt in which answers stand in elements and a fence. */
export const guardedPrompt = `---
title: Guarded
input:
  - name: goal
    description: What should be done?
  - name: store
    description: "Where the data lives: 'PostgreSQL', 'SQLite'"
  - name: note
    description: Anything else
---
<goal>
\${input:goal}
</goal>
<store>\${input:store}</store>
\${input:note}

\`\`\`
\${selection}
\`\`\`
`;
