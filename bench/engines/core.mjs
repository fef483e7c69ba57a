import { openPromptFile, renderPrompt } from '../../dist/core.mjs';

/** This project: it reads the prompt file itself. */
export const core = {
  name: 'this core',
  generatesCode: false,
  /** What a host does: the header is read and the questions are known before anything is filled. */
  fillWithQuestions(text, answers) {
    const promptFile = openPromptFile(text);
    void promptFile.inputs;
    return renderPrompt(promptFile, answers, answers).text;
  },
  /** The same work as the other engines do: the header is read, and the text filled. */
  fillWithHeader(text, answers) {
    const promptFile = openPromptFile(text);
    void promptFile.document.header;
    return renderPrompt(promptFile, answers, answers).text;
  },
  /** Only what the text itself needs: the header is read when a name without `input:` is met. */
  fill: (text, answers) => renderPrompt(openPromptFile(text), answers, answers).text,
  compile(text) {
    const fill = this.compileForHost(text);
    return (answers) => fill({ answers, variables: answers });
  },
  /** Takes what people answer and what the editor knows apart, as hosts have it. */
  compileForHost(text) {
    const promptFile = openPromptFile(text);
    void promptFile.template;
    return ({ answers, variables }) => renderPrompt(promptFile, answers, variables).text;
  },
};
