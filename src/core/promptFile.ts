import { createAnswerCheck } from './answers/answerCheck.js';
import { compilePattern, sizeOfPattern } from './answers/pattern.js';
import { argumentSyntaxOf, type FileFormat } from './document/fileFormats.js';
import { openDocument, type PromptDocument } from './document/promptDocument.js';
import { methodNames, propertyNames } from './expressions/methods.js';
import type { Value } from './expressions/values.js';
import { isVariable } from './expressions/variables.js';
import { collectInputs, type Inputs } from './inputs/collectInputs.js';
import { readEmbedded } from './inputs/embedded.js';
import { readHeaderInputs, type HeaderInputs } from './inputs/headerInputs.js';
import type { Input } from './inputs/input.js';
import type { FilledPrompt } from './render/filledPrompt.js';
import { Program, renderTemplate } from './render/renderPrompt.js';
import { createArgumentReader, type ArgumentReader } from './template/argumentReader.js';
import { findConfigurationNames } from './template/configuration.js';
import type { Placeholder, Template } from './template/nodes.js';
import { parseTemplate, type TemplateReading, type Vocabulary } from './template/parseTemplate.js';
import { limits } from './text/limits.js';
import { openLines, type Lines } from './text/lines.js';
import { createProblem, orderProblems, type Problem } from './text/problem.js';

/** An immutable picture of one version of a prompt file. Each part is computed once, when it is first asked for. */
export interface PromptFile {
  readonly text: string;
  readonly format: FileFormat;
  readonly lines: Lines;
  readonly document: PromptDocument;
  readonly template: Template;
  /** The template made ready to be filled. */
  readonly program: Program;
  /** The questions, in the order in which they are asked. */
  readonly inputs: readonly Input[];
  /** The variables that the file uses; a host gives their values to the interview and the renderer. */
  readonly variables: readonly string[];
  /** What the header's list of inputs holds. */
  readonly headerInputs: HeaderInputs;
  /** The placeholders that stand in hints, defaults and conditions, outside the parts of the template. */
  readonly embedded: readonly Placeholder[];
  /** What is wrong in the file, in the order of the places. */
  readonly problems: readonly Problem[];
}

/**
 * Opens any text as a prompt file. Takes its format where that is another: in some, `$ARGUMENTS` and `$1` are placeholders.
 * Never throws: what is wrong is among the problems.
 */
export function openPromptFile(text: string, format: FileFormat = 'prompt'): PromptFile {
  return new Snapshot(text, format);
}

/**
 * Fills a prompt file. Takes a plain record from input name to value, used as it is (defaults are applied by the
 * interview), and the values of variables. Gives the finished text and where its pieces came from. Never throws.
 */
export function renderPrompt(promptFile: PromptFile, answers: Readonly<Record<string, Value>>, variables: Readonly<Record<string, Value>> = {}): FilledPrompt {
  return renderTemplate(promptFile.program, answers, variables, promptFile);
}

class Snapshot implements PromptFile {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new Snapshot('', 'prompt');

  private linesOnce?: Lines;
  private documentOnce?: PromptDocument;
  private headerInputsOnce?: HeaderInputs;
  private configurationNamesOnce?: ReadonlySet<string>;
  private templateOnce?: TemplateReading;
  private programOnce?: Program;
  private inputsOnce?: Inputs;
  private embeddedOnce?: readonly Placeholder[];
  private problemsOnce?: readonly Problem[];

  constructor(
    readonly text: string,
    readonly format: FileFormat,
  ) {}

  get lines(): Lines {
    return (this.linesOnce ??= openLines(this.text));
  }

  get document(): PromptDocument {
    return (this.documentOnce ??= openDocument(this.text));
  }

  get template(): Template {
    return this.templateReading.template;
  }

  get program(): Program {
    return (this.programOnce ??= new Program(this.template));
  }

  get inputs(): readonly Input[] {
    return this.collected.inputs;
  }

  get variables(): readonly string[] {
    return this.collected.variables;
  }

  get problems(): readonly Problem[] {
    return (this.problemsOnce ??= this.findProblems());
  }

  get headerInputs(): HeaderInputs {
    return (this.headerInputsOnce ??= readHeaderInputs(this.document.header, this.format));
  }

  get embedded(): readonly Placeholder[] {
    return (this.embeddedOnce ??= readEmbedded(this.text, this.template, this.headerInputs.declarations, this.vocabulary));
  }

  private get templateReading(): TemplateReading {
    return (this.templateOnce ??= parseTemplate(this.text, this.document.body, this.vocabulary, 0, this.argumentReader()));
  }

  /** Only a format with arguments looks into the header for their names. */
  private argumentReader(): ArgumentReader | undefined {
    const syntax = argumentSyntaxOf(this.format);
    return syntax && createArgumentReader(syntax, this.text, this.document.body, this.document.header?.entries ?? []);
  }

  private get collected(): Inputs {
    if (this.inputsOnce !== undefined) return this.inputsOnce;
    const check = createAnswerCheck();
    const couldAnswer = (input: Input, value: Value): boolean => check(input, value).problem === undefined;
    return (this.inputsOnce = collectInputs(this.text, this.document.body.end, this.templateReading, this.headerInputs.declarations, this.vocabulary, couldAnswer));
  }

  /** A bare name is declared by the header or by a configuration line; both are read only when a bare name is met. */
  private readonly vocabulary: Vocabulary = {
    isDeclared: (name) => this.headerInputs.names.has(name) || this.configurationNames.has(name),
    isVariable,
    methods: methodNames,
    properties: propertyNames,
  };

  private get configurationNames(): ReadonlySet<string> {
    const { body } = this.document;
    return (this.configurationNamesOnce ??= findConfigurationNames(this.text, body.start, body.end));
  }

  private findProblems(): readonly Problem[] {
    const { document, headerInputs, templateReading, collected } = this;
    return orderProblems(document.problems.concat(headerInputs.problems, templateReading.problems, collected.problems, this.patternProblems()));
  }

  private patternProblems(): readonly Problem[] {
    const problems: Problem[] = [];
    let size = 0;
    for (const { limits: { pattern }, declarations } of this.inputs) {
      if (pattern === undefined) continue;
      const place = declarations[0] ?? { start: 0, end: 0 };
      const own = sizeOfPattern(pattern);
      size += own;
      if (own > limits.pattern) {
        problems.push(createProblem('limit-exceeded', place, { what: 'The pattern of this input', limit: String(limits.pattern) }));
      } else if (size > limits.patterns) {
        // Each is compiled here, and a file may hold thousands.
        problems.push(createProblem('limit-exceeded', place, { what: 'The size of all patterns together', limit: String(limits.patterns) }));
      } else if (compilePattern(pattern) === undefined) {
        const expected = 'a regular expression in RE2 syntax (without look-around and back-references)';
        problems.push(createProblem('input-value-invalid', place, { key: 'pattern', expected }));
      }
    }
    return problems;
  }
}
