/** The prompt of "Try a Sample Prompt": small, and shows a choice, a default that is computed, a condition and a variable. */
export const samplePrompt = `---
title: Postcard
description: A postcard from a programmer's holiday
input:
  - name: place
    description: Where are you?
    default: the seaside
  - name: mood
    description: How is it?
    options: [sunny, rainy, full of bugs]
    default: sunny
  - name: bug
    description: What bit you?
    when: mood === 'full of bugs'
    default: a race condition
  - name: reader
    description: Who gets the card?
    required: true
  - name: greeting
    description: How does it begin?
    default: "Dear \${input:reader}"
---

Write a postcard from \${input:place}, dated \${date}. It begins with "\${input:greeting}".

\${input:mood === 'sunny' ? 'Make it so warm that the reader packs a suitcase.' : input:mood === 'rainy' ? 'Praise the rain as if it were a feature.' : \`Tell how \${input:bug} bit me, and how I fixed it with a towel.\`}

Sixty words at most, and sign with a name that no programmer has.
`;
