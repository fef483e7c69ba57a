import { answersToKeep } from '../../library/presets/answersToKeep.js';
import { readVariables } from '../editorVariables.js';
import { completeFilling } from '../filling/completeFilling.js';
import { openFilling } from '../filling/prepareFilling.js';
import { choosePresetAnswers } from '../presets/choosePresetAnswers.js';
import { keepAsPreset } from '../presets/keepAsPreset.js';
import { listOrTell } from '../presets/listOrTell.js';
import { offerFirstPreset } from '../presets/offerFirstPreset.js';
import type { Services } from '../services.js';
import type { FormHost } from './formHost.js';

/** Gives forms what they ask of the rest of the extension. Takes how to get the services, of which forms are themselves a part. */
export function hostForms(services: () => Services): FormHost {
  return {
    extension: () => services().context.extensionUri,
    extensionHost: () => services().host,
    storage: () => services().context.workspaceState,
    unfinished: () => services().unfinished,
    promptFileOf: (document) => services().snapshots.of(document),
    open: (prompt, say) => openFilling(services(), prompt, say),
    readVariables: (names, prompt) => readVariables(names, services().lastEditor.get(prompt), prompt, services().host),
    choosePreset: async (filling, save) => {
      const { presets } = services();
      const { uri } = filling.document;
      const listed = await listOrTell(presets, uri);
      return listed && (await choosePresetAnswers(filling, listed, () => offerFirstPreset(presets, filling.title, uri, save)))?.answers;
    },
    keepPreset: ({ document, promptFile }, answers) => keepAsPreset(services().presets, document.uri, promptFile.inputs, answersToKeep(promptFile, answers)),
    complete: (filling, answered, destination) => completeFilling(services(), filling, answered, destination),
  };
}
