import type { Rule } from './rule.js';
import { branchUnreachable } from './rules/branchUnreachable.js';
import { compareNotAnOption } from './rules/compareNotAnOption.js';
import { compareType } from './rules/compareType.js';
import { defaultCircular } from './rules/defaultCircular.js';
import { defaultNotAnOption } from './rules/defaultNotAnOption.js';
import { defaultWrongType } from './rules/defaultWrongType.js';
import { expressionSlip } from './rules/expressionSlip.js';
import { expressionSyntax } from './rules/expressionSyntax.js';
import { headerBroken } from './rules/headerBroken.js';
import { headerModeOld } from './rules/headerModeOld.js';
import { headerWordUnknown } from './rules/headerWordUnknown.js';
import { inputDuplicate } from './rules/inputDuplicate.js';
import { inputNameInvalid } from './rules/inputNameInvalid.js';
import { inputNameMissing } from './rules/inputNameMissing.js';
import { inputUndeclared } from './rules/inputUndeclared.js';
import { inputUnused } from './rules/inputUnused.js';
import { inputValueInvalid } from './rules/inputValueInvalid.js';
import { limitOfOtherType } from './rules/limitOfOtherType.js';
import { methodUnknown } from './rules/methodUnknown.js';
import { placeholderUnclosed } from './rules/placeholderUnclosed.js';
import { requiredWithDefault } from './rules/requiredWithDefault.js';
import { textGarbled } from './rules/textGarbled.js';
import { variableNotFilled } from './rules/variableNotFilled.js';

/** Every rule, in the order of the language reference. */
export const rules: readonly Rule[] = [
  headerBroken,
  headerModeOld,
  inputValueInvalid,
  limitOfOtherType,
  inputNameInvalid,
  inputNameMissing,
  inputDuplicate,
  headerWordUnknown,
  defaultCircular,
  defaultNotAnOption,
  defaultWrongType,
  requiredWithDefault,
  inputUndeclared,
  inputUnused,
  placeholderUnclosed,
  expressionSyntax,
  expressionSlip,
  methodUnknown,
  compareNotAnOption,
  compareType,
  branchUnreachable,
  variableNotFilled,
  textGarbled,
];
