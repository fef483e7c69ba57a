/** A prompt to begin with. */
export interface PromptTemplate {
  readonly id: string;
  /** In English; a host looks its translation up. */
  readonly label: string;
  readonly help: string;
  /** The file, in which `{{title}}` stands for what the person calls it. */
  readonly text: string;
}

/** The templates of "New Prompt…", the simplest first. */
export const templates: readonly PromptTemplate[] = [
  {
    id: 'blank',
    label: 'Blank',
    help: 'A title, a description and one question',
    text: `---
title: {{title}}
description: What this prompt is for
---

\${input:task:What should be done?}
`,
  },
  {
    id: 'inputs',
    label: 'With Inputs',
    help: 'Questions of several kinds: a choice, a number, yes or no, several lines',
    text: `---
title: {{title}}
description: What this prompt is for
tags: [example]
input:
  - name: topic
    description: What is it about?
    required: true
  - name: audience
    description: Who reads it?
    options: [Beginners, Colleagues, Experts]
    default: Colleagues
  - name: points
    description: How many points?
    type: integer
    minimum: 1
    maximum: 10
    default: 3
  - name: examples
    description: With examples?
    type: boolean
    default: true
  - name: notes
    description: Anything else
    type: text
---

Explain \${input:topic} to \${input:audience.toLowerCase()} in \${input:points} points\${input:examples ? ', with an example for each' : ''}.

\${input:notes}
`,
  },
  {
    id: 'conditions',
    label: 'With Conditions',
    help: 'Text and questions that depend on earlier answers',
    text: `---
title: {{title}}
description: What this prompt is for
tags: [example]
input:
  - name: feature
    description: What is to be built?
    required: true
  - name: depth
    description: How thorough?
    options: [Sketch, Plan, Design]
    default: Plan
  - name: deadline
    description: Until when?
    when: depth !== 'Sketch'
  - name: branch
    description: Name of the branch
    default: "\${input:feature.toLowerCase().replaceAll(' ', '-')}"
---

\${input:depth === 'Sketch' ? 'In five lines, sketch' : input:depth === 'Plan' ? 'Plan, step by step,' : 'Design in full'} how to build this: \${input:feature}.
\${input:deadline ? \`It has to be ready by \${input:deadline}.\` : 'There is no hurry.'}

Work on the branch \\\`\${input:branch}\\\`.
`,
  },
  {
    id: 'review',
    label: 'Code Review',
    help: 'Reviews the file or the selection you are working in',
    text: `---
title: {{title}}
description: Reviews what I am working on
tags: [review, code]
agent: ask
input:
  - name: strictness
    description: How strict?
    options: [Kind, Thorough, Merciless]
    default: Thorough
  - name: focus
    description: What matters most?
    type: choices
    options: [correctness, readability, speed, security, tests]
    default: [correctness, readability]
---

Review this part of \${relativeFile} (\${language}), with an eye on \${input:focus.join(', ')}:

\${selection}

\${input:strictness === 'Kind' ? 'Name only what would hurt somebody.' : 'Go through it line by line.'}
\${input:strictness === 'Merciless' ? 'Leave nothing out, however small.' : 'Leave matters of taste out.'}

For each finding: the line, what is wrong, what would be right. Say so when there is nothing to find.
`,
  },
  {
    id: 'commitMessage',
    label: 'Commit Message',
    help: 'Writes the message for a diff on the clipboard',
    text: `---
title: {{title}}
description: Writes the message for the diff on the clipboard
tags: [git]
agent: ask
input:
  - name: ticket
    description: Ticket, if there is one
  - name: reason
    description: Why was it changed?
  - name: language
    description: In which language?
    default: English
---

Write a commit message in \${input:language} for this diff, made on the branch \${gitBranch}:

\${clipboard}

- First line: what the commit does, imperative, 60 characters at most\${input:ticket ? \`, and "(\${input:ticket.toUpperCase()})" behind it\` : ''}.
- Then, after a blank line, why: \${input:reason ? input:reason : 'only if the diff shows it.'}

Answer with the message alone.
`,
  },
  {
    id: 'tests',
    label: 'Write Tests',
    help: 'Tests for the selection or the file you are working in',
    text: `---
title: {{title}}
description: Writes tests for what I am working on
tags: [tests, code]
agent: agent
input:
  - name: framework
    description: With which test framework?
    required: true
  - name: kind
    description: Which tests?
    options: [Unit, Integration, Property]
    default: Unit
  - name: cases
    description: Cases that must not be forgotten, one on each line
    type: text
---

Write \${input:kind.toLowerCase()} tests with \${input:framework} for this code from \${relativeFile}:

\${selection}

\${input:cases ? \`Among them:\\n\${input:cases}\` : 'Find the cases at the edges yourself, and say which you left out.'}
`,
  },
];

/** Fills the title into a template, as YAML that reads back as these characters. */
export function templateText({ text }: PromptTemplate, title: string): string {
  return text.replace('{{title}}', () => (/^[A-Za-z][\w ]*$/.test(title) && !/^(?:true|false|yes|no|on|off|null)$/i.test(title) ? title : JSON.stringify(title)));
}
