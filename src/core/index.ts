// The only door of the core, in the order of the pipeline: text, document, template, inputs, answers, render, destination.
export type { Span } from './text/span.js';
export { openLines, type Lines, type Position } from './text/lines.js';
export { createProblem, fillMessage, type Problem } from './text/problem.js';
export { problemCodes, type ProblemCode, type Severity } from './text/problemCodes.js';
export { phrases } from './text/phrases.js';
export { limits } from './text/limits.js';
export { nearestAmong, nearestWord } from './text/nearestWord.js';

export { entryOf, headerText, type Header, type HeaderEntry, type HeaderNode } from './document/header.js';
export { listedInputs } from './document/layout.js';
export { findYamlExcess } from './document/findYamlExcess.js';
export { argumentSyntaxOf, fileFormats, findFileFormat, type FileFormat } from './document/fileFormats.js';
export type { PromptDocument } from './document/promptDocument.js';
export { openPromptFile, renderPrompt, type PromptFile } from './promptFile.js';

export type * from './template/nodes.js';
export { isName, nameEnd, skipSpace } from './template/names.js';
export { readToken } from './template/lexer.js';
export { readStructure, type Structure } from './template/structure.js';
export { walkParts, walkExpression, type Visitor } from './template/walk.js';

export { methods } from './expressions/methods.js';
export { variables } from './expressions/variables.js';
export { textOf, type Scalar, type Value } from './expressions/values.js';

export { inputTypes, type InputType } from './inputs/inputTypes.js';
export type { Input, InputDefault, InputLimits, Option } from './inputs/input.js';
export { inputsByName } from './inputs/inputsByName.js';
export { canBeListed } from './inputs/splitList.js';
export { findHeaderKey, headerKeys } from './inputs/headerKeys.js';
export { findInputList, listKeys } from './inputs/headerInputs.js';
export type { HeaderInputs, HeaderMention } from './inputs/headerInputs.js';

export { answerMessages, checkAnswer, type Answer, type AnswerProblem, type AnswerProblemCode, type CheckedAnswer } from './answers/answer.js';
export { answerField, fieldsOf, holdTyped, resetFields, valuesOf, type Field } from './answers/form.js';
export { keepFill, recallAnswers, repeatFill, type KeptFill } from './answers/keptFill.js';
export { maskFill } from './answers/maskFill.js';
export { dropSecrets, secretMask, toldSecrets } from './answers/toldSecrets.js';
export {
  answerQuestion,
  answersOf,
  currentQuestion,
  goBack,
  startInterview,
  takeAnswers,
  takeDefaults,
  unusedAnswers,
  variablesOf,
  type Completed,
  type Interview,
  type KnownAnswers,
  type Question,
  type Questionnaire,
  type VariableValues,
} from './answers/interview.js';

export type { FilledPrompt, Piece } from './render/filledPrompt.js';
export { answerWarningMessages, type AnswerWarning } from './render/answerWarning.js';
export { guardAnswers } from './render/guardAnswers.js';

export { destinations, type DestinationId } from './destination/destinations.js';
export { createDelivery, titleOf, type Delivery } from './destination/delivery.js';
export { promptLink, type ChatLink, type PromptLink } from './destination/promptLink.js';

export { applyEdits, type Edit } from './text/edit.js';
export { checkPromptFile, fixesOf, safeEdits, safeFixOf } from './check/checkPromptFile.js';
export { replaceScalar } from './check/headerEdits.js';
export { declareInputs, describeInput, type NewDeclaration } from './check/declareInput.js';
export { moveHeaderToSection, moveSectionToHeader } from './check/moveDeclarations.js';
export type { Fix } from './check/rule.js';
